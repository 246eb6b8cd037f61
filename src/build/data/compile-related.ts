import type { EntityId } from "../../model/entity.ts";
import type { RelatedData } from "../../model/library.ts";
import { packSignatures } from "../../search/packed-signatures.ts";
import { countStems, HASHES, signatureOf } from "../../search/signature.ts";
import type { CorpusRecord } from "../corpus/record.ts";
import type { Saliences } from "./article-entities.ts";

function compilePostings(saliences: readonly Saliences[]) {
  const byEntity = new Map<EntityId, { rows: number[]; weights: number[] }>();
  saliences.forEach((entities, row) => {
    for (const [id, salience] of entities) {
      const posting = byEntity.get(id) ?? { rows: [], weights: [] };
      posting.rows.push(row);
      posting.weights.push(salience);
      byEntity.set(id, posting);
    }
  });
  return [...byEntity].sort(([a], [b]) => (a < b ? -1 : 1));
}

type Text = Pick<CorpusRecord, "title" | "digest">;

export const stemsOf = ({ title, digest }: Text) => countStems(title, digest);

/** The table that articles are ranked with for a page; rows are those of the library. */
export function compileRelated<T extends Text>(
  records: readonly T[],
  saliences: readonly Saliences[],
  count: (record: T) => ReadonlyMap<number, number> = stemsOf,
): RelatedData {
  const counts = records.map((record) => count(record));
  const frequencies = new Uint32Array(HASHES);
  for (const stems of counts) {
    for (const hash of stems.keys()) frequencies[hash] = (frequencies[hash] ?? 0) + 1;
  }
  const frequency = (hash: number) => frequencies[hash] ?? 0;
  const signatures = counts.map((stems) => signatureOf(stems, frequency, records.length));
  const isKept = new Uint8Array(HASHES);
  for (const { hashes } of signatures) for (const hash of hashes) isKept[hash] = 1;
  const kept = [...isKept.keys()].filter((hash) => isKept[hash] === 1);
  const postings = compilePostings(saliences);
  return {
    entities: postings.map(([id]) => id),
    postings: postings.map(([, { rows }]) => rows),
    salience: postings.map(([, { weights }]) => weights),
    frequencies: [kept, kept.map(frequency)],
    signatures: packSignatures(signatures),
  };
}
