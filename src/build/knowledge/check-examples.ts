import { createDetector, type Detector } from "../../detect/detector.ts";
import type { EntityId } from "../../model/entity.ts";
import { sumEvidence } from "../../model/evidence.ts";
import { compileLexicon } from "../lexicon/compile-lexicon.ts";
import type { Problem } from "../problem.ts";
import { parseExample } from "./examples.ts";
import type { Knowledge } from "./read-knowledge.ts";
import type { KnowledgeRecord } from "./record.ts";

/** The mentions of one entity in a sentence that stands alone, as `start-end`. */
function spansFound(detector: Detector, text: string, entity: EntityId): Set<string> {
  const readings = detector.read([text]);
  const mentions = detector.judge(readings, sumEvidence(readings)).flat();
  const own = mentions.filter((mention) =>
    [mention.entity, ...(mention.others ?? [])].includes(entity),
  );
  return new Set(own.map(({ start, end }) => `${start}-${end}`));
}

function checkMatch(
  record: KnowledgeRecord,
  marked: string,
  detector: Detector,
): string | undefined {
  const { text, spans } = parseExample(marked);
  if (spans.length === 0) return "an example to match needs its mentions in brackets";
  const found = spansFound(detector, text, record.id);
  const wanted = new Set(spans.map(({ start, end }) => `${start}-${end}`));
  const quote = (keys: string[]) =>
    keys
      .map((key) => `"${text.slice(...(key.split("-").map(Number) as [number, number]))}"`)
      .join(", ");
  const missing = [...wanted].filter((key) => !found.has(key));
  const extra = [...found].filter((key) => !wanted.has(key));
  if (missing.length > 0) return `not found: ${quote(missing)} in "${text}"`;
  return extra.length > 0 ? `found besides: ${quote(extra)} in "${text}"` : undefined;
}

function checkAvoid(record: KnowledgeRecord, text: string, detector: Detector): string | undefined {
  const found = spansFound(detector, parseExample(text).text, record.id);
  return found.size > 0 ? `found, but must not be, in "${text}"` : undefined;
}

/** Runs every example sentence of the knowledge base through the detector itself. */
export function checkExamples(knowledge: Knowledge): Problem[] {
  const detector = createDetector(compileLexicon(knowledge));
  return knowledge.entities.flatMap((record) => {
    const { match, avoid } = record.examples;
    const problem = (field: string, message: string | undefined): Problem[] =>
      message === undefined ? [] : [{ file: record.file, field, message, severity: "error" }];
    return [
      ...match.flatMap((text, i) =>
        problem(`examples.match.${i}`, checkMatch(record, text, detector)),
      ),
      ...avoid.flatMap((text, i) =>
        problem(`examples.avoid.${i}`, checkAvoid(record, text, detector)),
      ),
    ];
  });
}
