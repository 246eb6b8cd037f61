import { afterEach, expect, it, vi } from "vitest";
import { rehearse } from "../../src/ui/rehearse.ts";

afterEach(() => vi.unstubAllGlobals());

it("searches one query each time that nothing else is to be done", () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal("requestIdleCallback", (work: () => void) => waiting.push(work));
  const asked: string[] = [];
  rehearse((query) => asked.push(query), ["one", "two"]);
  expect(asked).toEqual([]);
  waiting.shift()?.();
  expect(asked).toEqual(["one"]);
  waiting.shift()?.();
  expect([asked, waiting]).toEqual([["one", "two"], []]);
});
