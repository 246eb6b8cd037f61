import { expect, test } from "vitest";
import { createJudging } from "../../../src/content/page-store/judging.ts";
import {
  briefingEntries,
  countEntities,
  listMentions,
} from "../../../src/content/page-store/page-mention.ts";
import { createPageStore } from "../../../src/content/page-store/page-store.ts";
import type { Evidence } from "../../../src/model/mention.ts";
import { createFakeBackground } from "../fake-background.ts";
import { readAll, show } from "../read-page/read-fragment.ts";

function begin() {
  const background = createFakeBackground();
  const store = createPageStore();
  const judged: { readings: number; evidence: Evidence }[] = [];
  const judging = createJudging(store, (readings, evidence) => {
    judged.push({ readings: readings.length, evidence });
    return background.judge(readings, evidence);
  });

  async function add(html: string): Promise<void> {
    const blocks = readAll(show(html));
    const readings = new Map(await background.read(blocks.map(({ text }) => text)));
    blocks.forEach((block, i) => {
      store.settle(block, readings.get(i));
    });
    store.look(() => false);
  }
  return { store, judging, judged, add };
}

test("judges new blocks alone, and all of them when the evidence has changed", async () => {
  const { store, judging, judged, add } = begin();
  await add("<p>Claude</p><p>OpenAI</p>");
  expect(judging.isOutdated()).toBe(true);
  await judging.judgeAll();
  expect(judging.isOutdated()).toBe(false);
  expect(countEntities(listMentions(store.inOrder(), 0.5))).toEqual({ openai: 1 });

  await add("<p>Anthropic</p>");
  expect(judging.isOutdated()).toBe(true);
  await judging.judgeNew();
  expect(judged.at(-1)?.readings).toBe(1);
  await judging.judgeAll();
  expect(judged.at(-1)).toEqual({
    readings: 3,
    evidence: { "entity:claude": 1, "entity:openai": 1, "entity:anthropic": 1 },
  });
  expect(countEntities(listMentions(store.inOrder(), 0.5))).toEqual({
    claude: 1,
    openai: 1,
    anthropic: 1,
  });
});

test("asks nothing where there is nothing", async () => {
  const { judging, judged, add } = begin();
  await add("<p>Weather</p>");
  expect(judging.isOutdated()).toBe(false);
  expect(await judging.judgeNew()).toBe(false);
  expect(judged).toEqual([]);
});

test("sends many readings in several messages", async () => {
  const { store, judging, judged, add } = begin();
  await add("<p>OpenAI</p>".repeat(900));
  await judging.judgeAll();
  expect(judged.map(({ readings }) => readings)).toEqual([400, 400, 100]);
  expect(listMentions(store.inOrder(), 0.5)).toHaveLength(900);
});

test("the briefing counts, the most frequent first", async () => {
  const { store, judging, add } = begin();
  await add("<p>Claude, OpenAI, Sam Altman and OpenAI</p>");
  await judging.judgeAll();
  expect(briefingEntries(listMentions(store.inOrder(), 0))).toEqual([
    { entity: "openai", kind: "lab", count: 2 },
    { entity: "claude", kind: "model", count: 1 },
    { entity: "sam-altman", kind: "person", count: 1 },
  ]);
});
