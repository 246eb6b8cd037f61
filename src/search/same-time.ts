import { compareHits, type Hit } from "./frozen/best-hits.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Raises results that were published when most of the best ones were: news of one event comes in the
 * same weeks (after Efron, Lin, He and de Vries, "Temporal feedback for tweet search", 2014). Finds
 * nothing new.
 * @param hits best first
 * @param dayOf the day of a document, as a number
 */
export function raiseBySameTime(
  hits: readonly Hit[],
  dayOf: (document: number) => number,
  { results, gain, days }: Ranking["sameTime"],
): Hit[] {
  const top = hits[0]?.score ?? 0;
  if (gain === 0 || top <= 0) return [...hits];
  const best = hits
    .slice(0, results)
    .map(({ document, score }) => ({ document, day: dayOf(document), weight: score / top }));
  return hits
    .map(({ document, score }) => {
      const day = dayOf(document);
      let near = 0;
      let all = 0;
      for (const other of best) {
        if (other.document === document) continue;
        all += other.weight;
        near += other.weight * Math.exp(-Math.abs(other.day - day) / days);
      }
      return { document, score: all === 0 ? score : score + (gain * top * near) / all };
    })
    .sort(compareHits);
}
