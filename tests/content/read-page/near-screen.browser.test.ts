import { afterEach, expect, test } from "vitest";
import { elementNearScreen } from "../../../src/content/read-page/near-screen.ts";
import { show } from "./read-fragment.ts";

afterEach(() => {
  scrollTo(0, 0);
  history.replaceState(null, "", location.pathname + location.search);
});

/** Sections a little higher than a screen, in one high article. */
function showSections(): HTMLElement {
  return show(
    `<article>${"<section style='height: 150vh'><p style='height: 100%'>text</p></section>".repeat(9)}</article>`,
  );
}

test("nothing comes before the rest at the top of a page", () => {
  showSections();
  expect(elementNearScreen()).toBeUndefined();
});

test("where the reader comes back to, that part comes first, and no more than a few screens", () => {
  const host = showSections();
  history.replaceState(null, "", "#fifth");
  const fifth = host.querySelectorAll("section")[4];
  fifth?.scrollIntoView({ block: "center" });
  expect(elementNearScreen()).toBe(fifth);
});

test("a page that was opened anew is not asked where it is scrolled, which would lay it out", () => {
  const host = showSections();
  host.querySelectorAll("section")[4]?.scrollIntoView({ block: "center" });
  expect(elementNearScreen()).toBeUndefined();
});
