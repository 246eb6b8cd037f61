import { indexLexicon } from "../../detect/lexicon-index.ts";
import { pageFeatures, summarizePage } from "../../detect/page-features.ts";
import { readBlock } from "../../detect/read-block.ts";
import { isSettled, ruleOf } from "../../detect/score.ts";
import type { EntityId } from "../../model/entity.ts";
import { sumEvidence } from "../../model/evidence.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import { parseExample } from "../knowledge/examples.ts";
import type { KnowledgeRecord } from "../knowledge/record.ts";

/** One ambiguous span of an example sentence: what is known of it, and whether it is a mention. */
export interface LabelledSpan {
  rule: string;
  /** Which alias: `aliasKey`. */
  alias: string;
  features: Record<string, number>;
  isMention: boolean;
}

/** Names an alias among all: its spellings of one entity are told apart. */
export const aliasKey = (entity: EntityId, text: string): string => `${entity} ${text}`;

/**
 * The ambiguous spans of all examples of the knowledge base, each sentence read
 * as a page of its own. A bracketed span is a mention of its entity; any other
 * span that could be one is not, unless a bracketed one covers it.
 */
export function labelledSpans(
  lexicon: Lexicon,
  records: readonly KnowledgeRecord[],
): LabelledSpan[] {
  const index = indexLexicon(lexicon);

  function spansOf(record: KnowledgeRecord, marked: string): LabelledSpan[] {
    const { text, spans } = parseExample(marked);
    const reading = readBlock(text, index);
    const page = summarizePage(sumEvidence([reading]));
    return reading.candidates.flatMap(({ start, end, alias: number, features }) => {
      const alias = index.alias(number);
      if (alias.entity.id !== record.id) return [];
      const rule = ruleOf(alias.rule, features);
      const isMention = spans.some((span) => span.start === start && span.end === end);
      const isCovered = spans.some((span) => span.start <= start && span.end >= end);
      if (rule === undefined || (isCovered && !isMention)) return [];
      return [
        {
          rule,
          alias: aliasKey(record.id, alias.text),
          features: {
            ...features,
            ...pageFeatures(alias, page, isSettled(index, alias, features) ? 1 : 0),
          },
          isMention,
        },
      ];
    });
  }

  return records.flatMap((record) =>
    [...record.examples.match, ...record.examples.avoid].flatMap((marked) =>
      spansOf(record, marked),
    ),
  );
}
