import { type Kind, kinds } from "../../model/entity.ts";

/** What is marked: a place and the kind of what is named there. */
export interface Mark {
  kind: Kind;
  span: StaticRangeInit;
}

export interface Highlights {
  /** Makes `marks` the marks of the page. Touches the registry only for kinds that have changed. */
  show(marks: readonly Mark[]): void;
  /** Draws attention to a place until `none` follows. */
  pulse(span: StaticRangeInit | undefined): void;
}

/** Neutral, because scripts of the page can see them. */
const nameOf = (kind: Kind): string => `sl-${kinds.indexOf(kind) + 1}`;
const pulseName = "sl-now";

function isSameSpan(a: StaticRangeInit, b: StaticRangeInit | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** Ranges that do not follow changes of the document: those that do make every change slow. */
function register(name: string, spans: readonly StaticRangeInit[]): void {
  if (spans.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...spans.map((span) => new StaticRange(span))));
}

/**
 * The page's marks as CSS custom highlights, which leave its DOM alone. Aborting takes them away.
 * Never reads a highlight or the registry: Firefox does not let content scripts iterate them.
 */
export function createHighlights(signal: AbortSignal): Highlights {
  const shown = new Map<Kind, StaticRangeInit[]>();

  function show(marks: readonly Mark[]): void {
    for (const kind of kinds) {
      const spans = marks.filter((mark) => mark.kind === kind).map(({ span }) => span);
      const before = shown.get(kind) ?? [];
      const isSame =
        spans.length === before.length && spans.every((s, i) => isSameSpan(s, before[i]));
      if (isSame) continue;
      shown.set(kind, spans);
      register(nameOf(kind), spans);
    }
  }

  const pulse = (span: StaticRangeInit | undefined) => register(pulseName, span ? [span] : []);

  const clear = () => {
    show([]);
    pulse(undefined);
  };
  signal.addEventListener("abort", clear, { once: true });
  return { show, pulse };
}
