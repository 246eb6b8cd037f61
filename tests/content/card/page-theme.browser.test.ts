import { afterEach, expect, test } from "vitest";
import { parseColour, themeOver } from "../../../src/content/card/page-theme.ts";

const root = document.createElement("div");

afterEach(() => {
  root.remove();
  document.documentElement.removeAttribute("style");
});

function over(html: string) {
  root.innerHTML = html;
  document.body.append(root);
  return themeOver(root.querySelector("b") ?? undefined, "page");
}

test.each([
  ["rgb(255, 255, 255)", 1, 1],
  ["rgba(0, 0, 0, 0)", 0, 0],
  ["color(srgb 0.5 0.5 0.5 / 0.25)", 0.5, 0.25],
  ["color(display-p3 0.1 0.1 0.1)", 0.1, 1],
  ["oklch(0.2 0.05 240)", 0.2, 1],
  ["oklab(0.9 -0.01 0.02 / 0.5)", 0.9, 0.5],
  ["lab(20 1 2)", 0.2, 1],
])("%s has lightness %d and alpha %d", (text, lightness, alpha) => {
  const colour = parseColour(text);
  expect(colour?.lightness).toBeCloseTo(lightness, 5);
  expect(colour?.alpha).toBe(alpha);
});

test("what is no colour is not taken for one", () => {
  expect(parseColour("none")).toBeUndefined();
});

test.each([
  ["a white page", "<p><b>x</b></p>", "light"],
  ["a dark box", `<div style="background: #123"><p><b>x</b></p></div>`, "dark"],
  [
    "a light box in a dark one",
    `<div style="background: #123"><p style="background: #eee"><b>x</b></p></div>`,
    "light",
  ],
  [
    "a veil over white",
    `<div style="background: #fff"><p style="background: #0003"><b>x</b></p></div>`,
    "light",
  ],
  [
    "a dark colour in a newer form",
    `<p style="background: oklch(0.25 0.05 260)"><b>x</b></p>`,
    "dark",
  ],
  ["light text over a picture", `<p style="color: #eee"><b>x</b></p>`, "dark"],
  [
    "a white page turned over",
    `<div style="background: #fff; filter: invert(1)"><b>x</b></div>`,
    "dark",
  ],
])("%s", (_, html, theme) => {
  expect(over(html)).toBe(theme);
});

test("a reader's own choice needs no measuring", () => {
  expect(themeOver(undefined, "dark")).toBe("dark");
  expect(themeOver(undefined, "page")).toBe("light");
});
