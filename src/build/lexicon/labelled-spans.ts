import { contextKeys } from "../../detect/context-words.ts";
import { indexLexicon } from "../../detect/lexicon-index.ts";
import { pageFeatures, summarizePage } from "../../detect/page-features.ts";
import { readScan } from "../../detect/read-block.ts";
import { scanBlock } from "../../detect/scan-block.ts";
import { ruleOf } from "../../detect/score.ts";
import { settledCounts } from "../../detect/settled-counts.ts";
import { windowAround } from "../../detect/window.ts";
import type { EntityId } from "../../model/entity.ts";
import { sumEvidence } from "../../model/evidence.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { parseExample } from "../knowledge/examples.ts";
import { namesInCommon, type Passage } from "../knowledge/passages.ts";
import type { KnowledgeRecord } from "../knowledge/record.ts";

/** One ambiguous span of an example or a passage: what is known of it, and whether it is a mention. */
export interface LabelledSpan {
  rule: string;
  entity: EntityId;
  /** Which alias: `aliasKey`. */
  alias: string;
  features: Record<string, number>;
  /** The words beside and near it: `contextKeys`. */
  context: string[];
  isMention: boolean;
}

/** Names an alias among all: its spellings of one entity are told apart. */
export const aliasKey = (entity: EntityId, text: string): string => `${entity} ${text}`;

/** Whether a passage is marked from `start` to `end`, or around that, or not at all. */
type Mark = "mention" | "covered" | undefined;

/**
 * The ambiguous spans of all examples of the knowledge base and of the annotated passages, each
 * text read as a page of its own. A marked span is a mention of its entity; any other span that
 * could be one is not, unless a marked one covers it. An example speaks of its own entity alone.
 */
export function labelledSpans(
  lexicon: Lexicon,
  records: readonly KnowledgeRecord[],
  passages: readonly Passage[],
): LabelledSpan[] {
  const index = indexLexicon(lexicon);
  const names = new Map(
    lexicon.entities.map(({ id, aliases }) => [id, aliases.map(({ text }) => text)]),
  );

  function spansOf(
    text: string,
    markOf: (start: number, end: number, entity: EntityId, rivals: readonly EntityId[]) => Mark,
    only?: EntityId,
  ): LabelledSpan[] {
    const scan = scanBlock(text, index);
    const context = scan.spans.map((span) => contextKeys(scan, span, windowAround(scan, span)));
    const reading = readScan(scan, index);
    const page = summarizePage(sumEvidence([reading]));
    const own = settledCounts(reading.candidates, index);
    const rivals = new Map<string, EntityId[]>();
    for (const { start, end, alias } of reading.candidates) {
      const key = `${start} ${end}`;
      rivals.set(key, [...(rivals.get(key) ?? []), index.alias(alias).entity.id]);
    }
    return reading.candidates.flatMap(({ start, end, alias: number, features }, i) => {
      const alias = index.alias(number);
      const { id } = alias.entity;
      const rule = ruleOf(alias.rule, features);
      const mark = markOf(start, end, id, rivals.get(`${start} ${end}`) ?? []);
      if (rule === undefined || mark === "covered" || (only ?? id) !== id) return [];
      return [
        {
          rule,
          entity: id,
          alias: aliasKey(id, alias.text),
          features: { ...features, ...pageFeatures(alias, page, own, features) },
          context: context[i] ?? [],
          isMention: mark === "mention",
        },
      ];
    });
  }

  function fromExample(record: KnowledgeRecord, marked: string): LabelledSpan[] {
    const { text, spans } = parseExample(marked);
    const markOf = (start: number, end: number): Mark => {
      if (spans.some((span) => span.start === start && span.end === end)) return "mention";
      return spans.some((span) => span.start <= start && span.end >= end) ? "covered" : undefined;
    };
    return spansOf(text, markOf, record.id);
  }

  function fromPassage({ text, mentions }: Passage): LabelledSpan[] {
    return spansOf(text, (start, end, entity, rivals) => {
      const around = mentions.filter((mention) => mention.start <= start && mention.end >= end);
      const same = around.find((mention) => mention.start === start && mention.end === end);
      if (same === undefined) return around.length > 0 ? "covered" : undefined;
      const shared = (id: EntityId) => namesInCommon(same, names.get(id) ?? []);
      const isMeant = shared(entity) > 0 && shared(entity) === Math.max(...rivals.map(shared));
      return isMeant ? "mention" : "covered";
    });
  }

  const examples = records.flatMap((record) =>
    [...record.examples.match, ...record.examples.avoid].map((marked) => ({ record, marked })),
  );
  return [
    ...examples.flatMap(({ record, marked }) => fromExample(record, marked)),
    ...passages.flatMap(fromPassage),
  ];
}
