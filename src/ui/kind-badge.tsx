import type { Kind } from "../model/entity.ts";
import { kindWords } from "./wording.ts";

/** Line drawings on a grid of 16, so that a kind has a shape and not only a colour. */
const glyphs: Record<Kind, string> = {
  lab: "M6 2h4M6.75 2v4.2L3 13a.7.7 0 0 0 .6 1h8.8a.7.7 0 0 0 .6-1L9.25 6.2V2M5 10h6",
  policy: "M4 2h5.5L12 4.5V14H4zM6.25 7.5h3.5M6.25 10.5h3.5",
  institution: "M2.5 6.5 8 2.5l5.5 4zM4.5 6.5v5M8 6.5v5M11.5 6.5v5M2.5 13.5h11",
  person:
    "M8 2.5a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5M2.75 14c.4-2.6 2.4-4 5.25-4s4.85 1.4 5.25 4",
  model: "M8 1.75 13.25 4.9v6.2L8 14.25 2.75 11.1V4.9zM2.75 4.9 8 8l5.25-3.1M8 8v6.25",
  event: "M2.75 4h10.5v9.5H2.75zM2.75 7h10.5M5.75 2.25V5M10.25 2.25V5",
};

/** The drawing alone; the words are left to whoever uses it. */
export function KindGlyph({ kind }: { kind: Kind }) {
  return (
    <svg class="kind-glyph" data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
      <path d={glyphs[kind]} />
    </svg>
  );
}

/** The kind in words, with its drawing and colour. */
export function KindBadge({ kind }: { kind: Kind }) {
  return (
    <span class="kind" data-kind={kind}>
      <KindGlyph kind={kind} />
      {kindWords[kind].one}
    </span>
  );
}
