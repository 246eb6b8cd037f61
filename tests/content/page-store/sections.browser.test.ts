import { expect, test } from "vitest";
import { comparePlaces } from "../../../src/content/page-store/page-order.ts";
import { createSections } from "../../../src/content/page-store/sections.ts";
import { finish } from "../finish.ts";
import { show } from "../read-page/read-fragment.ts";

const sectionsOf = (nodes: Node[], roots: ShadowRoot[] = []) =>
  finish(createSections(() => roots).of(nodes));

/** The letters of the `<i>` elements, those of one section together. */
function sectionsIn(html: string): string[] {
  const elements = [...show(html).querySelectorAll("i")];
  const keys = sectionsOf(elements.map((element) => element.firstChild ?? element));
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
  const [shadow, deeper, light] = sectionsOf(nodes, [root]);
  expect(new Set([shadow, deeper, light]).size).toBe(3);
  expect(sectionsOf(nodes).slice(0, 2)).toEqual([shadow, shadow]);
});

test("headings that come later count once the page is said to have changed", () => {
  const host = show("<p>one</p><p>two</p>");
  const nodes = [...host.querySelectorAll("p")].map(({ firstChild }) => firstChild as Node);
  const sections = createSections(() => []);
  const count = () => new Set(finish(sections.of(nodes))).size;
  expect(count()).toBe(1);
  host.children[1]?.insertAdjacentHTML("beforebegin", "<h2>Between</h2>");
  sections.forget();
  expect(count()).toBe(2);
});
