import type { CardController, Target } from "../card/target.ts";
import { isForPage } from "./page-action.ts";

/** The mention at a point of the viewport where `element` is topmost, or null. */
export type FindTarget = (x: number, y: number, element: Element) => Target | null;

type Card = Pick<CardController, "point" | "open">;

function innermost(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return target instanceof Element ? target : undefined;
}

function isPlainClick(event: MouseEvent): boolean {
  const { button, detail, ctrlKey, metaKey, shiftKey, altKey } = event;
  return button === 0 && detail <= 1 && !(ctrlKey || metaKey || shiftKey || altKey);
}

function hasSelected(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** Tells the card where the pointer is, at most once a frame. A pressed button means a selection, not a question. */
function followPointer(card: Card, find: FindTarget, signal: AbortSignal): void {
  let latest: { event: PointerEvent; element: Element | undefined } | undefined;
  let frame = 0;

  function look(): void {
    if (!latest) return;
    const { event, element } = latest;
    latest = undefined;
    const { clientX: x, clientY: y, timeStamp: time, buttons } = event;
    card.point(element && buttons === 0 ? find(x, y, element) : null, { x, y, time });
  }

  function onMove(event: PointerEvent): void {
    // A finger that moves scrolls.
    if (!event.isTrusted || event.pointerType === "touch") return;
    if (!latest) frame = requestAnimationFrame(look);
    latest = { event, element: innermost(event) };
  }

  addEventListener("pointermove", onMove, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => cancelAnimationFrame(frame), { once: true });
}

/** Opens the card on a click or tap that means nothing else. */
function followClicks(card: Card, find: FindTarget, signal: AbortSignal): void {
  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || !isPlainClick(event)) return;
    const element = innermost(event);
    const target = element && find(event.clientX, event.clientY, element);
    if (target && !hasSelected() && !isForPage(event)) card.open(target, "click");
  }
  addEventListener("click", onClick, { capture: true, passive: true, signal });
}

/** Joins the pointer to the card. Only listens: what the page does with its events is its own. */
export function watchPointer(card: Card, find: FindTarget, signal: AbortSignal): void {
  followPointer(card, find, signal);
  followClicks(card, find, signal);
}
