import { expect, test } from "vitest";
import { rectsOf } from "../../../src/content/marks/measure.ts";
import type { PageMention } from "../../../src/content/page-store/page-mention.ts";
import { indexMentions } from "../../../src/content/pointing/mention-at.ts";
import { mentionsIn, showMentions } from "../marks/marked-page.ts";
import { show } from "../read-page/read-fragment.ts";

/** What is found in the middle of each line of each mention, as the browser would be asked. */
function lookUp(mentions: PageMention[], root: DocumentOrShadowRoot = document) {
  const index = indexMentions(mentions);
  return mentions.map((mention) =>
    rectsOf(mention).map(({ left, top, width, height }) => {
      const [x, y] = [left + width / 2, top + height / 2];
      const element = root.elementFromPoint(x, y);
      return element && index.at(x, y, element);
    }),
  );
}

function expectAllFound(mentions: PageMention[], root?: DocumentOrShadowRoot): void {
  expect(mentions.length).toBeGreaterThan(0);
  lookUp(mentions, root).forEach((found, i) => {
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toBe(mentions[i]);
  });
}

test.each([
  ["plain text", "<p>A note from OpenAI to Anthropic</p>"],
  ["over several elements", "<p>The <b>Anth</b>ropic <i>Cla</i><u>ude</u></p>"],
  ["on two lines", "<p style='width:1em'>Sam Altman</p>"],
  ["from right to left", "<p dir=rtl>قالت OpenAI إن Anthropic</p>"],
  [
    "transformed",
    "<p style='transform:scale(1.4) translate(20px,9px);transform-origin:0 0'>OpenAI, Claude</p>",
  ],
  ["zoomed", "<p style='zoom:1.7'>OpenAI, Claude</p>"],
  [
    "in a box that scrolls",
    "<div style='height:60px;overflow:auto'><p>OpenAI</p><p>Claude</p></div>",
  ],
  ["not to be selected", "<p style='user-select:none'>OpenAI, Claude</p>"],
  ["a crowd in one element", `<p>${"OpenAI and Claude, ".repeat(60)}</p>`],
])("%s", (_how, html) => {
  expectAllFound(showMentions(html));
});

test("in a shadow tree, right inside of its root too", () => {
  const host = show("<div></div>").firstElementChild as Element;
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<p>OpenAI</p><p>${"Claude, ".repeat(40)}</p>`;
  expectAllFound(mentionsIn(host), root);
  root.innerHTML = "Anthropic";
  expectAllFound(mentionsIn(host));
});

test("not beside the end of a line, nor in other text", () => {
  const mentions = showMentions("<p>OpenAI</p><p>other</p>");
  const [found] = mentions;
  const rect = found && rectsOf(found)[0];
  if (!rect) throw new Error("nothing was found");
  const index = indexMentions(mentions);
  const y = rect.top + rect.height / 2;
  const paragraph = document.elementFromPoint(rect.right + 40, y) as Element;
  expect(paragraph.localName).toBe("p");
  expect(index.at(rect.right + 40, y, paragraph)).toBeUndefined();
  expect(index.at(rect.left + 2, y, document.body)).toBeUndefined();
});
