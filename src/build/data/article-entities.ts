import type { Detector } from "../../detect/detector.ts";
import type { EntityId } from "../../model/entity.ts";
import { sumEvidence } from "../../model/evidence.ts";
import type { CorpusRecord } from "../corpus/record.ts";

/** How much an article is about an entity, 1 to 100. */
export type Saliences = ReadonlyMap<EntityId, number>;

/** What an article is chiefly about begins here, and each further one counts less. */
const FIRST = 90;
const STEP = 10;
const MENTIONED = 15;
const IN_TITLE = { about: 10, mentioned: 25 };
const EACH_TIME = 5;
const TIMES_COUNTED = 3;

/** Mentions in the title and in the digest, by entity. */
function countMentions(record: CorpusRecord, detector: Detector) {
  const readings = detector.read([record.title, record.digest]);
  const blocks = detector.judge(readings, sumEvidence(readings));
  const counts = new Map<EntityId, { title: number; digest: number }>();
  blocks.forEach((mentions, block) => {
    for (const { entity } of mentions) {
      const count = counts.get(entity) ?? { title: 0, digest: 0 };
      count[block === 0 ? "title" : "digest"]++;
      counts.set(entity, count);
    }
  });
  return counts;
}

/**
 * The entities of an article: those that its record names, and those that detection finds in its
 * title and digest, by the very code that runs on pages.
 */
export function articleEntities(
  record: CorpusRecord,
  detector: Detector,
  known: ReadonlySet<EntityId>,
): Saliences {
  const counts = countMentions(record, detector);
  const about = record.about.filter((id) => known.has(id));
  const ids = new Set([...about, ...counts.keys()]);
  return new Map(
    [...ids].map((id) => {
      const { title, digest } = counts.get(id) ?? { title: 0, digest: 0 };
      const rank = about.indexOf(id);
      const isAbout = rank >= 0;
      const base = isAbout ? FIRST - STEP * rank : MENTIONED;
      const inTitle = title > 0 ? IN_TITLE[isAbout ? "about" : "mentioned"] : 0;
      const times = isAbout ? 0 : EACH_TIME * Math.min(digest, TIMES_COUNTED);
      return [id, Math.min(100, base + inTitle + times)];
    }),
  );
}
