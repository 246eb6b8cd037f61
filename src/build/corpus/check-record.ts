import { wordsOf } from "../../search/words.ts";
import type { Problem } from "../problem.ts";
import { dateInAddress, fitsAddress, hostOf } from "./address.ts";
import type { Publishers } from "./publishers.ts";
import { type CorpusRecord, problemOf } from "./record.ts";

const FIRST_DAY = "2015-01-01";
const FEWEST_WORDS = 40;
const MOST_WORDS = 130;

/** What a record is checked against. */
export interface CheckContext {
  publishers: Publishers;
  entities: ReadonlySet<string>;
  /** Nothing can have been published after this day, YYYY-MM-DD. */
  lastDay: string;
}

function checkPlace(record: CorpusRecord): Problem[] {
  const { id, file, published, publisher } = record;
  const begins = `${published}-${publisher}-`;
  const folder = `corpus/${published.slice(0, 4)}/`;
  const problems: Problem[] = [];
  if (!id.startsWith(begins) || !/^[a-z0-9-]+$/.test(id.slice(begins.length))) {
    problems.push(problemOf(record, "published", `the file's name must be ${begins}short-slug.md`));
  }
  if (file !== `${folder}${id}.md`) {
    problems.push(problemOf(record, "published", `the file belongs into ${folder}`));
  }
  return problems;
}

function checkPublisher(record: CorpusRecord, { publishers }: CheckContext): Problem[] {
  const publisher = publishers.byId.get(record.publisher);
  if (publisher === undefined) {
    const message = `${record.publisher} is not in knowledge/publishers.yaml`;
    return [problemOf(record, "publisher", message)];
  }
  const host = hostOf(record.url);
  const ownsHost = publisher.domains.some((name) => host === name || host.endsWith(`.${name}`));
  if (ownsHost) return [];
  return [problemOf(record, "url", `${host} is not a domain of ${publisher.id}`)];
}

function checkDate(record: CorpusRecord, { lastDay }: CheckContext): Problem[] {
  const { published, url } = record;
  if (published < FIRST_DAY.slice(0, published.length) || published > lastDay) {
    return [problemOf(record, "published", `not between ${FIRST_DAY} and ${lastDay}`)];
  }
  const inAddress = dateInAddress(url);
  if (inAddress === undefined || fitsAddress(published, inAddress)) return [];
  return [problemOf(record, "published", `the address says ${inAddress}`)];
}

function checkAbout(record: CorpusRecord, { entities }: CheckContext): Problem[] {
  const twice = record.about.filter((id, index) => record.about.indexOf(id) !== index);
  const unknown = record.about.filter((id) => !entities.has(id));
  return [
    ...twice.map((id) => problemOf(record, "about", `${id} stands there twice`)),
    ...unknown.map((id) => problemOf(record, "about", `there is no entity ${id}`)),
  ];
}

function checkDigest(record: CorpusRecord): Problem[] {
  const count = record.digest.split(/\s+/).filter((word) => wordsOf(word).length > 0).length;
  if (count >= FEWEST_WORDS && count <= MOST_WORDS) return [];
  return [problemOf(record, "text", `${count} words, not ${FEWEST_WORDS} to ${MOST_WORDS}`)];
}

/** All that can be said of a record without looking at the others. */
export function checkRecord(record: CorpusRecord, context: CheckContext): Problem[] {
  return [checkPlace, checkPublisher, checkDate, checkAbout, checkDigest].flatMap((check) =>
    check(record, context),
  );
}
