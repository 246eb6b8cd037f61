import MiniSearch, { type Options } from "minisearch";
import { nearTerms } from "../../../src/search/frozen/near-terms.ts";
import type { TextIndex } from "../../../src/search/frozen/text-index.ts";

type Fields = Map<number, Map<number, number>>;

/** The term of a row, read from the file, in the shape of MiniSearch's own maps. */
function fieldsOf(index: TextIndex, row: number): Fields {
  const fields: Fields = new Map();
  const postings = index.postings(row);
  while (postings.nextField()) {
    const documents = new Map<number, number>();
    for (let n = 0; n < postings.count; n++) {
      documents.set(postings.documents[n] ?? -1, postings.frequencies[n] ?? 0);
    }
    fields.set(postings.field, documents);
  }
  return fields;
}

function termMap(index: TextIndex) {
  const { dictionary } = index;
  return {
    size: dictionary.size,
    get(term: string): Fields | undefined {
      const row = dictionary.find(term);
      return row < 0 ? undefined : fieldsOf(index, row);
    },
    atPrefix(beginning: string): [string, Fields][] {
      const [from, to] = dictionary.beginning(beginning);
      return Array.from({ length: to - from }, (_, n) => [
        dictionary.term(from + n),
        fieldsOf(index, from + n),
      ]);
    },
    fuzzyGet(term: string, edits: number) {
      const near = nearTerms(dictionary, term, edits).map(
        ({ row, edits }) => [dictionary.term(row), [fieldsOf(index, row), edits]] as const,
      );
      return new Map(near);
    },
  };
}

/** MiniSearch's own search over an index file: its internals are replaced by views on the file. */
export function openAsMiniSearch<T>(index: TextIndex, options: Options<T>): MiniSearch<T> {
  const { documentCount, fieldCount, averages, lengths } = index;
  const rows = Array.from({ length: documentCount }, (_, row) => row);
  const lengthsOf = (row: number) => lengths.subarray(row * fieldCount, (row + 1) * fieldCount);
  return Object.assign(new MiniSearch<T>(options), {
    _index: termMap(index),
    _documentCount: documentCount,
    _documentIds: new Map(rows.map((row) => [row, row])),
    _fieldLength: new Map(rows.map((row) => [row, lengthsOf(row)])),
    _avgFieldLength: [...averages],
  });
}
