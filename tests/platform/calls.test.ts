import { expect, test } from "vitest";
import type { TabApi } from "../../src/model/protocol.ts";
import { createListener, readReply } from "../../src/platform/calls.ts";

const listener = createListener<TabApi>({
  briefing: () => {
    throw new Error("still loading");
  },
  jump: async (entity) => entity === "openai",
  step: (direction) => direction === 1,
  selection: ({ tabId }) => `the caller is tab ${tabId}`,
});

/** Sends a message to the listener and waits for its reply. */
function send(message: unknown): Promise<unknown> {
  return new Promise((resolve) => listener(message, {}, resolve));
}

test("replies with what the handler returned", async () => {
  expect(await send({ type: "jump", args: ["openai"] })).toEqual({ ok: true, value: true });
});

test("a handler learns which tab calls", async () => {
  const ask = (sender: unknown) =>
    new Promise((resolve) => listener({ type: "selection", args: [] }, sender, resolve));
  expect(await ask({ tab: { id: 7 } })).toMatchObject({ value: "the caller is tab 7" });
  expect(await ask({})).toMatchObject({ value: "the caller is tab undefined" });
});

test("replies with the error of a handler that threw", async () => {
  expect(await send({ type: "briefing", args: [] })).toEqual({ ok: false, error: "still loading" });
});

test.each(["close", "constructor", "__proto__"])("replies with an error to %s", async (type) => {
  expect(await send({ type, args: [] })).toEqual({
    ok: false,
    error: `Nothing answers "${type}"`,
  });
});

test.each([undefined, null, "jump", { type: "jump" }, { args: [] }])(
  "leaves %j to other listeners",
  (message) => {
    expect(listener(message, {}, () => {})).toBeUndefined();
  },
);

test("a reply is read as its value, its error, or nobody's answer", async () => {
  const call = { type: "jump", args: [] };
  await expect(readReply(call, { ok: true, value: null })).resolves.toBeNull();
  await expect(readReply(call, { ok: false, error: "no such mention" })).rejects.toThrow(
    "no such mention",
  );
  await expect(readReply(call, undefined)).rejects.toThrow('No answer to "jump"');
});
