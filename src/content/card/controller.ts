import { isOnMention, isSameMention } from "./anchor.ts";
import { findAnswer } from "./answer.ts";
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  idle,
  isInert,
  visibleCard,
} from "./card-state.ts";
import { step } from "./card-step.ts";
import type { CardActions } from "./card-view.tsx";
import { createDrawing } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import { isEscape, watchPage } from "./page-events.ts";
import { createPointerSpeed } from "./pointer-speed.ts";
import type { PageServices } from "./services.ts";
import type { SurfaceSource } from "./surface-source.ts";
import type { CardController, Target } from "./target.ts";
import { restSpeed } from "./timing.ts";
import { hideTooltip } from "./tooltip.ts";

/**
 * Runs the card's state machine against a page: pointer and keys in, timeouts, questions and
 * drawing out. What draws comes from `source` when it is first needed. Aborting `signal` closes the
 * card and leaves the page as it was found.
 */
export function createCardController(
  services: PageServices,
  source: SurfaceSource,
  signal: AbortSignal,
): CardController {
  const { load, settings } = services;
  const speedAt = createPointerSpeed();
  let state: CardState = idle;
  let timer: number | undefined;
  let pointer: Point | undefined;
  let watching: AbortController | undefined;
  let tooltip: { of: Target | undefined; bringBack(): void } | undefined;

  function send(event: CardEvent): void {
    if (signal.aborted && event.type !== "close") return;
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) run(effect);
    draw();
    watch();
  }

  function run(effect: CardEffect): void {
    const { token } = effect;
    if (effect.do === "load") {
      drawing.prepare();
      void findAnswer(load, effect.entity, effect.target).then((answer) =>
        send({ type: "answer", token, answer }),
      );
      return;
    }
    const { phase, ms } = effect;
    clearTimeout(timer);
    timer = window.setTimeout(() => send({ type: "timeout", token, phase }), ms);
  }

  function draw(): void {
    const card = visibleCard(state);
    const hasPointer = card?.how === "hover" || card?.how === "click";
    drawing.draw(
      card && { card, inert: isInert(state), pinned: state.phase === "pinned" },
      hasPointer ? pointer : undefined,
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
    if (drawing.surface()?.isOnCard(point)) return { type: "near" };
    const known = target && recognise(target);
    if (known && known === currentTarget(state)) return { type: "over", target: known, fast };
    if (drawing.surface()?.isOnTheWay(point)) return { type: "near" };
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
  const drawing = createDrawing({ services, source, actions, onKey: closeOnEscape });

  const pageEvents = {
    escape: close,
    gone: close,
    press(event: PointerEvent) {
      const own = currentTarget(state);
      const isOutside =
        !drawing.surface()?.owns(event) &&
        !(own && isOnMention(own, { x: event.clientX, y: event.clientY }));
      if (isOutside) close();
    },
    lostPointer({ clientX: x, clientY: y }: PointerEvent) {
      send(read(null, { x, y }, false));
    },
    moved() {
      const own = currentTarget(state);
      if (visibleCard(state) && !drawing.surface()?.follow()) close();
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
      if (target && !fast && !source.ready()) source.expect();
      send(read(target && isAsking(target, held) ? target : null, pointer, fast));
    },
    expect: source.expect,
    open: (target, how) => send({ type: "open", target: recognise(target), how }),
    close,
  };
}

/** The mention that the machine is busy with. */
function currentTarget(state: CardState): Target | undefined {
  if (state.phase === "idle") return undefined;
  return state.phase === "waiting" ? state.target : state.card.target;
}
