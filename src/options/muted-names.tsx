import type { Muted } from "../model/muted.ts";

interface MutedNamesProps {
  muted: readonly Muted[];
  onChange: (muted: Muted[], saying: string) => void;
}

/** An entry in words. */
function describe({ entity, alias, site }: Muted): string {
  const name = alias ? `“${alias}” as a name of ${entity}` : `${entity} by any name`;
  return site ? `${name}, on ${site}` : name;
}

/** What the reader has said "Not this" to, in the card; nothing while there is none. */
export function MutedNames({ muted, onChange }: MutedNamesProps) {
  if (muted.length === 0) return null;
  const remove = (entry: Muted) =>
    onChange(
      muted.filter((other) => other !== entry),
      `Marked again: ${describe(entry)}`,
    );
  return (
    <section>
      <h2>Never marked</h2>
      <ul class="sites" aria-label="Names that are never marked">
        {muted.map((entry) => (
          <li key={describe(entry)}>
            <span>{describe(entry)}</span>
            <button
              type="button"
              class="link-button"
              aria-label={`Mark again ${describe(entry)}`}
              onClick={() => remove(entry)}
            >
              Mark again
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
