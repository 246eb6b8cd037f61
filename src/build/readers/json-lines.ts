import type { Publishers } from "../corpus/publishers.ts";
import type { Reading, Source } from "./document.ts";
import { parseRow } from "./row.ts";

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads JSON Lines: one document in each line. */
export function readJsonLines({ file, text }: Source, publishers: Publishers): Reading {
  const reading: Reading = { documents: [], problems: [] };
  for (const [n, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = { file, line: n + 1, severity: "error" } as const;
    const row = parseObject(line);
    if (row === undefined) {
      reading.problems.push({ ...place, message: "not a JSON object" });
      continue;
    }
    const read = parseRow(row, publishers);
    if ("document" in read) reading.documents.push(read.document);
    else reading.problems.push(...read.faults.map((fault) => ({ ...place, ...fault })));
  }
  return reading;
}
