import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHighlights, type Mark } from "../../../src/content/marks/highlights.ts";
import { adoptMarks } from "../../../src/content/marks/shadow-sheet.ts";
import { spanOf } from "../../../src/content/read-page/block.ts";
import { show } from "../read-page/read-fragment.ts";
import { mentionsIn, registered } from "./marked-page.ts";

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  expect(registered()).toEqual({});
});

function marksIn(root: Node): Mark[] {
  return mentionsIn(root).flatMap(({ block, mention }) => {
    const span = spanOf(block, mention.start, mention.end);
    return span ? [{ kind: mention.kind, span }] : [];
  });
}

test("one highlight for each kind, under neutral names, over any number of nodes", () => {
  const host = show("<p>The <b>Anth</b>ropic memo on Claude, OpenAI and the EU <i>AI</i> Act</p>");
  const before = document.documentElement.outerHTML;
  createHighlights(life.signal).show(marksIn(host));
  expect(registered()).toEqual({
    "sl-1": ["Anthropic", "OpenAI"],
    "sl-2": ["EU AI Act"],
    "sl-5": ["Claude"],
  });
  expect(document.documentElement.outerHTML).toBe(before);
});

test("touches the registry only for what has changed", () => {
  const host = show("<p>OpenAI</p><p>Claude</p>");
  const highlights = createHighlights(life.signal);
  highlights.show(marksIn(host));
  const set = vi.spyOn(CSS.highlights, "set");
  highlights.show(marksIn(host));
  expect(set).not.toHaveBeenCalled();
  host.firstElementChild?.remove();
  highlights.show(marksIn(host));
  expect(set).not.toHaveBeenCalled();
  expect(registered()).toEqual({ "sl-5": ["Claude"] });
});

test("a pulse comes and goes", () => {
  const [mark] = marksIn(show("<p>OpenAI</p>"));
  const highlights = createHighlights(life.signal);
  highlights.pulse(mark?.span);
  expect(registered()).toEqual({ "sl-now": ["OpenAI"] });
  highlights.pulse(undefined);
  expect(registered()).toEqual({});
});

test("gives shadow trees the rules, beside their own, and takes them back", () => {
  const root = (show("<div></div>").firstElementChild as Element).attachShadow({ mode: "open" });
  const own = new CSSStyleSheet();
  root.adoptedStyleSheets = [own];
  adoptMarks(root, life.signal);
  expect(root.adoptedStyleSheets).toHaveLength(2);
  const rules = root.adoptedStyleSheets[1]?.cssRules ?? [];
  const text = [...rules].map(({ cssText }) => cssText).join("");
  for (const name of ["sl-1", "sl-2", "sl-3", "sl-4", "sl-5", "sl-6", "sl-now"]) {
    expect(text).toContain(`::highlight(${name})`);
  }
  life.abort();
  expect(root.adoptedStyleSheets).toEqual([own]);
});
