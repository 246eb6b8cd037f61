import { expect, it } from "vitest";
import { isOutsideProse } from "../../src/detect/not-prose.ts";

function isOutside(text: string, name = "Claude"): boolean {
  const start = text.toLowerCase().indexOf(name.toLowerCase());
  return isOutsideProse(text, start, start + name.length);
}

it.each([
  "https://claude.ai/new",
  "www.claude.ai",
  "claude.ai",
  "docs.claude.com/en",
  "write to claude@example.org",
  "me@claude.ai",
  "run claude.py",
  "set CLAUDE_API_KEY",
  "MY_CLAUDE=1",
  "cat ~/claude/notes",
  "./claude",
  "`claude --print`",
  "git checkout -b claude",
  "fix/claude-login",
  "main:claude-staging",
  "from claude import Client",
  "from sdk import Client, Claude",
  "client.Claude",
  "claude.RateLimitError",
])("%s is an address or code", (text) => {
  expect(isOutside(text)).toBe(true);
});

it.each([
  "Claude",
  "asked Claude.",
  "Claude/Gemini",
  "(Claude)",
  "“Claude’s”",
  "@Claude and #Claude",
  "Claude.The next",
  "ends here. Claude starts",
  "`code` and Claude",
  "Claude, e.g. mine",
])("%s is prose", (text) => {
  expect(isOutside(text)).toBe(false);
});
