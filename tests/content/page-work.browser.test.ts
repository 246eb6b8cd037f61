import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEngineProbe, untilComplete, untilCounted } from "./engine-probe.ts";
import { hidePage, tellTruth } from "./hide-page.ts";
import { registered, untilRegistered } from "./marks/marked-page.ts";
import { show } from "./read-page/read-fragment.ts";

let probe: ReturnType<typeof createEngineProbe>;
let background: typeof probe.background;
let start: typeof probe.start;

beforeEach(() => {
  probe = createEngineProbe();
  ({ background, start } = probe);
});

afterEach(() => {
  probe.life.abort();
  tellTruth();
  expect(registered()).toEqual({});
  expect(background.mostInFlight()).toBeLessThan(2);
  expect(probe.onFailure).not.toHaveBeenCalled();
});

describe("a page that nobody looks at", () => {
  test("is not read until somebody does", async () => {
    show("<p>OpenAI</p>");
    hidePage(true);
    const engine = start();
    await new Promise((next) => setTimeout(next, 50));
    expect(background.texts).toEqual([]);
    hidePage(false);
    await untilCounted(engine, { openai: 1 });
  });

  test("is not followed until somebody does again", async () => {
    const host = show("<p>OpenAI</p>");
    const engine = start();
    await untilComplete(engine);
    const sent = background.texts.length;
    hidePage(true);
    host.append("Anthropic");
    await new Promise((next) => setTimeout(next, 250));
    expect(background.texts.length).toBe(sent);
    hidePage(false);
    await untilCounted(engine, { openai: 1, anthropic: 1 });
  });
});

test("nothing is read while the reader types", async () => {
  const host = show("<textarea></textarea><p>OpenAI</p>");
  const engine = start();
  await untilComplete(engine);
  const sent = background.texts.length;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    host.querySelector("textarea")?.focus();
    host.append("Anthropic");
    for (let key = 0; key < 5; key++) {
      document.dispatchEvent(new Event("selectionchange"));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(background.texts.length).toBe(sent);
    await vi.advanceTimersByTimeAsync(2000);
    expect(background.texts.length).toBeGreaterThan(sent);
  } finally {
    vi.useRealTimers();
  }
});

describe("a page without end", () => {
  test("is read to 20 million units, which the briefing tells", async () => {
    const line = "Many words that name nothing and go on and on. ";
    // Hidden, because to lay it out would take long, and reading asks for no styles.
    const paragraph = show("<p hidden></p>").firstElementChild as Element;
    for (let i = 0; i < 23; i++) paragraph.append(line.repeat(1_000_000 / line.length));
    let sent = 0;
    const engine = start({
      async read(blocks) {
        for (const { length } of blocks) sent += length;
        return [];
      },
    });
    await untilComplete(engine);
    expect(engine.extent().isCut).toBe(true);
    expect(engine.extent().units).toBe(sent);
    expect(sent).toBeGreaterThan(20_000_000);
    expect(sent).toBeLessThan(20_200_000);
  });

  test("keeps no more than ten thousand mentions", async () => {
    show(`<p>${"OpenAI ".repeat(200)}</p>`.repeat(80));
    const engine = start();
    await untilComplete(engine);
    expect(engine.extent().isCut).toBe(true);
    expect(engine.marks.mentions().length).toBeGreaterThanOrEqual(10_000);
    expect(engine.marks.mentions().length).toBeLessThan(15_000);
  });
});

test("what a page replaces while it is being asked about is not marked", async () => {
  const host = show("<p>OpenAI</p>");
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const engine = start({
    async read(blocks) {
      const readings = await background.read(blocks);
      await held;
      return readings;
    },
  });
  await vi.waitFor(() => expect(background.texts.join()).toContain("OpenAI"));
  host.innerHTML = "<p>Anthropic</p>";
  answer();
  await untilCounted(engine, { anthropic: 1 });
  await untilRegistered({ "sl-1": ["Anthropic"] });
});

test("a place that is made an editor loses its marks, and has them back", async () => {
  const host = show("<p>OpenAI</p><p>Anthropic</p>");
  const engine = start();
  await untilCounted(engine, { openai: 1, anthropic: 1 });
  const [first] = host.children;
  first?.setAttribute("contenteditable", "");
  await untilCounted(engine, { anthropic: 1 });
  first?.append(" and Sam Altman");
  first?.setAttribute("contenteditable", "false");
  await untilCounted(engine, { openai: 1, anthropic: 1, "sam-altman": 1 });
});

test("a list that shows other rows in the same elements has marks on what it shows", async () => {
  const names = ["OpenAI", "Anthropic", "Sam Altman", "nobody"];
  const rows = Array.from({ length: 20 }, (_, i) => `<div>${i} <b>${names[i % 4]}</b></div>`);
  const host = show(rows.join(""));
  const engine = start();
  await untilCounted(engine, { openai: 5, anthropic: 5, "sam-altman": 5 });
  for (let top = 1; top <= 60; top++) {
    // The first element comes behind the last one, with another text in it.
    const row = host.firstElementChild as Element;
    (row.querySelector("b")?.firstChild as Text).data = names[top % 3] ?? "";
    host.append(row);
    if (top % 5 === 0) await new Promise(requestAnimationFrame);
  }
  const shown = (name: string) => host.textContent?.split(name).length ?? 0;
  await untilCounted(engine, {
    openai: shown("OpenAI") - 1,
    anthropic: shown("Anthropic") - 1,
    "sam-altman": shown("Sam Altman") - 1,
  });
  expect(host.children.length).toBe(20);
});
