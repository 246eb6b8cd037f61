import { beforeEach, expect, test, vi } from "vitest";
import { createTools } from "../../../src/content/card/tools.ts";
import { makeArticle, makeContent, makeTarget } from "./card-fixture.ts";
import { makeServices } from "./fake-services.ts";

const changed = vi.fn();
const used = vi.fn();

beforeEach(() => vi.clearAllMocks());

function begin(services = makeServices()) {
  return { services, tools: createTools(services, { changed, used }) };
}

const muted = { entity: "claude", alias: "Claude", site: "news.example" };

test("one panel at a time, and the same button folds it away", () => {
  const { tools } = begin();
  tools.actions.unfold("cite", undefined);
  tools.actions.unfold("off", undefined);
  expect(tools.state().panel).toBe("off");
  tools.actions.unfold("off", undefined);
  expect(tools.state().panel).toBeNull();
  expect(used).toHaveBeenCalledTimes(3);
});

test("muting says what it did and takes it back", async () => {
  const { services, tools } = begin();
  tools.actions.mute(muted, "“Claude”");
  await vi.waitFor(() => expect(tools.state().said).toContain("no longer marked on news.example"));
  expect(services.settings().muted).toEqual([muted]);
  tools.state().undo?.();
  await vi.waitFor(() => expect(tools.state().said).toContain("marked again"));
  expect(services.settings().muted).toEqual([]);
  expect(tools.state().undo).toBeNull();
});

test("turning off adds this site to those that are off", async () => {
  const { services, tools } = begin();
  tools.actions.turnOff();
  await vi.waitFor(() => expect(services.settings().offSites).toEqual(["news.example"]));
});

test("saving and forgetting", async () => {
  const { services, tools } = begin();
  const thing = { what: "entity", id: "claude" } as const;
  tools.actions.save(thing);
  await vi.waitFor(() => expect(tools.state().saved).toMatchObject([thing]));
  tools.actions.save(thing);
  await vi.waitFor(() => expect(tools.state().saved).toEqual([]));
  expect(services.setSaved.mock.calls).toEqual([
    [thing, true],
    [thing, false],
  ]);
});

test("why asks about the mention, and an answer about another card is dropped", async () => {
  let answer: (value: null) => void = () => {};
  const explain = () => new Promise<null>((resolve) => (answer = resolve));
  const { tools } = begin(makeServices({ explain: vi.fn(explain) }));
  tools.actions.unfold("why", makeTarget("claude"));
  tools.turn();
  expect(tools.state().panel).toBeNull();
  answer(null);
  await Promise.resolve();
  expect(tools.state().reasons).toBeUndefined();
});

test("copy has the card's sentences and sources, cite the references", async () => {
  const { services, tools } = begin();
  const status = { text: "Signed", date: "2024-09" };
  const related = [makeArticle()];
  tools.actions.copy(makeContent({ status }, { related }));
  await vi.waitFor(() => expect(tools.state().said).toBe("Copied"));
  const [text] = services.copy.mock.lastCall as unknown as [string];
  expect(text).toMatch(
    /^Anthropic\nLab\nAI company .*\nSigned \(.*2024\)\n\nThe Courier, “Governor/,
  );
  tools.actions.cite(related, "ris");
  await vi.waitFor(() => expect(tools.state().said).toBe("Copied as RIS"));
  expect(services.copy.mock.lastCall).toMatchObject([expect.stringMatching(/^TY {2}- NEWS/)]);
});

test("what fails is said", async () => {
  const openOptions = vi.fn(() => Promise.reject(new Error()));
  const { tools } = begin(makeServices({ openOptions }));
  tools.actions.options();
  await vi.waitFor(() => expect(tools.state().said).toContain("did not work"));
});
