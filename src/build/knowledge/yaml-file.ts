import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "../problem.ts";

type Read<T> = { value: T; problems: [] } | { value?: undefined; problems: Problem[] };

/** Reads one YAML file against a schema; what is wrong is told with file, line and field. */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  file: string,
  schema: S,
): Read<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), {
    lineCounter: lines,
    schema: "core",
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: error.message.split("\n")[0] ?? error.code,
        severity: "error",
      })),
    };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) => {
      const node = document.getIn(issue.path, true) as { range?: [number] } | undefined;
      const start = node?.range?.[0];
      return {
        file,
        field: issue.path.join("."),
        ...(start === undefined ? {} : { line: lines.linePos(start).line }),
        message: issue.message,
        severity: "error",
      };
    }),
  };
}
