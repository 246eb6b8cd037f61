import fc from "fast-check";
import { expect, test } from "vitest";
import { areaOf, createPageStore } from "../../../src/content/page-store/page-store.ts";
import { quickLook } from "../../../src/content/read-page/look.ts";
import { createPageReader } from "../../../src/content/read-page/page-reader.ts";
import { changedNodes, findDirty } from "../../../src/content/watching/dirty-areas.ts";
import { packReadings, unpackCandidates } from "../../../src/model/packed-reading.ts";
import { readBlock } from "../fake-background.ts";
import { fragments } from "../read-page/fragments.ts";
import { show, textsOf } from "../read-page/read-fragment.ts";

/** A store that is told of changes as the engine tells it. */
function follow(root: Element) {
  const store = createPageStore();
  const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
  const observer = new MutationObserver(() => {});
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["hidden", "contenteditable"],
  });

  function readOn(): void {
    while (!reader.isDone()) {
      for (const block of reader.read(Number.POSITIVE_INFINITY, () => false)) {
        store.settle(block, packReadings([readBlock(block.text)])[0]?.[1]);
      }
      for (const again of store.look(() => false)) reader.add(areaOf(again));
    }
  }

  reader.add({ start: root, through: root, look: quickLook });
  readOn();
  return {
    catchUp() {
      const records = observer.takeRecords();
      const nodes = new Set(records.flatMap(changedNodes));
      const { areas, unread } = findDirty(nodes);
      for (const area of areas) reader.add(area);
      store.drop(nodes);
      store.drop(records.flatMap(({ removedNodes }) => [...removedNodes]));
      if (unread.length > 0) store.sweep(unread);
      store.refresh();
      for (const again of store.look(() => false)) reader.add(areaOf(again));
      readOn();
    },
    found: () =>
      store.inOrder().map(({ block, reading }) => ({
        text: block.text.replace(/\s+/g, " "),
        found: unpackCandidates(reading.candidates).map(({ start, end }) =>
          block.text.slice(start, end),
        ),
      })),
    evidence: () => store.evidence(),
  };
}

const elementsIn = (root: Element) => [root, ...root.querySelectorAll("*")];

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** A change to a page: what, where (counted round), and with what. */
const change = fc.record({
  does: fc.constantFrom(
    ...(["insert", "remove", "move", "write", "split", "join", "hide", "edit"] as const),
  ),
  at: fc.nat(40),
  to: fc.nat(40),
  html: fragments,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply({ does, at, to, html }: Change, root: Element): void {
  const elements = elementsIn(root);
  const inner = elements.slice(1);
  const element = inner[at % inner.length];
  const text = textsIn(root)[at % textsIn(root).length];
  if (does === "insert") {
    const template = document.createElement("template");
    template.innerHTML = html;
    const parent = elements[at % elements.length] ?? root;
    parent.insertBefore(
      template.content,
      parent.childNodes[to % (parent.childNodes.length + 1)] ?? null,
    );
  } else if (does === "move") {
    const places = elements.filter((place) => element && !element.contains(place));
    if (element) places[to % places.length]?.prepend(element);
  } else if (does === "write" && text) {
    text.data = ["OpenAI", "Open", "said", "Sam ", " ", "12", ""][to % 7] ?? "";
  } else if (does === "remove") element?.remove();
  else if (does === "split") text?.splitText(to % (text.length + 1));
  else if (does === "join") root.normalize();
  else if (does === "hide") element?.toggleAttribute("hidden");
  else if (does === "edit") element?.toggleAttribute("contenteditable");
}

test("reading what has changed gives what reading everything gives", () => {
  const rounds = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(fragments, rounds, (html, rounds) => {
      const host = show(`<div>${html}</div>`);
      const page = follow(host);
      for (const round of rounds) {
        for (const step of round) apply(step, host);
        page.catchUp();
        const fresh = follow(host);
        expect(page.found(), host.innerHTML).toEqual(fresh.found());
        expect(page.evidence(), host.innerHTML).toEqual(fresh.evidence());
      }
      host.remove();
    }),
    { numRuns: 1000 },
  );
});

/** What is read again after a change, as text. */
function readAgain(html: string, change: (host: HTMLElement) => void): string[] {
  const host = show(html);
  const observer = new MutationObserver(() => {});
  observer.observe(host, { subtree: true, childList: true, characterData: true });
  change(host);
  const { areas } = findDirty(new Set(observer.takeRecords().flatMap(changedNodes)));
  const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
  for (const area of areas) reader.add(area);
  const blocks = [];
  while (!reader.isDone()) blocks.push(...reader.read(Number.POSITIVE_INFINITY, () => false));
  return textsOf(blocks);
}

test("an appended message is read alone", () => {
  const html = `<div>${"<p>old</p>".repeat(100)}</div>`;
  expect(
    readAgain(html, (host) =>
      host.firstElementChild?.insertAdjacentHTML("beforeend", "<p>new</p>"),
    ),
  ).toEqual(["new"]);
});

test("a changed word is read with its line and nothing else", () => {
  expect(
    readAgain("<p>before</p><p>one <b>two</b> <i>three</i></p><p>after</p>", (host) => {
      (host.querySelector("b")?.firstChild as Text).data = "2nd";
    }),
  ).toEqual(["one 2nd three"]);
});

test("nothing is read where nothing may be", () => {
  const html = "<pre>a</pre><code>a</code><div contenteditable>a</div><textarea></textarea>";
  expect(
    readAgain(html, (host) => {
      for (const element of host.children) element.append("OpenAI", document.createElement("p"));
    }),
  ).toEqual([]);
});

test("what came and went again is not read", () => {
  expect(
    readAgain("<p>a</p>", (host) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = "OpenAI";
      host.append(paragraph);
      paragraph.remove();
    }),
  ).toEqual([]);
});
