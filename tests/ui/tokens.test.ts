import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kinds } from "../../src/model/entity.ts";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

function colour(name: string, theme: "light" | "dark"): string {
  const found = new RegExp(`--sl-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const value = found?.[theme === "light" ? 1 : 2];
  if (!value) throw new Error(`No colour ${name}`);
  return value;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  const surfaces = ["paper", "raised"].map((name) => colour(name, theme));

  test.each(["ink", "quiet", "link", "caution", ...kinds])("%s is readable as text", (name) => {
    for (const surface of surfaces) {
      expect(contrast(colour(name, theme), surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("edges bound controls, and what was found stays readable", () => {
    for (const surface of surfaces) {
      expect(contrast(colour("edge", theme), surface)).toBeGreaterThanOrEqual(3);
    }
    for (const name of ["ink", "link"]) {
      expect(contrast(colour(name, theme), colour("found", theme))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("no size depends on the page's root font", () => {
  expect(css).not.toMatch(/\d(rem|em|vw|vh)\b/);
});
