import type { Theme } from "../../model/settings.ts";

/** Under this alpha a colour lets what is behind it decide. */
const opaque = 0.5;
/** Perceived lightness, 0 to 1, that parts dark from light. */
const middle = 0.5;

interface Colour {
  /** Perceived lightness, 0 to 1. */
  lightness: number;
  alpha: number;
}

/**
 * A computed colour, in any of the forms that browsers compute: `rgb(12, 34, 56)`, `rgba()`,
 * `color(srgb .1 .2 .3 / .5)`, `oklch(.2 .1 240)`, `lab(20 1 2)`. Undefined for anything else.
 */
export function parseColour(text: string): Colour | undefined {
  const [, form = "", rest = ""] = /^([a-z]+)\((.*)\)$/.exec(text) ?? [];
  const [a, b = 0, c = 0, alpha = 1] = [
    ...rest.replace(/^[a-z][\w-]*/, "").matchAll(/-?[\d.]+(?:e-?\d+)?|none/g),
  ].map(([number]) => Number(number) || 0);
  if (a === undefined) return undefined;
  // Rec. 709 weights; of gamma-coded values they give about what is perceived.
  const weighted = 0.2126 * a + 0.7152 * b + 0.0722 * c;
  if (form.startsWith("rgb")) return { lightness: weighted / 255, alpha };
  if (form === "color") return { lightness: weighted, alpha };
  return { lightness: form.startsWith("ok") ? a : a / 100, alpha };
}

function* upward(element: Element): Generator<Element> {
  for (let next: Element | null | undefined = element; next; ) {
    yield next;
    next = next.parentElement ?? (next.getRootNode() as Partial<ShadowRoot>).host;
  }
}

/** Whether the background behind an element looks dark; where none is painted, its light text tells. */
function isDark(element: Element): boolean {
  let dark: boolean | undefined;
  let isInverted = false;
  for (const each of upward(element)) {
    const { backgroundColor, filter } = getComputedStyle(each);
    const colour = parseColour(backgroundColor);
    if (colour && colour.alpha >= opaque) dark ??= colour.lightness < middle;
    if (/invert\((1|0?\.[5-9])/.test(filter)) isInverted = !isInverted;
  }
  const text = parseColour(getComputedStyle(element).color);
  dark ??= text !== undefined && text.lightness > middle;
  return dark !== isInverted;
}

/** The theme of the card over an element of the page, as its reader wants it. */
export function themeOver(element: Element | undefined, wanted: Theme): Theme {
  if (wanted !== "page") return wanted;
  return element && isDark(element) ? "dark" : "light";
}
