import fc from "fast-check";
import { expect, test } from "vitest";
import { quickLook } from "../../../src/content/read-page/look.ts";
import { createPageReader } from "../../../src/content/read-page/page-reader.ts";
import { fragments } from "./fragments.ts";
import { readAll, show, textsOf } from "./read-fragment.ts";

/** From the first child to the last the walk cannot leap: it visits every element. */
function readStepByStep(host: Element): string[] {
  const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
  const { firstChild, lastChild } = host;
  if (!firstChild || !lastChild) return [];
  reader.add({ start: firstChild, through: lastChild, look: quickLook });
  return textsOf(reader.read(Number.POSITIVE_INFINITY, () => false));
}

test("leaping from text to text reads what visiting every element reads", () => {
  fc.assert(
    fc.property(fragments, (html) => {
      const host = show(html);
      expect(textsOf(readAll(host))).toEqual(readStepByStep(host));
      host.remove();
    }),
    { numRuns: 300 },
  );
});

test("pausing after every few nodes changes nothing", () => {
  fc.assert(
    fc.property(fragments, (html) => {
      const host = show(html);
      const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
      reader.add({ start: host, through: host, look: quickLook });
      const texts: string[] = [];
      while (!reader.isDone()) texts.push(...textsOf(reader.read(1e9, () => true)));
      expect(texts).toEqual(textsOf(readAll(host)));
      host.remove();
    }),
    { numRuns: 100 },
  );
});
