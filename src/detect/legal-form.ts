import { isEdge } from "./edge.ts";
import { fold } from "./fold.ts";
import { gapBetween } from "./gap.ts";
import type { Tokens } from "./tokens.ts";

/** Legal forms that may close a company's name, folded and without marks. */
const forms = new Set(
  "inc incorporated corp corporation llc ltd limited plc pbc gmbh ag se sa sas bv nv spa srl ab oy kk pte".split(
    " ",
  ),
);

/**
 * The last token of a company's name with its legal form: `Google` in
 * `Google LLC` or `OpenAI, Inc.` gives the token of the form.
 */
export function endOfLegalForm(text: string, tokens: Tokens, last: number): number {
  const next = last + 1;
  if (next >= tokens.count) return last;
  const start = tokens.start[next] as number;
  const gap = gapBetween(text, tokens.end[last] as number, start);
  const word = text.slice(start, tokens.end[next]);
  const isForm = forms.has(fold(word)) && word !== word.toLowerCase();
  return isForm && (gap === " " || gap === ", ") && isEdge(text, tokens, next) ? next : last;
}
