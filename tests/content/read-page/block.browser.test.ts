import fc from "fast-check";
import { expect, test } from "vitest";
import { isUnchanged, spanOf, stretchesOf } from "../../../src/content/read-page/block.ts";
import { carefulLook, quickLook } from "../../../src/content/read-page/look.ts";
import { fragments } from "./fragments.ts";
import { readAll, show } from "./read-fragment.ts";

const looks = fc.constantFrom(quickLook, carefulLook);

test("reading leaves the document byte for byte as it was", () => {
  fc.assert(
    fc.property(fragments, looks, (html, look) => {
      const host = show(html);
      const before = host.innerHTML;
      readAll(host, look);
      expect(host.innerHTML).toBe(before);
      host.remove();
    }),
    { numRuns: 150 },
  );
});

test("every offset maps back to the unit of the document it was read from", () => {
  fc.assert(
    fc.property(fragments, looks, (html, look) => {
      const host = show(html);
      for (const block of readAll(host, look)) {
        expect(isUnchanged(block)).toBe(true);
        for (let i = 0; i < block.text.length; i++) {
          const span = spanOf(block, i, i + 1);
          if (!span) continue;
          const { data } = span.startContainer as Text;
          expect(data.slice(span.startOffset, span.endOffset)).toBe(block.text[i]);
        }
      }
      host.remove();
    }),
    { numRuns: 150 },
  );
});

test("no text node is read twice, and blocks come in the document's order", () => {
  fc.assert(
    fc.property(fragments, (html) => {
      const host = show(html);
      const nodes = readAll(host).flatMap(({ pieces }) => pieces.map(({ node }) => node));
      expect(new Set(nodes).size).toBe(nodes.length);
      for (let i = 1; i < nodes.length; i++) {
        const [a, b] = [nodes[i - 1] as Node, nodes[i] as Node];
        expect(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
      }
      host.remove();
    }),
    { numRuns: 150 },
  );
});

test("a span may run over several nodes, and has no edge on what is not text", () => {
  const [block] = readAll(show("<p>The <b>Anth</b>ropic<br>memo</p>"));
  if (!block) throw new Error("nothing was read");
  const start = block.text.indexOf("Anth");
  const stretches = stretchesOf(block, start, start + 9).map(({ node, start, end, from }) =>
    node.data.slice(from, from + end - start),
  );
  expect(stretches).toEqual(["Anth", "ropic"]);
  const span = spanOf(block, start, start + 9);
  expect([span?.startOffset, span?.endOffset]).toEqual([0, 5]);
  expect(spanOf(block, start, start + 10)).toBeUndefined();
});

test("notices that a node has changed or gone", () => {
  const host = show("<p>Sam <i>Altman</i></p>");
  const [block] = readAll(host);
  if (!block) throw new Error("nothing was read");
  expect(isUnchanged(block)).toBe(true);
  (host.querySelector("i")?.firstChild as Text).data = "Altmann";
  expect(isUnchanged(block)).toBe(true);
  (host.querySelector("i")?.firstChild as Text).data = "Alt";
  expect(isUnchanged(block)).toBe(false);
  host.querySelector("i")?.replaceChildren("Altman");
  expect(isUnchanged(block)).toBe(false);
});
