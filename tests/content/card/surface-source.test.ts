import { afterEach, expect, test, vi } from "vitest";
import { createSurfaceSource } from "../../../src/content/card/surface-source.ts";

const create = vi.fn();

afterEach(() => {
  globalThis.sidelightCard = undefined;
});

/** A background whose script arrives when it is asked for it. */
async function prepare(needsScript: boolean): Promise<void> {
  if (needsScript) globalThis.sidelightCard = create;
}

test("asks for the script once, however many want it", async () => {
  const asked = vi.fn(prepare);
  const source = createSurfaceSource(asked);
  expect(source.ready()).toBeUndefined();
  source.expect();
  expect(await Promise.all([source.bring(), source.bring()])).toEqual([create, create]);
  expect(source.ready()).toBe(create);
  await source.bring();
  expect(asked.mock.calls).toEqual([[true]]);
});

test("wakes the background for a card once the script is here", async () => {
  const asked = vi.fn(prepare);
  const source = createSurfaceSource(asked);
  await source.bring();
  source.expect();
  expect(asked.mock.lastCall).toEqual([false]);
});

test("says what was wrong, and asks again the next time", async () => {
  const asked = vi.fn(prepare).mockRejectedValueOnce(new Error("gone"));
  const source = createSurfaceSource(asked);
  source.expect();
  await expect(source.bring()).rejects.toThrow("gone");
  expect(await source.bring()).toBe(create);
});

test("does not wait for a script that does not run", async () => {
  const source = createSurfaceSource(async () => {});
  await expect(source.bring()).rejects.toThrow("did not run");
});
