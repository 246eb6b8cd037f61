import type { Publisher } from "../../model/article.ts";
import type { LibraryEntity } from "../../model/library.ts";
import { remember } from "../../packed/remember.ts";
import { packIndex } from "../../search/frozen/pack-index.ts";
import { countArticle, indexArticles } from "../../search/index-articles.ts";
import { searchTerms } from "../../search/search-terms.ts";
import type { CorpusRecord } from "../corpus/record.ts";
import type { Saliences } from "./article-entities.ts";

/** Salience from which an article is found by the words of an entity's names. */
const ABOUT = 30;
/** Salience that one more occurrence of an entity's term stands for. */
const PER_TERM = 25;

/** Each word of an entity's names, in all languages, once. */
function nameTerms({ names, fullName = "" }: LibraryEntity): string {
  return [...new Set([...names, fullName].flatMap(searchTerms))].join(" ");
}

/** The bytes of the text index of records, whose numbers are their places in the list. */
export type SearchCompiler = (records: readonly CorpusRecord[]) => Uint8Array<ArrayBuffer>;

/** Indexes records again and again, and reads each of them once. */
export function createSearchCompiler(
  entities: readonly LibraryEntity[],
  publishers: ReadonlyMap<string, Publisher>,
  entitiesOf: (record: CorpusRecord) => Saliences,
): SearchCompiler {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const termsOfNames = remember(nameTerms);
  const namesOf = (id: string) => {
    const entity = byId.get(id);
    return entity === undefined ? "" : termsOfNames(entity);
  };
  const count = (record: CorpusRecord) => {
    const saliences = [...entitiesOf(record)];
    return countArticle({
      title: record.title,
      digest: record.digest,
      publisher: publishers.get(record.publisher)?.name ?? "",
      names: saliences
        .filter(([, salience]) => salience >= ABOUT)
        .map(([id]) => namesOf(id))
        .join(" "),
      entities: saliences.flatMap(([id, salience]) =>
        Array<string>(Math.max(1, Math.round(salience / PER_TERM))).fill(id),
      ),
    });
  };
  const counted = remember(count, new WeakMap());
  return (records) => packIndex(indexArticles(records.map(counted)));
}
