import { expect, test, vi } from "vitest";
import { createLazy } from "../../src/platform/lazy.ts";

test("makes it once, and only when asked", async () => {
  const make = vi.fn(async () => ({}));
  const lazy = createLazy(make);
  expect(make).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([lazy(), lazy()]);
  expect(first).toBe(second);
  expect(make).toHaveBeenCalledTimes(1);
});

test("tries again after a failure", async () => {
  const make = vi.fn(async () => "there");
  make.mockRejectedValueOnce(new Error("not there"));
  const lazy = createLazy(make);
  await expect(lazy()).rejects.toThrow("not there");
  await expect(lazy()).resolves.toBe("there");
});
