import { z } from "zod";
import { type Article, articleKinds } from "../../model/article.ts";
import { isCalendarDay } from "../calendar-day.ts";
import { parseFrontMatter } from "../front-matter.ts";
import type { Problem } from "../problem.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id in kebab-case");

/** The form of a record's front matter. See docs/corpus.md. */
const fieldsSchema = z.strictObject({
  title: z.string().trim().min(1),
  title_is: z.literal("descriptive").optional(),
  url: z.url({ protocol: /^https?$/ }),
  publisher: id,
  published: z.coerce
    .string()
    .refine(
      (date) => isCalendarDay(date) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date),
      "a calendar day as YYYY-MM-DD",
    ),
  language: z.string().regex(/^[a-z]{2}$/, "a language as two letters"),
  kind: z.enum(articleKinds),
  about: z.array(id).min(1).max(5),
  digest: z.enum(["machine", "reviewed"]),
});

/** An article as its file has it, with what messages need to name the place. */
export interface CorpusRecord extends Article {
  /** Path from the project's root. */
  file: string;
  /** Line of a field in the file; `text` is the digest. */
  lines: Partial<Record<string, number>>;
}

type Read = { record: CorpusRecord; problems: Problem[] } | { problems: Problem[] };

/** Reads the text of one record's file. Whatever is wrong with its form is told with line and field. */
export function parseCorpusRecord(file: string, text: string): Read {
  const error = (message: string, place: { line?: number; field?: string } = {}): Problem => ({
    file,
    message,
    severity: "error",
    ...place,
  });
  const matter = parseFrontMatter(text.replace(/^\uFEFF/, ""));
  if (matter === undefined) return { problems: [error("no front matter", { line: 1 })] };
  if ("fault" in matter) {
    return { problems: [error(matter.fault.message, { line: matter.fault.line })] };
  }
  const lines: CorpusRecord["lines"] = { text: matter.bodyLine };
  for (const field of Object.keys(matter.fields)) {
    const line = matter.lineOf([field]);
    if (line !== undefined) lines[field] = line;
  }
  const parsed = fieldsSchema.safeParse(matter.fields);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const line = lines[String(path[0])];
      const field = path.join(".");
      return error(message, { ...(field && { field }), ...(line && { line }) });
    });
    return { problems };
  }
  const { title_is, digest: standing, ...fields } = parsed.data;
  const record: CorpusRecord = {
    ...fields,
    id: file.replace(/^.*\//, "").replace(/\.md$/, ""),
    descriptive: title_is === "descriptive",
    digest: matter.body.trim().replace(/\s+/g, " "),
    reviewed: standing === "reviewed",
    file,
    lines,
  };
  return { record, problems: [] };
}

/** A problem of a record's field, with its place. */
export function problemOf(
  { file, lines }: CorpusRecord,
  field: string,
  message: string,
  severity: Problem["severity"] = "error",
): Problem {
  const line = lines[field];
  return { file, field, message, severity, ...(line === undefined ? {} : { line }) };
}
