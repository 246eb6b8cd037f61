import { expect, it } from "vitest";
import { tokenize } from "../../src/detect/tokens.ts";
import { endOfVersion } from "../../src/detect/version-name.ts";

/** What `endOfVersion` takes as the name whose family is the first word. */
function versionIn(text: string, ...words: string[]): string {
  const tokens = tokenize(text);
  return text.slice(0, tokens.end[endOfVersion(text, tokens, 0, new Set(words))]);
}

it.each([
  ["Claude 3.5 Sonnet is out", "Claude 3.5 Sonnet"],
  ["Claude Sonnet 4.5-based", "Claude Sonnet 4.5"],
  ["claude-3-5-sonnet-20241022", "claude-3-5-sonnet-20241022"],
  ["GPT-4o mini", "GPT-4o"],
  ["GPT-4o-mini", "GPT-4o-mini"],
  ["Qwen3-235B-A22B-Instruct", "Qwen3-235B-A22B-Instruct"],
  ["Llama 3.1 405B scored", "Llama 3.1 405B"],
  ["Llama 2 70B", "Llama 2 70B"],
  ["Gemini 2.5 Flash on", "Gemini 2.5 Flash"],
  ["Gemini 9 Ultra", "Gemini 9 Ultra"],
  ["Gemini 2024 report", "Gemini"],
  ["Claude, 3 bees", "Claude"],
  ["Claude 3 large bees", "Claude 3"],
  ["Claude is", "Claude"],
  ["Kimi K4 and", "Kimi K4"],
  ["MiniMax-M4, which", "MiniMax-M4"],
  ["Nova Pro 74", "Nova Pro"],
  ["Nemotron 5 Ultra 79", "Nemotron 5 Ultra"],
  ["Jamba 3 66", "Jamba 3"],
  ["Voxtral Mini for", "Voxtral Mini"],
  ["mistral-small-latest in", "mistral-small-latest"],
  ["Claude 4,5 kostet", "Claude 4,5"],
  ["Claude 4, 5 bees", "Claude 4"],
  ["Gemini Chat rooms", "Gemini"],
  ["Claude A person", "Claude"],
  ["GPT-6搭載をうたう", "GPT-6"],
  ["Llama-2-7b-chat-hf is", "Llama-2-7b-chat-hf"],
  ["gemma-2-9b-it.", "gemma-2-9b-it"],
  ["DeepSeek-R1-Distill-Qwen-32B from", "DeepSeek-R1-Distill-Qwen-32B"],
  ["DeepSeek-V3.1-Terminus is", "DeepSeek-V3.1-Terminus"],
  ["GPT-5.1-Codex-Max keeps", "GPT-5.1-Codex-Max"],
  ["grok-4-fast-reasoning, then", "grok-4-fast-reasoning"],
  ["claude-3-haiku-20240307-v1:0 is", "claude-3-haiku-20240307-v1:0"],
  ["deepseek-reasoner after", "deepseek-reasoner"],
  ["GPT-4-powered toys", "GPT-4"],
  ["K2tog, yo", "K"],
  ["gpt-4-based toys", "gpt-4"],
  ["GPT-5-Nutzer klagen", "GPT-5"],
  ["claude-written code", "claude"],
  ["claude-to-english lexicon", "claude"],
  ["Claude-Nutzer klagen", "Claude"],
])("%s", (text, wanted) => {
  expect(versionIn(text, "sonnet", "opus")).toBe(wanted);
});
