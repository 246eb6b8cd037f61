import type { Publisher } from "../../model/article.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { LibraryData, LibraryEntity } from "../../model/library.ts";
import { nameKey } from "../../search/name-key.ts";
import type { Publishers } from "../corpus/publishers.ts";
import { dataDate } from "../corpus/read-corpus.ts";
import type { CorpusRecord } from "../corpus/record.ts";
import type { Knowledge } from "../knowledge/read-knowledge.ts";
import type { KnowledgeRecord } from "../knowledge/record.ts";
import { entityNames } from "./entity-names.ts";

type Jurisdictions = Knowledge["jurisdictions"];

function relationsOf(record: KnowledgeRecord, known: ReadonlySet<string>) {
  return record.relations.flatMap((relation) => {
    const pairs = Object.entries(relation) as LibraryEntity["relations"];
    return pairs.filter(([, to]) => known.has(to));
  });
}

/** What cards show of entities. */
export function compileEntities(
  { entities, jurisdictions }: Knowledge,
  lexicon: Lexicon,
): LibraryEntity[] {
  const known = new Set(entities.map(({ id }) => id));
  const inLexicon = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  const place = (id: string | undefined, all: Jurisdictions) => id && all[id]?.name;
  return entities.map((record) => {
    const { id, kind, full_name: fullName, summary, url, status, steps, reviewed } = record;
    const jurisdiction = place(record.jurisdiction, jurisdictions);
    return {
      id,
      kind,
      names: entityNames(record, inLexicon.get(id)),
      ...(fullName && { fullName }),
      summary,
      ...(jurisdiction && { jurisdiction }),
      ...(url && { url }),
      ...(status && { status }),
      steps,
      relations: relationsOf(record, known),
      reviewed,
    };
  });
}

/** The entity that a publisher is: the lab behind its own blog, the office behind its own pages. */
function publisherEntities(
  entities: readonly LibraryEntity[],
): (publisher: Publisher) => EntityId | undefined {
  const bare = (name: string) => nameKey(name.replace(/^the\s/i, ""));
  const byName = new Map<string, EntityId>();
  for (const { id, names } of entities) {
    for (const name of names) if (!byName.has(bare(name))) byName.set(bare(name), id);
  }
  return ({ name, kind }) => (kind === "press" ? undefined : byName.get(bare(name)));
}

function rowsWhere(records: readonly CorpusRecord[], test: (record: CorpusRecord) => boolean) {
  return records.flatMap((record, row) => (test(record) ? [row] : []));
}

function compileArticles(
  records: readonly CorpusRecord[],
  publishers: readonly string[],
): LibraryData["articles"] {
  const rowOf = new Map(publishers.map((id, row) => [id, row]));
  return {
    id: records.map(({ id }) => id),
    title: records.map(({ title }) => title),
    url: records.map(({ url }) => url),
    publisher: records.map(({ publisher }) => rowOf.get(publisher) ?? 0),
    published: records.map(({ published }) => published),
    language: records.map(({ language }) => language),
    kind: records.map(({ kind }) => kind),
    digest: records.map(({ digest }) => digest),
    descriptive: rowsWhere(records, ({ descriptive }) => descriptive),
    reviewed: rowsWhere(records, ({ reviewed }) => reviewed),
  };
}

/** Counts, by the row of each entity, the records that name it as what they are about. */
function createAboutCounter(entities: readonly LibraryEntity[]) {
  const rowOf = new Map(entities.map(({ id }, row) => [id, row]));
  return (records: readonly CorpusRecord[]): number[] => {
    const counts = entities.map(() => 0);
    for (const id of records.flatMap(({ about }) => about)) {
      const row = rowOf.get(id);
      if (row !== undefined) counts[row] = (counts[row] ?? 0) + 1;
    }
    return counts;
  };
}

/**
 * Puts the table of articles beside the entities, again and again. Records are in the order of
 * their ids.
 */
export function createLibraryCompiler(
  entities: LibraryEntity[],
  publishers: Publishers,
): (records: readonly CorpusRecord[]) => LibraryData {
  const entityOf = publisherEntities(entities);
  const publisherOf = (id: string) => {
    const publisher = publishers.byId.get(id);
    if (publisher === undefined) throw new Error(`no publisher ${id}`);
    const { name, kind } = publisher;
    const entity = entityOf(publisher);
    return { name, kind, ...(entity && { entity }) };
  };
  const countAbout = createAboutCounter(entities);
  let articlesAbout: readonly number[] = [];
  return (records) => {
    const counts = countAbout(records);
    // The same list while it says the same: what is packed with it is packed once.
    if (counts.some((count, row) => count !== articlesAbout[row])) articlesAbout = counts;
    const used = [...new Set(records.map(({ publisher }) => publisher))].sort();
    return {
      dataDate: dataDate(records),
      entities,
      articlesAbout,
      publishers: used.map(publisherOf),
      articles: compileArticles(records, used),
    };
  };
}
