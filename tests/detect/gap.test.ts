import { expect, it } from "vitest";
import { gapBetween, gapsAgree } from "../../src/detect/gap.ts";

it.each([
  ["a  b", " "],
  ["a\u00a0\n b", " "],
  ["a\u2011b", "-"],
  ["a\u200bb", ""],
  ["a (b", " ("],
  ["a ... , b", undefined],
])("reads the gap of %j", (text, wanted) => {
  expect(gapBetween(text, 1, text.length - 1)).toBe(wanted);
});

it.each([
  [" ", "-", "a", "b", true],
  [" ", "", "a", "1", true],
  [" ", "", "a", "b", false],
  ["", " ", "a", "1", false],
  [" (", "(", "a", "b", true],
  [".", ". ", "a", "b", true],
  [" ", ", ", "a", "b", false],
  [" ", " - ", "a", "b", false],
])(
  "a name with %j may be written with %j between %s and %s: %s",
  (wanted, found, before, after, agrees) => {
    expect(gapsAgree(wanted, found, before.charCodeAt(0), after.charCodeAt(0))).toBe(agrees);
  },
);
