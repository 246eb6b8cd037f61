import type { ComponentChildren } from "preact";

interface NoticeProps {
  title: string;
  children?: ComponentChildren;
}

/** Says why there is nothing to see here, and what to do instead. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <div class="notice">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface ExamplesProps {
  names: readonly string[];
  onPick: (name: string) => void;
}

/** Searches to begin with, one click each. */
export function Examples({ names, onPick }: ExamplesProps) {
  return (
    <ul class="examples" aria-label="Searches to try">
      {names.map((name) => (
        <li key={name}>
          <button type="button" class="button" onClick={() => onPick(name)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
