import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PageEngine } from "../../src/content/page-engine.ts";
import { counts, createEngineProbe, untilComplete, untilCounted } from "./engine-probe.ts";
import { finish } from "./finish.ts";
import { registered, untilRegistered } from "./marks/marked-page.ts";
import { fragments } from "./read-page/fragments.ts";
import { show } from "./read-page/read-fragment.ts";

type Probe = ReturnType<typeof createEngineProbe>;
let life: AbortController;
let background: Probe["background"];
let settings: Probe["settings"];
let start: Probe["start"];
let onMove: Probe["onMove"];
let onFailure: Probe["onFailure"];

beforeEach(() => {
  ({ life, background, settings, start, onMove, onFailure } = createEngineProbe());
});

afterEach(() => {
  life.abort();
  expect(registered()).toEqual({});
});

describe("the first pass", () => {
  test("marks what the whole page bears out, and leaves its DOM alone", async () => {
    show("<h1>Claude</h1><p>The <b>Anth</b>ropic memo</p><p hidden>OpenAI</p><code>OpenAI</code>");
    const before = document.documentElement.outerHTML;
    const engine = start();
    await untilRegistered({ "sl-1": ["Anthropic"], "sl-5": ["Claude"] });
    await untilComplete(engine);
    expect(counts(engine)).toEqual({ claude: 1, anthropic: 1 });
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test("sends a large page in several messages, one at a time", async () => {
    show("<p>A paragraph in which OpenAI is named and then many other words.</p>".repeat(3000));
    const engine = start();
    await untilComplete(engine);
    expect(background.mostInFlight()).toBe(1);
    expect(counts(engine)).toEqual({ openai: 3000 });
  });

  test("marks the beginning before the end is read", async () => {
    show(`<p>OpenAI</p>${"<p>So many other words that nobody needs to know.</p>".repeat(5000)}`);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let asked = 0;
    const engine = start({
      async read(blocks) {
        if (asked++ > 0) await held;
        return background.read(blocks);
      },
    });
    await untilRegistered({ "sl-1": ["OpenAI"] });
    expect(engine.isComplete()).toBe(false);
    goOn();
    await untilComplete(engine);
    expect(asked).toBeGreaterThan(2);
  });

  test("does nothing, and fails nowhere, on a page without text", async () => {
    const engine = start();
    await untilComplete(engine);
    expect(background.texts.filter((text) => /OpenAI/.test(text))).toEqual([]);
  });
});

describe("settings", () => {
  const html = "<h2>OpenAI</h2><p>OpenAI</p><h2>Next</h2><p>OpenAI and OpenAI</p>";

  test.each([
    ["every", 4],
    ["section", 2],
    ["page", 1],
    ["off", 0],
  ] as const)("%s: %i marks", async (marks, count) => {
    show(html);
    const engine = start();
    await untilComplete(engine);
    settings.marks = marks;
    finish(engine.marks.update());
    const expected: Record<string, string[]> =
      count > 0 ? { "sl-1": Array.from({ length: count }, () => "OpenAI") } : {};
    await untilRegistered(expected);
  });

  test("hold also where an older choice was not finished", async () => {
    show(html);
    const engine = start();
    await untilComplete(engine);
    settings.marks = "section";
    const older = engine.marks.update();
    older.next();
    older.next();
    settings.marks = "off";
    finish(engine.marks.update());
    finish(older);
    await untilRegistered({});
  });

  test("a threshold of confidence", async () => {
    show("<p>Claude</p>");
    const engine = start();
    await untilComplete(engine);
    expect(counts(engine)).toEqual({});
    settings.confidence = 0.1;
    finish(engine.marks.update());
    await untilRegistered({ "sl-5": ["Claude"] });
  });
});

describe("a living page", () => {
  test("follows what comes, changes, goes, hides and shows", async () => {
    const host = show("<p>OpenAI</p>");
    const engine = start();
    await untilCounted(engine, { openai: 1 });

    host.insertAdjacentHTML("beforeend", "<p>Anthropic</p><p style='display:none'>Sam Altman</p>");
    await untilCounted(engine, { openai: 1, anthropic: 1 });
    (host.firstElementChild?.firstChild as Text).data = "It was Claude";
    await untilCounted(engine, { claude: 1, anthropic: 1 });
    host.lastElementChild?.removeAttribute("style");
    await untilCounted(engine, { claude: 1, anthropic: 1, "sam-altman": 1 });
    // Without the lab the model is nothing: the rest of the page is judged anew.
    host.children[1]?.remove();
    await untilCounted(engine, { "sam-altman": 1 });
    host.replaceChildren();
    await untilCounted(engine, {});
    await untilRegistered({});
  });

  test("follows what another size of the window shows", async () => {
    show("<p class=wide>OpenAI</p><p>Anthropic</p>");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".wide { display: none }");
    document.adoptedStyleSheets = [sheet];
    const engine = start();
    await untilCounted(engine, { anthropic: 1 });
    document.adoptedStyleSheets = [];
    dispatchEvent(new Event("resize"));
    await untilCounted(engine, { openai: 1, anthropic: 1 });
  });

  test("reads nothing in editors, while they are written in", async () => {
    const host = show("<div contenteditable>OpenAI</div><textarea>OpenAI</textarea><p>Claude</p>");
    const engine = start();
    await untilComplete(engine);
    host.querySelector("div")?.append(" and Anthropic");
    host.insertAdjacentHTML("beforeend", "<p>Sam Altman</p>");
    await untilCounted(engine, { "sam-altman": 1 });
    expect(background.texts.join()).not.toMatch(/OpenAI|Anthropic/);
  });

  test("finds shadow trees, also those that come later", async () => {
    const host = show("<x-late></x-late><div></div>");
    const early = (host.querySelector("div") as Element).attachShadow({ mode: "open" });
    early.innerHTML = "<p>OpenAI</p>";
    const engine = start();
    await untilCounted(engine, { openai: 1 });
    expect(early.adoptedStyleSheets).toHaveLength(1);

    const late = (host.querySelector("x-late") as Element).attachShadow({ mode: "open" });
    late.innerHTML = "<p>Anthropic</p>";
    host.append("something");
    await untilCounted(engine, { openai: 1, anthropic: 1 });
    late.querySelector("p")?.append(" and Claude");
    await untilCounted(engine, { openai: 1, anthropic: 1, claude: 1 });
    life.abort();
    expect([early, late].flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets)).toEqual([]);
  });

  test("tells of another address, but not of the same", async () => {
    start();
    const address = location.href;
    history.replaceState(null, "", address);
    expect(onMove).not.toHaveBeenCalled();
    history.pushState(null, "", "#elsewhere");
    expect(onMove).toHaveBeenCalledOnce();
    history.replaceState(null, "", address);
  });

  test("ends up the same, however a page came to be what it is", async () => {
    const [html, ...later] = fc.sample(fragments, { numRuns: 12, seed: 7 });
    const host = show(html ?? "");
    const engine = start();
    for (const fragment of later) {
      host.insertAdjacentHTML("afterbegin", fragment);
      await new Promise(requestAnimationFrame);
      if (host.childNodes.length > 6) host.lastChild?.remove();
    }
    const other = new AbortController();
    await vi.waitFor(
      async () => {
        const fresh = start({ signal: other.signal });
        await untilComplete(fresh);
        const places = ({ marks }: PageEngine) =>
          marks.mentions().map(({ block, mention }) => [block.text, mention]);
        expect(places(engine)).toEqual(places(fresh));
      },
      { timeout: 5000, interval: 300 },
    );
    other.abort();
  });
});

describe("the end", () => {
  test("a failing background is told of once, and leaves nothing under way", async () => {
    show("<p>OpenAI</p>");
    start({ read: () => Promise.reject(new Error("no data")) });
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    expect(onFailure.mock.lastCall?.[0]).toEqual(new Error("no data"));
  });

  test("an answer after the end changes nothing", async () => {
    show("<p>OpenAI</p>");
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      const read = (blocks: string[]) =>
        new Promise<Awaited<ReturnType<typeof background.read>>>((answered) => {
          answer = () => void background.read(blocks).then(answered);
          resolve();
        });
      start({ read });
    });
    await asked;
    life.abort();
    answer();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(registered()).toEqual({});
    expect(onFailure).not.toHaveBeenCalled();
  });

  test("no timer, no frame and no listener is left", async () => {
    const added = new Set<string>();
    const add = vi.spyOn(EventTarget.prototype, "addEventListener");
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame"],
    });
    const host = show("<p>OpenAI</p>");
    start();
    host.append("Claude");
    await Promise.resolve();
    for (const [type, , options] of add.mock.calls) {
      if (typeof options !== "object" || !options?.signal) added.add(type);
    }
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    add.mockRestore();
    // Those end with the signal that they listen to.
    expect([...added].filter((type) => type !== "abort")).toEqual([]);
  });
});
