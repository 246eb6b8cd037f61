import { expect, test } from "vitest";
import { isParted, visibilityOf } from "../../../src/content/read-page/plain.ts";
import { isRendered, isShown } from "../../../src/content/read-page/shown.ts";
import { readAll, show } from "./read-fragment.ts";

/** The text `x` of some HTML that is on the page. */
function textIn(html: string): Text {
  const host = show(html);
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  let text = walker.nextNode() as Text;
  while (text.data !== "x") text = walker.nextNode() as Text;
  return text;
}

test.each([
  "<p>x</p>",
  "<p style='opacity:0'>x</p>",
  "<p style='position:absolute;left:-9999px'>x</p>",
  "<div style='content-visibility:auto'><p>x</p></div>",
  "<p style='visibility:hidden'><i style='visibility:visible'>x</i></p>",
  "<div><i style='display:contents'>x</i></div>",
  "<div aria-hidden=false>x</div>",
  "<div contenteditable=false>x</div>",
  "<details open><p>x</p></details>",
  "<details><summary>x</summary></details>",
])("shown: %s", (html) => {
  const text = textIn(html);
  expect(isShown(text)).toBe(true);
  expect(isRendered(text)).toBe(true);
});

test.each([
  "<p hidden>x</p>",
  "<p hidden=until-found>x</p>",
  "<div style='display:none'><p>x</p></div>",
  "<div style='display:none'><i style='display:contents'>x</i></div>",
  "<p style='visibility:hidden'>x</p>",
  "<p style='visibility:collapse'>x</p>",
  "<div style='content-visibility:hidden'><p>x</p></div>",
  "<details><p>x</p></details>",
  "<dialog>x</dialog>",
  "<div aria-hidden=true><p>x</p></div>",
  "<div contenteditable><p>x</p></div>",
])("not shown: %s", (html) => {
  expect(isShown(textIn(html))).toBe(false);
});

test.each([
  "<p hidden>x</p>",
  "<div style='display:none'><i style='display:contents'>x</i></div>",
  "<p style='visibility:hidden'>x</p>",
  "<div style='content-visibility:hidden'><p>x</p></div>",
  "<details><p>x</p></details>",
  "<div contenteditable><p>x</p></div>",
])("not even rendered: %s", (html) => {
  expect(isRendered(textIn(html))).toBe(false);
});

test("what is only hidden from screen readers is rendered", () => {
  expect(isRendered(textIn("<div aria-hidden=true><p>x</p></div>"))).toBe(true);
});

test("the light children of a host are shown where they are slotted", () => {
  const host = show("<div><b slot=here>x</b></div>");
  const element = host.firstElementChild as HTMLElement;
  const root = element.attachShadow({ mode: "open" });
  const text = element.firstElementChild?.firstChild as Text;
  expect(isShown(text)).toBe(false);
  root.innerHTML = "<p><slot name=here></slot></p>";
  expect(isShown(text)).toBe(true);
  root.innerHTML = "<p aria-hidden=true>shadow</p>";
  expect(isShown(root.querySelector("p")?.firstChild as Text)).toBe(false);
  element.setAttribute("aria-hidden", "true");
  root.innerHTML = "<p>shadow</p>";
  expect(isShown(root.querySelector("p")?.firstChild as Text)).toBe(false);
});

test("text right inside of a host is not shown without a slot", () => {
  const element = show("<div>x</div>").firstElementChild as HTMLElement;
  const root = element.attachShadow({ mode: "open" });
  expect(isShown(element.firstChild as Text)).toBe(false);
  root.innerHTML = "<slot></slot>";
  expect(isShown(element.firstChild as Text)).toBe(true);
});

test("visibility piece by piece", () => {
  const [block] = readAll(show("<p>one <i hidden>two</i> <b>three <u hidden>four</u></b></p>"));
  expect(block && visibilityOf(block)).toBe("1010");
});

test.each([
  ["<p>Open <i>AI</i></p>", false],
  ["<p>Open <i style='display:inline-block'>AI</i></p>", false],
  ["<p>Open <i style='display:block'>AI</i></p>", true],
  ["<p>Open <i><b style='display:block'>AI</b></i></p>", true],
  ["<p><i style='display:block'>Open <b>AI</b></i></p>", false],
  ["<div style='display:flex'><i>Open</i> <b>AI</b></div>", true],
  ["<div>Open AI</div>", false],
])("%s is parted: %s", (html, parted) => {
  const [block] = readAll(show(html));
  expect(block && isParted(block)).toBe(parted);
});
