import { expect, test } from "vitest";
import { comparePlaces } from "../../../src/content/page-store/page-order.ts";
import { findHeadings, sectionsOf } from "../../../src/content/page-store/sections.ts";
import { show } from "../read-page/read-fragment.ts";

/** The letters of the `<i>` elements, those of one section together. */
function sectionsIn(html: string): string[] {
  const elements = [...show(html).querySelectorAll("i")];
  const keys = sectionsOf(
    elements.map((element) => element.firstChild ?? element),
    findHeadings([]),
  );
  const letters = new Map<string, string>();
  elements.forEach(({ textContent }, i) => {
    const key = keys[i] ?? "";
    letters.set(key, (letters.get(key) ?? "") + textContent);
  });
  return [...letters.values()];
}

test("follow headings, which belong to what they open", () => {
  expect(
    sectionsIn("<p><i>a</i><i>b</i></p><h2><i>c</i></h2><p><i>d</i></p><h3>x</h3><p><i>e</i></p>"),
  ).toEqual(["ab", "cd", "e"]);
});

test("end with articles and the like", () => {
  expect(
    sectionsIn(
      "<i>a</i><article><i>b</i></article><article><i>c</i><div><i>d</i></div></article><i>e</i>",
    ),
  ).toEqual(["ae", "b", "cd"]);
});

test("a page without headings is one section", () => {
  expect(sectionsIn("<p><i>a</i></p><div><i>b</i></div>")).toEqual(["ab"]);
});

test("shadow trees stand where their host stands", () => {
  const host = show("<h2>one</h2><div></div><h2>two</h2><p>light</p>");
  const element = host.querySelector("div") as HTMLElement;
  const root = element.attachShadow({ mode: "open" });
  root.innerHTML = "<p>shadow</p><h3>in the shadow</h3><p>deeper</p>";
  const texts = [...root.querySelectorAll("p"), ...host.querySelectorAll("p")];
  const nodes = texts.map(({ firstChild }) => firstChild as Node);
  expect([...nodes].reverse().sort(comparePlaces)).toEqual(nodes);
  const headings = findHeadings([root]).map(({ textContent }) => textContent);
  expect(headings).toEqual(["one", "in the shadow", "two"]);
  expect(new Set(sectionsOf(nodes, findHeadings([root]))).size).toBe(3);
});
