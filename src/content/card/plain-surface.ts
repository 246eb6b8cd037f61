import { isContextInvalidated } from "../../platform/page-runtime.ts";
import { contains } from "./geometry.ts";
import type { CardSurface } from "./surface.tsx";

/** CSS pixels between the mention and the sentence, and between the sentence and the window's edge. */
const gap = 8;
const width = 300;

const style = `
  :host { all: initial !important; display: block !important; position: fixed !important; inset: auto !important;
    left: var(--card-left) !important; top: var(--card-top) !important; z-index: 2147483647 !important; }
  p { box-sizing: border-box; width: ${width}px; margin: 0; padding: 10px 12px; border: 1px solid;
    border-radius: 8px; background: Canvas; color: CanvasText; font: 14px/20px system-ui, sans-serif; }`;

function sentenceFor(error: unknown): string {
  return isContextInvalidated(error)
    ? "Sidelight was updated. Reload this page to use it here."
    : "Sidelight did not answer. Try again in a moment.";
}

/** A card for when the one that can show anything does not come: a sentence that says why. */
export function createPlainSurface(error: unknown): CardSurface {
  const element = document.createElement("div");
  const shadow = element.attachShadow({ mode: "closed" });
  const dialog = document.createElement("section");
  const sentence = document.createElement("p");
  const sheet = new CSSStyleSheet();
  let locate: () => DOMRect | undefined = () => undefined;

  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  sentence.role = "status";
  sentence.textContent = sentenceFor(error);
  dialog.role = "dialog";
  dialog.ariaLabel = "Sidelight";
  dialog.append(sentence);
  shadow.append(dialog);
  element.popover = "manual";

  function follow(): boolean {
    const line = locate();
    if (!line || line.bottom < 0 || line.top > innerHeight) return false;
    const left = Math.max(gap, Math.min(line.left, innerWidth - width - gap));
    element.style.setProperty("--card-left", `${left}px`, "important");
    element.style.setProperty("--card-top", `${line.bottom + gap}px`, "important");
    return true;
  }

  return {
    draw(shown) {
      if (!shown) return element.remove();
      locate = () => shown.card.target.rects()[0];
      if (!follow() || element.isConnected) return;
      document.documentElement.append(element);
      element.showPopover();
    },
    follow,
    isOnCard: (point) => element.isConnected && contains(element.getBoundingClientRect(), point),
    isOnTheWay: () => false,
    owns: (event) => event.composedPath().includes(element),
  };
}
