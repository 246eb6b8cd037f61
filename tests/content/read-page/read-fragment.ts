import { afterEach } from "vitest";
import { type Look, quickLook } from "../../../src/content/read-page/look.ts";
import { createPageReader, type ReadBlock } from "../../../src/content/read-page/page-reader.ts";

/** Puts a fragment into the test's page. */
export function show(html: string): HTMLElement {
  const host = document.createElement("div");
  host.dataset.fragment = "";
  host.innerHTML = html;
  document.body.append(host);
  return host;
}

afterEach(() => {
  for (const host of document.querySelectorAll("[data-fragment]")) host.remove();
});

/** Reads everything within `root` in one go, shadow trees included. */
export function readAll(root: Node, look: Look = quickLook): ReadBlock[] {
  const reader = createPageReader({
    onShadowRoot: ({ firstChild, lastChild }) => {
      if (firstChild && lastChild) reader.add({ start: firstChild, through: lastChild, look });
    },
    onBareHost: () => {},
  });
  reader.add({ start: root, through: root, look });
  const blocks: ReadBlock[] = [];
  while (!reader.isDone()) blocks.push(...reader.read(Number.POSITIVE_INFINITY, () => false));
  return blocks;
}

/** Texts of blocks as a reader would write them down. */
export function textsOf(blocks: readonly { text: string }[]): string[] {
  return blocks.map(({ text }) => text.replace(/\s+/g, " ").trim());
}

export function readTexts(html: string, look?: Look): string[] {
  return textsOf(readAll(show(html), look));
}
