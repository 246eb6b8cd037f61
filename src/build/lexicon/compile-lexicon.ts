import { LOWER_CASE_RULE } from "../../detect/score.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Lexicon, LexiconAlias, LexiconEntity } from "../../model/lexicon.ts";
import { frequentWords } from "../frequent-words.ts";
import type { Knowledge } from "../knowledge/read-knowledge.ts";
import type { KnowledgeRecord } from "../knowledge/record.ts";
import { entityAliases } from "./entity-aliases.ts";
import { aliasKey, labelledSpans } from "./labelled-spans.ts";
import { familyKey, learnWeights } from "./learn-weights.ts";

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

/** Rules of names that many know for other things. */
const generalRules = new Set(["company", "general"]);

const isGeneral = ({ general }: KnowledgeRecord, aliases: readonly LexiconAlias[]): boolean =>
  general || aliases.some(({ rule }) => rule !== undefined && generalRules.has(rule));

/** `Geoffrey` of Geoffrey Hinton: initials before a surname are compared with it. */
function givenName({ kind, name }: KnowledgeRecord): Pick<LexiconEntity, "given"> {
  const given = kind === "person" ? /^(\p{Lu}[\p{L}'’-]*)\.?\s/u.exec(name)?.[1] : undefined;
  return given === undefined ? {} : { given };
}

/** The lexicon with the weights as they are written in knowledge/rules.yaml. */
function writtenLexicon({ entities, jurisdictions, rules }: Knowledge): Lexicon {
  const related = relatedEntities(entities);
  const compile = (record: KnowledgeRecord): LexiconEntity => {
    const aliases = entityAliases(record, jurisdictions);
    return {
      id: record.id,
      kind: record.kind,
      ...(record.jurisdiction !== undefined && { jurisdiction: record.jurisdiction }),
      ...(isGeneral(record, aliases) && { general: true }),
      related: [...(related.get(record.id) ?? [])].sort(),
      aliases,
      ...givenName(record),
      ...(record.versions !== undefined && { versions: record.versions }),
    };
  };
  return {
    entities: entities.map(compile),
    rules: rules.rules,
    weights: rules.weights,
    context: {},
    topics: rules.topics,
    languages: Object.fromEntries(
      Object.entries(frequentWords).map(([language, words]) => [
        language,
        { words: [...words], endings: rules.endings[language] ?? [] },
      ]),
    ),
    places: Object.fromEntries(
      Object.entries(jurisdictions).map(([id, { words, part_of }]) => [
        id,
        { words, ...(part_of !== undefined && { partOf: part_of }) },
      ]),
    ),
  };
}

/**
 * The lexicon that detection runs on, its weights learnt from the examples.
 * Deterministic: entities are in the order of their ids.
 */
export function compileLexicon(knowledge: Knowledge): Lexicon {
  const lexicon = writtenLexicon(knowledge);
  const { rules, weights, context, biases, families } = learnWeights(
    lexicon,
    labelledSpans(lexicon, knowledge.entities, knowledge.passages),
  );
  const entities = lexicon.entities.map((entity) => ({
    ...entity,
    aliases: entity.aliases.map((alias) => {
      const family = families.get(familyKey(entity.id, alias.rule ?? LOWER_CASE_RULE)) ?? 0;
      const bias = family + (biases.get(aliasKey(entity.id, alias.text)) ?? 0);
      return bias === 0 ? alias : { ...alias, bias };
    }),
  }));
  return { ...lexicon, entities, rules, weights, context };
}
