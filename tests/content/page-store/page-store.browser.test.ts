import { beforeEach, expect, test } from "vitest";
import {
  areaOf,
  createPageStore,
  type PageStore,
} from "../../../src/content/page-store/page-store.ts";
import { quickLook } from "../../../src/content/read-page/look.ts";
import { createPageReader, type PageReader } from "../../../src/content/read-page/page-reader.ts";
import { unpackCandidates } from "../../../src/model/packed-reading.ts";
import { createFakeBackground } from "../fake-background.ts";
import { show } from "../read-page/read-fragment.ts";

const { read } = createFakeBackground();
let store: PageStore;
let reader: PageReader;

beforeEach(() => {
  store = createPageStore();
  reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
});

async function readOn(): Promise<void> {
  while (!reader.isDone()) {
    const blocks = reader.read(Number.POSITIVE_INFINITY, () => false);
    const readings = new Map(await read(blocks.map(({ text }) => text)));
    blocks.forEach((block, i) => {
      store.settle(block, readings.get(i));
    });
    lookAll();
  }
}

function lookAll(): void {
  for (const again of store.look(() => false)) reader.add(areaOf(again));
}

async function settle(start: Node): Promise<void> {
  reader.add({ start, through: start, look: quickLook });
  await readOn();
}

async function refresh(): Promise<void> {
  store.refresh();
  lookAll();
  await readOn();
}

/** What the store would have judged, as text. */
function found(): string[] {
  return store
    .inOrder()
    .flatMap(({ block, reading }) =>
      unpackCandidates(reading.candidates).map(({ start, end }) =>
        block.text.slice(start, end).replace(/\s+/g, " "),
      ),
    );
}

test("keeps what was found, in the page's order, whatever the order of reading", async () => {
  const host = show("<p>OpenAI</p><p>nothing</p><p>Claude and OpenAI</p>");
  const [first, , third] = host.children;
  await settle(third as Element);
  await settle(first as Element);
  expect(found()).toEqual(["OpenAI", "Claude", "OpenAI"]);
  expect(store.evidence()).toEqual({ "entity:openai": 2, "entity:claude": 1 });
});

test("a later reading replaces an earlier one, and an answer that comes too late is dropped", async () => {
  const host = show("<p>OpenAI</p>");
  await settle(host);
  await settle(host);
  expect(found()).toEqual(["OpenAI"]);

  reader.add({ start: host, through: host, look: quickLook });
  const [block] = reader.read(1000, () => false);
  (host.firstElementChild?.firstChild as Text).data = "Claude";
  await settle(host);
  const [reading] = await read(["OpenAI"]);
  if (block) store.settle(block, reading?.[1]);
  expect(found()).toEqual(["Claude"]);
});

test("an answer about text that has changed is dropped", async () => {
  const host = show("<p>OpenAI</p>");
  reader.add({ start: host, through: host, look: quickLook });
  const [block] = reader.read(1000, () => false);
  const [reading] = await read(["OpenAI"]);
  (host.firstElementChild?.firstChild as Text).data = "Closed";
  if (block) store.settle(block, reading?.[1]);
  lookAll();
  expect(found()).toEqual([]);
});

test("forgets what has left the document", async () => {
  const host = show("<p>OpenAI</p><p>Claude</p>");
  await settle(host);
  const [first] = host.children;
  first?.remove();
  if (first) store.drop([first]);
  expect(found()).toEqual(["Claude"]);
  expect(store.evidence()).toEqual({ "entity:claude": 1 });
});

test("forgets what is no longer to be read, and keeps what was only moved", async () => {
  const host = show("<p>OpenAI</p><p>Claude</p>");
  await settle(host);
  const [first, second] = host.children;
  if (!first || !second) throw new Error("no paragraphs");
  second.after(first);
  store.drop([first]);
  expect(found().sort()).toEqual(["Claude", "OpenAI"]);
  store.sweep([second]);
  expect(found()).toEqual(["OpenAI"]);
});

test("hidden text neither counts nor is found until it is shown", async () => {
  const host = show("<p>OpenAI</p><p hidden>Claude</p>");
  await settle(host);
  expect(found()).toEqual(["OpenAI"]);
  expect(store.evidence()).toEqual({ "entity:openai": 1 });

  host.lastElementChild?.removeAttribute("hidden");
  await refresh();
  expect(found()).toEqual(["OpenAI", "Claude"]);

  host.firstElementChild?.setAttribute("aria-hidden", "true");
  await refresh();
  expect(found()).toEqual(["Claude"]);
});

test("where part of a block is hidden, the rest is read by itself, until all is shown", async () => {
  const host = show("<p>Sam <i hidden>and OpenAI and</i> Altman</p>");
  await settle(host);
  expect(found()).toEqual(["Sam Altman"]);
  expect(store.evidence()).toEqual({ "entity:sam-altman": 1 });

  host.querySelector("i")?.removeAttribute("hidden");
  await refresh();
  expect(found()).toEqual(["OpenAI"]);

  host.querySelector("i")?.setAttribute("hidden", "");
  await refresh();
  expect(found()).toEqual(["Sam Altman"]);
});

test("the rest of a paragraph that a button shows is found then", async () => {
  const host = show("<p>Nothing here. <span style='display:none'>But Claude there.</span></p>");
  await settle(host);
  expect(found()).toEqual([]);
  host.querySelector("span")?.removeAttribute("style");
  await refresh();
  expect(found()).toEqual(["Claude"]);
});

test("names do not run across elements that a style makes blocks", async () => {
  await settle(show("<p>Sam <i style='display:block'>Altman</i> <i>Claude</i></p>"));
  expect(found()).toEqual(["Claude"]);
});
