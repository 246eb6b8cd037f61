import type { CardController, Target } from "../card/target.ts";
import { whileNotEditing } from "../editing.ts";
import { timed } from "../timed.ts";
import { isForPage } from "./page-action.ts";

/** The mention at a point of the viewport where `element` is topmost, or null. */
export type FindTarget = (x: number, y: number, element: Element) => Target | null;

type Card = Pick<CardController, "point" | "press" | "open">;

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

/**
 * Tells the card where the pointer is, at most once a frame. A pressed button means a selection,
 * not a question. Alt, which readers may choose for asking, counts also when it goes down later.
 */
function followPointer(card: Card, find: FindTarget, signal: AbortSignal): void {
  let latest: { event: PointerEvent; element: Element | undefined } | undefined;
  let frame = 0;

  function look(time: number, held: boolean): void {
    frame = 0;
    if (!latest) return;
    const { event, element } = latest;
    const { clientX: x, clientY: y, buttons } = event;
    card.point(element && buttons === 0 ? find(x, y, element) : null, { x, y, time, held });
  }

  function onMove(event: PointerEvent): void {
    // A finger that moves scrolls.
    if (!event.isTrusted || event.pointerType === "touch") return;
    latest = { event, element: innermost(event) };
    frame ||= requestAnimationFrame(() => {
      timed("point", () => latest && look(latest.event.timeStamp, latest.event.altKey));
    });
  }

  /** Where the pointer came to before it went down must not be told after that. */
  function onPress(): void {
    if (frame === 0 || !latest) return;
    cancelAnimationFrame(frame);
    look(latest.event.timeStamp, latest.event.altKey);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === "Alt" && !event.repeat) look(event.timeStamp, true);
  }

  addEventListener("pointermove", onMove, { capture: true, passive: true, signal });
  addEventListener("pointerdown", onPress, { capture: true, passive: true, signal });
  whileNotEditing((free) => {
    addEventListener("keydown", onKey, { capture: true, passive: true, signal: free });
  }, signal);
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
  function onPress(event: PointerEvent): void {
    const element = innermost(event);
    if (!event.isTrusted || !isPlainClick(event)) return;
    const target = element && find(event.clientX, event.clientY, element);
    if (target && !isForPage(event)) card.press(target);
  }
  addEventListener("pointerdown", onPress, { capture: true, passive: true, signal });
  addEventListener("click", onClick, { capture: true, passive: true, signal });
}

/** Opens the card on a long press, also of what a tap would follow. The browser's own menu comes as always. */
function followLongPresses(card: Card, find: FindTarget, signal: AbortSignal): void {
  function onMenu(event: Event): void {
    if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== "touch") {
      return;
    }
    const element = innermost(event);
    const target = element && find(event.clientX, event.clientY, element);
    if (target) card.open(target, "click");
  }
  addEventListener("contextmenu", onMenu, { capture: true, passive: true, signal });
}

/** Joins the pointer to the card. Only listens: what the page does with its events is its own. */
export function watchPointer(card: Card, find: FindTarget, signal: AbortSignal): void {
  followPointer(card, find, signal);
  followClicks(card, find, signal);
  followLongPresses(card, find, signal);
}
