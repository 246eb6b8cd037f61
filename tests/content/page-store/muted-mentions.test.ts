import { expect, test } from "vitest";
import { withoutMuted } from "../../../src/content/page-store/muted-mentions.ts";
import type { PageMention } from "../../../src/content/page-store/page-mention.ts";

const text = "Claude and Claude 3 by Anthropic";
const block = { text, pieces: [] };

function mention(entity: string, start: number, end: number): PageMention {
  return { block, mention: { entity, kind: "model", start, end, confidence: 0.9 } };
}

const claude = mention("claude", 0, 6);
const version = mention("claude", 11, 19);
const anthropic = mention("anthropic", 23, 32);
const all = [claude, version, anthropic];

test("a muted name goes, the entity's other names stay", () => {
  const muted = [{ entity: "claude", alias: "Claude" }];
  expect(withoutMuted(all, muted, ["news.example"])).toEqual([version, anthropic]);
});

test("a muted entity goes by every name, on its site alone", () => {
  const muted = [{ entity: "claude", site: "news.example" }];
  expect(withoutMuted(all, muted, ["news.example"])).toEqual([anthropic]);
  expect(withoutMuted(all, muted, ["blog.example"])).toEqual(all);
});
