let names: Intl.DisplayNames | undefined;
const known = new Map<string, string>();

/**
 * A language in the reader's own words: "German" for `de`. What tells the names takes a while to
 * make, and so does each name: both are made once.
 */
export function languageName(code: string): string {
  let name = known.get(code);
  if (name === undefined) {
    names ??= new Intl.DisplayNames(undefined, { type: "language" });
    name = names.of(code) ?? code;
    known.set(code, name);
  }
  return name;
}
