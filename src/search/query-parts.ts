/** The fields that a query can name, and other ways to call them. */
const fieldNames = {
  publisher: "publisher",
  entity: "entity",
  kind: "kind",
  lang: "lang",
  language: "lang",
  after: "after",
  before: "before",
} as const;

export type QueryField = (typeof fieldNames)[keyof typeof fieldNames];

/** A piece of a query between white space: a word, or what stands in quotes. */
export interface QueryPart {
  value: string;
  /** Begins with a minus: what it finds is left out. */
  isExcluded: boolean;
  isQuoted: boolean;
  /** False where the closing quote is still to be typed. */
  isClosed: boolean;
  field?: QueryField;
}

/** A field's value may be missing while it is typed: that is the last alternative. */
const part = new RegExp(
  `(-?)(?:(${Object.keys(fieldNames).join("|")}):)?(?:["“”„«]([^"“”»]*)(["“”»]?)|([^\\s"“„«]+)|(?<=:))`,
  "giu",
);

/** Cuts a query into its parts. Total: signs that mean nothing where they stand are text. */
export function queryParts(query: string): QueryPart[] {
  return [...query.matchAll(part)].map(
    ([, minus, name, quoted, closing, plain]): QueryPart => ({
      value: quoted ?? plain ?? "",
      isExcluded: minus === "-",
      isQuoted: quoted !== undefined,
      isClosed: quoted === undefined || closing !== "",
      ...(name && { field: fieldNames[name.toLowerCase() as keyof typeof fieldNames] }),
    }),
  );
}
