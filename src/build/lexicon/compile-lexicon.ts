import type { EntityId } from "../../model/entity.ts";
import type { Lexicon, LexiconEntity } from "../../model/lexicon.ts";
import type { Knowledge } from "../knowledge/read-knowledge.ts";
import type { KnowledgeRecord } from "../knowledge/record.ts";
import { entityAliases } from "./entity-aliases.ts";

/** Relations count both ways: what a lab makes speaks for the lab, and the lab for it. */
function relatedEntities(records: KnowledgeRecord[]): Map<EntityId, Set<EntityId>> {
  const related = new Map<EntityId, Set<EntityId>>(records.map(({ id }) => [id, new Set()]));
  for (const { id, relations } of records) {
    for (const target of relations.flatMap((relation) => Object.values(relation))) {
      related.get(id)?.add(target);
      related.get(target)?.add(id);
    }
  }
  return related;
}

/** The lexicon that detection runs on. Deterministic: entities are in the order of their ids. */
export function compileLexicon({ entities, jurisdictions, rules }: Knowledge): Lexicon {
  const related = relatedEntities(entities);
  const compile = (record: KnowledgeRecord): LexiconEntity => ({
    id: record.id,
    kind: record.kind,
    ...(record.jurisdiction !== undefined && { jurisdiction: record.jurisdiction }),
    related: [...(related.get(record.id) ?? [])].sort(),
    aliases: entityAliases(record, jurisdictions),
    ...(record.versions !== undefined && { versions: record.versions }),
  });
  return {
    entities: entities.map(compile),
    rules: rules.rules,
    weights: rules.weights,
    topics: rules.topics,
    places: Object.fromEntries(
      Object.entries(jurisdictions).map(([id, { words, part_of }]) => [
        id,
        { words, ...(part_of !== undefined && { partOf: part_of }) },
      ]),
    ),
  };
}
