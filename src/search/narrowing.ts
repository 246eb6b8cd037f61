import { articleKinds } from "../model/article.ts";
import { entityTerm } from "./indexed-article.ts";
import type { Library } from "./library.ts";
import { nameKey } from "./name-key.ts";
import type { QueryField } from "./query-parts.ts";

/** Whether the article of a row may be found. */
export type RowTest = (row: number) => boolean;

/** What a field asks for: a test on rows, or a term of the index. */
export type Narrowing = { test: RowTest } | { term: string };

/** The first day of a day, month or year. */
function firstDay(value: string): string | undefined {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (parts === null) return undefined;
  const [, year = "", month = "1", day = "1"] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

type Reader = (value: string, library: Library) => Narrowing | undefined;

const readers: Record<QueryField, Reader> = {
  publisher(value, { publishers, columns }) {
    const key = nameKey(value);
    const rows = new Set<number>();
    publishers.forEach(({ name }, row) => {
      if (key !== "" && nameKey(name).includes(key)) rows.add(row);
    });
    if (rows.size === 0) return undefined;
    return { test: (row) => rows.has(columns.publisher[row] ?? -1) };
  },
  entity(value, library) {
    const entity = library.entity(value) ?? library.entityNamed(value);
    return entity && { term: entityTerm(entity.id) };
  },
  kind(value, { columns }) {
    const key = nameKey(value);
    const kinds = new Set(
      articleKinds.filter((kind) => key !== "" && nameKey(kind).startsWith(key)),
    );
    return kinds.size === 0 ? undefined : { test: (row) => kinds.has(columns.kind[row] ?? "news") };
  },
  lang(value, { columns }) {
    const code = value.toLowerCase();
    if (!/^[a-z]{2}$/.test(code)) return undefined;
    return { test: (row) => columns.language[row] === code };
  },
  after(value, { columns }) {
    const day = firstDay(value);
    return day === undefined ? undefined : { test: (row) => (columns.published[row] ?? "") >= day };
  },
  before(value, { columns }) {
    const day = firstDay(value);
    return day === undefined ? undefined : { test: (row) => (columns.published[row] ?? "") < day };
  },
};

/**
 * Reads `publisher:`, `entity:`, `kind:`, `lang:`, `after:` (from the first day of a day, month
 * or year on) and `before:` (up to the day before it).
 * @returns undefined where the field cannot be read
 */
export function readNarrowing(
  field: QueryField,
  value: string,
  library: Library,
): Narrowing | undefined {
  return readers[field](value, library);
}
