import { beforeEach, expect, test, vi } from "vitest";
import { createExtension } from "./fake-extension.ts";

let extension: ReturnType<typeof createExtension>;
vi.mock("webextension-polyfill", () => ({
  get default() {
    return extension;
  },
}));
const { createStored } = await import("../../src/platform/stored.ts");

const parse = (stored: unknown) => (Array.isArray(stored) ? (stored as number[]) : []);

beforeEach(() => {
  extension = createExtension();
});

test("what was never stored is what parse makes of nothing", async () => {
  expect(await createStored("numbers", parse).load()).toEqual([]);
});

test("changes at the same time do not undo each other", async () => {
  const store = createStored("numbers", parse);
  await Promise.all([store.change((all) => [...all, 1]), store.change((all) => [...all, 2])]);
  expect(extension.stored.numbers).toEqual([1, 2]);
});

test("a change that changes nothing writes nothing", async () => {
  const set = vi.spyOn(extension.storage.local, "set");
  await createStored("numbers", parse).change((all) => all);
  expect(set).not.toHaveBeenCalled();
});

test("a write that fails is told, and does not stop the next one", async () => {
  const store = createStored("numbers", parse);
  vi.spyOn(extension.storage.local, "set").mockRejectedValueOnce(new Error("full"));
  await expect(store.change(() => [1])).rejects.toThrow("full");
  await store.change(() => [2]);
  expect(await store.load()).toEqual([2]);
});

test("watchers hear of changes to their own key alone, and of forgetting", async () => {
  const seen = vi.fn();
  const store = createStored("numbers", parse);
  store.watch(seen);
  await createStored("others", parse).change(() => [9]);
  await store.change(() => [1]);
  await store.forget();
  expect(seen.mock.calls).toEqual([[[1]], [[]]]);
});
