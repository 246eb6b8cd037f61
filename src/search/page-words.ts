import type { RelatedData } from "../model/library.ts";
import type { PageContext } from "../model/page.ts";
import type { SignatureTable } from "./packed-signatures.ts";
import { countStems, HASHES, SIGNATURE_STEMS, signatureOf, WEIGHT_SCALE } from "./signature.ts";

/** How much a page's words and an article's have in common, 0 to about 1, by the article's row. */
export type Likeness = (row: number) => number;

/** Compares pages with articles: the cosine of the words around the mention and an article's signature. */
export function createPageWords(
  { frequencies: [hashes, counts] }: Pick<RelatedData, "frequencies">,
  signatures: SignatureTable,
  articleCount: number,
): (page: PageContext) => Likeness {
  const frequencies = new Map(hashes.map((hash, n) => [hash, counts[n] ?? 0]));
  return ({ title, passage }) => {
    // A word that no article has cannot be shared: it must not weigh on the others.
    const known = [...countStems(title, passage)].filter(([hash]) => frequencies.has(hash));
    const frequency = (hash: number) => frequencies.get(hash) ?? 0;
    const signature = signatureOf(new Map(known), frequency, articleCount, known.length);
    const weightOf = new Float32Array(HASHES);
    signature.hashes.forEach((hash, n) => {
      weightOf[hash] = signature.weights[n] ?? 0;
    });
    return (row) => {
      let sum = 0;
      for (let n = row * SIGNATURE_STEMS; n < (row + 1) * SIGNATURE_STEMS; n++) {
        sum += (signatures.weights[n] ?? 0) * (weightOf[signatures.hashes[n] ?? 0] ?? 0);
      }
      return sum / WEIGHT_SCALE;
    };
  };
}
