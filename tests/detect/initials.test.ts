import { expect, it } from "vitest";
import { initialsAround } from "../../src/detect/initials.ts";

/** What is taken of a text in which the surname is Hinton, of Geoffrey; `!` where initials are another's. */
function around(text: string): string | undefined {
  const start = text.indexOf("Hinton");
  const found = initialsAround(text, start, start + "Hinton".length, "Geoffrey");
  if (found === undefined) return undefined;
  return found.areOwn ? text.slice(found.start, found.end) : "!";
}

it.each([
  ["and G. Hinton wrote", "G. Hinton"],
  ["and G. E. Hinton wrote", "G. E. Hinton"],
  ["and G.E. Hinton wrote", "G.E. Hinton"],
  ["Hinton, G. (2006)", "Hinton, G."],
  ["Hinton, G. E., and others", "Hinton, G. E."],
  ["Hinton G, Olah C.", "Hinton G"],
  ["Hinton GE. Learning", "Hinton GE"],
  ["Hinton, Geoffrey; Musk, Elon", "Hinton, Geoffrey"],
  ["by S. E. Hinton", "!"],
  ["Hinton SE. The Outsiders", "!"],
  ["Hinton, S. E. (1967)", "!"],
  ["said Hinton. He left", undefined],
  ["Hinton, Geoffrey said", undefined],
  ["Hinton, George; Musk, Elon", undefined],
  ["by G.Hinton", "G.Hinton"],
  ["told Hinton I was late", undefined],
])("%s", (text, wanted) => {
  expect(around(text)).toBe(wanted);
});
