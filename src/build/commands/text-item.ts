import type { Problem } from "../problem.ts";

/** What `detect --jsonl` is given in a line: a text, or a fragment of a page. */
export type TextItem = { id: string | number } & (
  | { text: string; html?: undefined }
  | { text?: undefined; html: string }
);

type Parsed = { item: TextItem; problems: [] } | { item?: undefined; problems: Problem[] };

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads one line of JSON Lines; `number` counts lines from 1. */
export function parseItem(line: string, number: number): Parsed {
  const problems: Problem[] = [];
  const complain = (message: string, field?: string) => {
    const place = field === undefined ? { line: number } : { line: number, field };
    problems.push({ file: "standard input", ...place, message, severity: "error" });
  };
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    complain(value === undefined ? "not JSON" : "not a JSON object");
    return { problems };
  }
  const { id, text, html } = value as Record<string, unknown>;
  const isId = typeof id === "string" || typeof id === "number";
  if (!isId) complain("must be a text or a number", "id");
  if (isId && typeof text === "string") return { item: { id, text }, problems: [] };
  if (isId && typeof html === "string") return { item: { id, html }, problems: [] };
  const field = html === undefined ? "text" : "html";
  if (typeof text !== "string" && typeof html !== "string") complain("must be a text", field);
  return { problems };
}
