import { parse as parseToml, TomlError } from "smol-toml";
import { LineCounter, parseDocument } from "yaml";

/** A Markdown file cut into its fields and its text. */
export interface FrontMatter {
  fields: Record<string, unknown>;
  body: string;
  /** Line on which the body begins, from 1. */
  bodyLine: number;
  /** Line of a field's value, from 1; undefined where it cannot be told. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** The front matter is there but cannot be read. `line` counts from 1 in the whole file. */
export interface FrontMatterFault {
  line: number;
  message: string;
}

type Reading = FrontMatter | { fault: FrontMatterFault };

const fences = { "---": parseYamlFields, "+++": parseTomlFields } as const;

/** Cuts front matter between `---` (YAML) or `+++` (TOML) from its text; undefined where there is none. */
export function parseFrontMatter(text: string): Reading | undefined {
  const opening = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  const fence = opening?.[1] as keyof typeof fences | undefined;
  if (opening === null || fence === undefined) return undefined;
  const rest = text.slice(opening[0].length);
  const closing = new RegExp(`^${fence === "---" ? "---" : "\\+\\+\\+"}[ \\t]*$`, "m").exec(rest);
  if (closing === null)
    return { fault: { line: 1, message: `front matter without a closing ${fence}` } };
  const source = rest.slice(0, closing.index);
  const parsed = fences[fence](source);
  if ("fault" in parsed) return parsed;
  const body = rest.slice(closing.index + closing[0].length).replace(/^\r?\n/, "");
  const bodyLine = text.slice(0, text.length - body.length).split("\n").length;
  return { ...parsed, body, bodyLine };
}

type Fields = Pick<FrontMatter, "fields" | "lineOf"> | { fault: FrontMatterFault };

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseYamlFields(source: string): Fields {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: "core" });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error !== undefined) {
    const message = error.message.replace(/ at line [\s\S]*/, "");
    return { fault: { line: lineAt(error.pos[0]), message } };
  }
  let fields: unknown;
  try {
    fields = document.toJS() ?? {};
  } catch (reason) {
    // An alias that is not defined, or too many of them.
    return {
      fault: { line: 1, message: reason instanceof Error ? reason.message : "not readable" },
    };
  }
  if (!isFields(fields))
    return { fault: { line: 2, message: "front matter is not a list of fields" } };
  return {
    fields,
    lineOf(path) {
      const node = document.getIn(path, true) as { range?: [number] } | undefined;
      const start = node?.range?.[0];
      return start === undefined ? undefined : lineAt(start);
    },
  };
}

function parseTomlFields(source: string): Fields {
  try {
    const fields = parseToml(source);
    const rows = source.split("\n");
    return {
      fields,
      lineOf([key]) {
        const row = rows.findIndex((line) => line.replace(/\s*=.*/, "").trim() === key);
        return row < 0 ? undefined : row + 2;
      },
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = error.message] = error.message.split("\n");
    return { fault: { line: error.line + 1, message } };
  }
}
