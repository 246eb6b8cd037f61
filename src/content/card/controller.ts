import { isOnMention, isSameMention } from "./anchor.ts";
import { findAnswer } from "./answer.ts";
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  drawnCard,
  idle,
  isInert,
  visibleCard,
} from "./card-state.ts";
import { step } from "./card-step.ts";
import type { CardActions } from "./card-view.tsx";
import type { Point } from "./geometry.ts";
import { isEscape, watchPage } from "./page-events.ts";
import { createPointerSpeed } from "./pointer-speed.ts";
import type { CardServices } from "./services.ts";
import { createCardSurface } from "./surface.tsx";
import type { CardController, Target } from "./target.ts";
import { restSpeed, showDelay } from "./timing.ts";
import { hideTooltip } from "./tooltip.ts";

/**
 * Runs the card's state machine against a page: pointer and keys in, timeouts, questions and
 * drawing out. Every delay counts from when a thing happened, not from when it was heard of.
 * Aborting `signal` closes the card and leaves the page as it was found.
 */
export function createCardController(services: CardServices, signal: AbortSignal): CardController {
  const { load, settings } = services;
  const speedAt = createPointerSpeed();
  let state: CardState = idle;
  let timer: number | undefined;
  let pointer: Point | undefined;
  let watching: AbortController | undefined;
  let tooltip: { of: Target | undefined; bringBack(): void } | undefined;

  /** `at` is when it happened, in milliseconds of `performance.now()`. */
  function send(event: CardEvent, at = performance.now()): void {
    if (signal.aborted && event.type !== "close") return;
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) run(effect, at);
    draw();
    watch();
  }

  function run(effect: CardEffect, at: number): void {
    const { token } = effect;
    if (effect.do === "load") {
      void findAnswer(load, effect.entity, effect.target).then((answer) =>
        send({ type: "answer", token, answer }),
      );
      return;
    }
    const { phase, ms } = effect;
    const due = at + ms;
    clearTimeout(timer);
    timer = window.setTimeout(
      () => send({ type: "timeout", token, phase }, due),
      due - performance.now(),
    );
  }

  function draw(): void {
    const card = drawnCard(state);
    const unseen = state.phase === "loading";
    // Made ready as soon as there is something to show.
    const isWorthDrawing = card && (!unseen || card.answer);
    const pinned = state.phase === "pinned";
    surface.draw(
      isWorthDrawing && { card, unseen, inert: isInert(state), pinned },
      card?.how === "key" ? undefined : pointer,
    );
  }

  /** From the moment that the pointer is on a mention: browsers prepare tooltips early. */
  function quietTooltip(): void {
    const of = pointer && currentTarget(state);
    if (of === tooltip?.of) return;
    tooltip?.bringBack();
    tooltip = of && { of, bringBack: hideTooltip(of.element()) };
  }

  /** Listens to the page from the first rest of the pointer until nothing is under way any more. */
  function watch(): void {
    quietTooltip();
    if (state.phase === "idle") {
      clearTimeout(timer);
      watching?.abort();
      watching = undefined;
    } else if (!watching) {
      watching = new AbortController();
      watchPage(pageEvents, watching.signal);
    }
  }

  /** What the pointer means to the machine where it is now. */
  function read(target: Target | null, point: Point, fast: boolean): CardEvent {
    if (surface.isOnCard(point)) return { type: "near" };
    const known = target && recognise(target);
    if (known && known === currentTarget(state)) return { type: "over", target: known, fast };
    if (surface.isOnTheWay(point)) return { type: "near" };
    return known ? { type: "over", target: known, fast } : { type: "away" };
  }

  /** The machine knows a mention by its object; the page may describe it anew each time. */
  function recognise(target: Target): Target {
    const own = currentTarget(state);
    return own && isSameMention(target, own) ? own : target;
  }

  const close = () => send({ type: "close" });
  const closeOnEscape = (event: KeyboardEvent) => {
    if (isEscape(event)) close();
  };

  const actions: CardActions = {
    close,
    back: () => send({ type: "back" }),
    follow: (entity) => send({ type: "follow", entity }),
    choose: (content) => send({ type: "choose", content }),
    pin: (pinned) => send({ type: "pin", pinned }),
  };
  const surface = createCardSurface(services, actions, closeOnEscape);

  const pageEvents = {
    escape: close,
    gone: close,
    press(event: PointerEvent) {
      const own = currentTarget(state);
      const isOutside =
        !surface.owns(event) && !(own && isOnMention(own, { x: event.clientX, y: event.clientY }));
      if (isOutside) close();
    },
    lostPointer({ clientX: x, clientY: y }: PointerEvent) {
      send(read(null, { x, y }, false));
    },
    moved() {
      const own = currentTarget(state);
      if (visibleCard(state) && !surface.follow()) close();
      else if (own && pointer) {
        send(read(isOnMention(own, pointer) ? own : null, pointer, false));
      }
    },
  };

  /** Whether a pointer on a mention asks for its card. One that has its card keeps it. */
  function isAsking(target: Target, held: boolean): boolean {
    const { openOn } = settings();
    if (openOn === "hover" || (openOn === "hold-alt" && held)) return true;
    return recognise(target) === currentTarget(state);
  }

  signal.addEventListener("abort", close, { once: true });
  return {
    point(target, { x, y, time, held = false }) {
      pointer = { x, y };
      const fast = speedAt({ x, y, time }) > restSpeed;
      const now = performance.now();
      const at = Math.min(Math.max(time, now - showDelay), now);
      send(read(target && isAsking(target, held) ? target : null, pointer, fast), at);
    },
    press: (target) => send({ type: "press", target: recognise(target) }),
    open: (target, how) => send({ type: "open", target: recognise(target), how }),
    close,
  };
}

/** The mention that the machine is busy with. */
function currentTarget(state: CardState): Target | undefined {
  if (state.phase === "idle") return undefined;
  return state.phase === "waiting" ? state.target : state.card.target;
}
