import { beforeEach, expect, test, vi } from "vitest";

vi.mock("../../src/platform/extension.ts", () => ({
  extensionUrl: (path: string) => `extension://sidelight/${path}`,
}));

beforeEach(() => vi.resetModules());

const loadData = () => import("../../src/platform/data.ts");

test("reads a file once", async () => {
  const fetch = vi.fn(async (_address: string) => Response.json({ entities: [] }));
  vi.stubGlobal("fetch", fetch);
  const { loadRelated } = await loadData();
  expect(await loadRelated()).toEqual({ entities: [] });
  await loadRelated();
  expect(fetch.mock.calls).toEqual([["extension://sidelight/data/related.json"]]);
});

test.each([
  ["is missing", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["is refused", async () => new Response("", { status: 404 })],
  ["is damaged", async () => new Response("{")],
])("names a file that %s", async (_, answer) => {
  vi.stubGlobal("fetch", answer);
  const { loadRelated } = await loadData();
  await expect(loadRelated()).rejects.toThrow("data/related.json");
});
