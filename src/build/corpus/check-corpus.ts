import { canonicalUrl } from "../../search/canonical-url.ts";
import { wordsOf } from "../../search/words.ts";
import { daysBetween } from "../calendar-day.ts";
import type { Problem } from "../problem.ts";
import { type CheckContext, checkRecord } from "./check-record.ts";
import { type CorpusRecord, problemOf } from "./record.ts";
import { checkSharedPassages } from "./shared-passages.ts";

const LARGEST_SHARE = 0.1;
/** Under this many records a tenth is too few to mean anything. */
const SHARE_COUNTS_FROM = 100;
/** So many records may have a year alone, `YYYY`. */
const MOST_UNDATED = 3;
const YEAR_ALONE = 4;
const SAME_STORY_DAYS = 3;
/** Entities that one warning names. */
const MOST_NAMED = 12;
/** Share of words that two titles must have in common to be one title, reworded or corrected. */
const SAME_TITLE = 0.8;

function checkAddresses(records: readonly CorpusRecord[]): Problem[] {
  const seen = new Map<string, CorpusRecord>();
  return records.flatMap((record) => {
    const key = canonicalUrl(record.url);
    const first = seen.get(key);
    if (first !== undefined) return [problemOf(record, "url", `the same page as ${first.file}`)];
    seen.set(key, record);
    return [];
  });
}

function byPublisher(records: readonly CorpusRecord[]): Map<string, CorpusRecord[]> {
  const groups = new Map<string, CorpusRecord[]>();
  for (const record of records) {
    const group = groups.get(record.publisher);
    if (group === undefined) groups.set(record.publisher, [record]);
    else group.push(record);
  }
  return groups;
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** Near-identical titles of one publisher within three days. Records are sorted by date. */
function checkTitles(records: readonly CorpusRecord[]): Problem[] {
  return [...byPublisher(records).values()].flatMap((list) => {
    const titles = list.map(({ title }) => new Set(wordsOf(title)));
    return list.flatMap((record, n): Problem[] => {
      for (let m = n - 1; m >= 0; m--) {
        const earlier = list[m];
        const [title, other] = [titles[n], titles[m]];
        if (!earlier || !title || !other) break;
        if (daysBetween(earlier.published, record.published) > SAME_STORY_DAYS) break;
        if (similarity(title, other) < SAME_TITLE) continue;
        return [problemOf(record, "title", `nearly the title of ${earlier.file}`)];
      }
      return [];
    });
  });
}

function checkShares(records: readonly CorpusRecord[]): Problem[] {
  if (records.length < SHARE_COUNTS_FROM) return [];
  const most = Math.floor(records.length * LARGEST_SHARE);
  return [...byPublisher(records)]
    .filter(([, list]) => list.length > most)
    .map(([publisher, { length }]) => ({
      file: "corpus",
      field: "publisher",
      message: `${publisher} has ${length} of ${records.length} records, more than a tenth`,
      severity: "error",
    }));
}

/** A date is part of a citation: pages that show none are an exception. Each beyond the first few is told. */
function checkUndated(records: readonly CorpusRecord[]): Problem[] {
  const undated = records.filter(({ published }) => published.length === YEAR_ALONE);
  const message = `only a year; look the day up, or leave the record out (at most ${MOST_UNDATED})`;
  return undated.slice(MOST_UNDATED).map((record) => problemOf(record, "published", message));
}

function checkCoverage(records: readonly CorpusRecord[], entities: ReadonlySet<string>): Problem[] {
  const covered = new Set(records.flatMap(({ about }) => about));
  const bare = [...entities].filter((id) => !covered.has(id)).sort();
  if (bare.length === 0) return [];
  const named = bare.slice(0, MOST_NAMED).join(", ") + (bare.length > MOST_NAMED ? " ..." : "");
  // Articles may name them all the same, which takes the built data to know.
  const message = `${bare.length} entities that no record is about (\`stats\` counts those without any article): ${named}`;
  return [{ file: "corpus", field: "about", message, severity: "warning" }];
}

/** All checks of the corpus. `names` are the entities' names, which any record may spell out. */
export function checkCorpus(
  records: readonly CorpusRecord[],
  context: CheckContext,
  names: Iterable<string>,
): Problem[] {
  const byDate = records.toSorted((a, b) => (a.published < b.published ? -1 : 1));
  return [
    ...byDate.flatMap((record) => checkRecord(record, context)),
    ...checkAddresses(byDate),
    ...checkTitles(byDate),
    ...checkSharedPassages(byDate, names),
    ...checkShares(byDate),
    ...checkUndated(byDate),
    ...checkCoverage(byDate, context.entities),
  ];
}
