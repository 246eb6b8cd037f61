import { isContextInvalidated } from "../../platform/page-runtime.ts";
import css from "./plain-surface.css?inline";
import type { CardSurface } from "./surface.tsx";

/** CSS pixels between the mention and the sentence, and between the sentence and the window's edge. */
const gap = 8;
const width = 300;

function sentenceFor(error: unknown): string {
  return isContextInvalidated(error)
    ? "Sidelight was updated. Reload this page to use it here."
    : "Sidelight did not answer. Try again later.";
}

/** A card for when the one that can show anything does not come: a sentence that says why. */
export function createPlainSurface(error: unknown): CardSurface {
  const element = document.createElement("div");
  const shadow = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  const sentence = document.createElement("p");
  let locate: () => DOMRect | undefined = () => undefined;

  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  sentence.role = "dialog";
  sentence.ariaLabel = "Sidelight";
  sentence.textContent = sentenceFor(error);
  shadow.append(sentence);
  element.popover = "manual";

  function follow(): boolean {
    const line = locate();
    if (!line || line.bottom < 0 || line.top > innerHeight) return false;
    const place = (name: string, value: number) =>
      element.style.setProperty(`--card-${name}`, `${value}px`, "important");
    place("left", Math.max(gap, Math.min(line.left, innerWidth - width - gap)));
    place("top", line.bottom + gap);
    return true;
  }

  return {
    draw(shown) {
      if (!shown) return element.remove();
      locate = () => shown.card.target.rects()[0];
      if (element.isConnected || !follow()) return;
      document.documentElement.append(element);
      element.showPopover();
    },
    follow,
    isOnCard: () => element.matches(":hover"),
    isOnTheWay: () => false,
    owns: (event) => event.composedPath().includes(element),
  };
}
