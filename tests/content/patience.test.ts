import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askPatiently } from "../../src/content/patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => false;

test("asks again after failures", async () => {
  const ask = vi.fn().mockRejectedValueOnce(1).mockRejectedValueOnce(2).mockResolvedValue("answer");
  const answer = askPatiently(ask, never, new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(await answer).toBe("answer");
  expect(ask).toHaveBeenCalledTimes(3);
});

test("gives up in the end", async () => {
  const ask = vi.fn().mockRejectedValue(new Error("no"));
  const answer = askPatiently(ask, never, new AbortController().signal);
  const failed = expect(answer).rejects.toThrow("no");
  await vi.runAllTimersAsync();
  await failed;
  expect(ask).toHaveBeenCalledTimes(3);
});

test("gives up at once after a final failure", async () => {
  const ask = vi.fn().mockRejectedValue(new Error("gone"));
  await expect(askPatiently(ask, () => true, new AbortController().signal)).rejects.toThrow("gone");
  expect(ask).toHaveBeenCalledTimes(1);
});

test("leaves no timer when aborted", async () => {
  const life = new AbortController();
  const ask = vi.fn().mockRejectedValue(new Error("no"));
  const answer = askPatiently(ask, never, life.signal);
  const failed = expect(answer).rejects.toThrow("abort");
  await vi.advanceTimersByTimeAsync(10);
  expect(vi.getTimerCount()).toBe(1);
  life.abort();
  await failed;
  expect(vi.getTimerCount()).toBe(0);
});
