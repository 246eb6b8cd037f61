import { wordsOf } from "../../search/words.ts";
import type { Problem } from "../problem.ts";
import { type CorpusRecord, problemOf } from "./record.ts";

const SHARED_WORDS = 8;

function* passagesOf(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let n = 0; n + SHARED_WORDS <= words.length; n++) {
    yield words.slice(n, n + SHARED_WORDS).join(" ");
  }
}

/**
 * Digests that share eight successive words with an earlier record's: a sign that one of them, or
 * both, are not in our own words. Long official names are no such sign.
 */
export function checkSharedPassages(
  records: readonly CorpusRecord[],
  names: Iterable<string>,
): Problem[] {
  const known = new Set([...names].flatMap((name) => [...passagesOf(name)]));
  const seen = new Map<string, CorpusRecord>();
  return records.flatMap((record) => {
    let shared: Problem | undefined;
    for (const passage of passagesOf(record.digest)) {
      if (known.has(passage)) continue;
      const first = seen.get(passage) ?? record;
      seen.set(passage, first);
      if (first === record || shared) continue;
      shared = problemOf(record, "text", `"${passage}" also stands in ${first.file}`);
    }
    return shared ? [shared] : [];
  });
}
