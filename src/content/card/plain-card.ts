import { isContextInvalidated } from "../../platform/page-runtime.ts";
import css from "./plain-card.css?inline";
import type { CardController, Target } from "./target.ts";
import { showDelay } from "./timing.ts";

/** CSS pixels between the mention and the sentence, and between the sentence and the window's edge. */
const gap = 8;
const width = 300;

/** A card for when the one that can show anything does not come: a sentence that says why. */
export interface PlainCard extends CardController {
  /** What was wrong when the other one did not come. */
  because(error: unknown): void;
}

function sentenceFor(error: unknown): string {
  return isContextInvalidated(error)
    ? "Sidelight was updated. Reload this page to use it here."
    : "Sidelight did not answer. Try again later.";
}

function draw(text: string, { left, bottom }: DOMRect): HTMLElement {
  const element = document.createElement("div");
  const sheet = new CSSStyleSheet();
  const sentence = document.createElement("p");
  const shadow = element.attachShadow({ mode: "closed" });
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  sentence.role = "dialog";
  sentence.ariaLabel = "Sidelight";
  sentence.textContent = text;
  shadow.append(sentence);
  element.popover = "manual";
  const place = (name: string, value: number) =>
    element.style.setProperty(`--card-${name}`, `${value}px`, "important");
  place("left", Math.max(gap, Math.min(left, innerWidth - width - gap)));
  place("top", bottom + gap);
  return element;
}

/** Nothing in it can be used, so it goes as soon as the pointer leaves its mention, or the page moves. */
export function createPlainCard(signal: AbortSignal): PlainCard {
  let text = "";
  let pointed: Target | undefined;
  let timer: number | undefined;
  let shown: AbortController | undefined;

  function close(): void {
    clearTimeout(timer);
    pointed = undefined;
    shown?.abort();
    shown = undefined;
  }

  function show(target: Target): void {
    close();
    const [line] = target.rects();
    if (!line || signal.aborted) return;
    const element = draw(text, line);
    shown = new AbortController();
    const until = { capture: true, passive: true, signal: shown.signal };
    shown.signal.addEventListener("abort", () => element.remove());
    document.documentElement.append(element);
    element.showPopover();
    addEventListener("scroll", close, until);
    addEventListener("pointerdown", (event) => event.isTrusted && close(), until);
    // Only listens, so whatever else the key is meant for still happens.
    const onKey = ({ isTrusted, key }: KeyboardEvent) => isTrusted && key === "Escape" && close();
    addEventListener("keydown", onKey, until);
  }

  function point(target: Target | null, time: number): void {
    if (target && pointed?.block === target.block && pointed.start === target.start) return;
    if (!shown || pointed) close();
    if (!target || shown) return;
    pointed = target;
    const wait = time + showDelay - performance.now();
    timer = window.setTimeout(() => {
      show(target);
      pointed = target;
    }, wait);
  }

  signal.addEventListener("abort", close, { once: true });
  return {
    because(error) {
      text = sentenceFor(error);
    },
    point: (target, { time }) => point(target, time),
    press() {},
    open: show,
    close,
  };
}
