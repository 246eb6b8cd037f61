import type { CardContent } from "../../model/card.ts";
import type { EntityId } from "../../model/entity.ts";
import {
  type Answer,
  type Card,
  type CardEvent,
  type CardState,
  drawnCard,
  type Step,
  visibleCard,
} from "./card-state.ts";
import type { OpenedBy, Target } from "./target.ts";
import { grace, inertDelay, patience, pressTime, showDelay, startDelay } from "./timing.ts";

/** One step of the machine. Total: an event that means nothing in a state leaves it as it is. */
export function step(state: CardState, event: CardEvent): Step {
  switch (event.type) {
    case "over":
      return over(state, event.target, event.fast);
    case "near":
      return state.phase === "leaving" ? comeBack(state) : stay(state);
    case "away":
      return away(state);
    case "timeout":
      return event.token === state.token && event.phase === state.phase
        ? timeout(state)
        : stay(state);
    case "answer":
      return event.token === state.token ? receive(state, event.answer) : stay(state);
    case "press":
      return press(state, event.target);
    case "open":
      return open(state, event.target, event.how);
    case "follow":
      return follow(state, event.entity);
    case "choose":
      return choose(state, event.content);
    case "back":
      return goBack(state);
    case "pin":
      return pin(state, event.pinned);
    case "close":
      return stay({ phase: "idle", token: state.token });
  }
}

function stay(state: CardState): Step {
  return { state, effects: [] };
}

/** Enters a state that something ends after a time. */
function until(ms: number, state: CardState): Step {
  return { state, effects: [{ do: "after", ms, token: state.token, phase: state.phase }] };
}

function load(token: number, card: Card, ms: number): Step {
  const { state, effects } = until(ms, {
    phase: "loading",
    token,
    card,
    due: !isUnasked(card),
  });
  const { target } = card;
  return { state, effects: [{ do: "load", entity: target.entity, target, token }, ...effects] };
}

/** No reader has said yet that they want this card. */
function isUnasked({ how }: Card): boolean {
  return how === "hover" || how === "press";
}

/** The card of a press comes unseen: whether it is a click shows in the end. */
function press(state: CardState, target: Target): Step {
  if (visibleCard(state)) return stay(state);
  if (state.phase !== "loading" || state.card.target !== target) {
    return load(state.token + 1, { target, how: "press", trail: [] }, pressTime);
  }
  if (!isUnasked(state.card)) return stay(state);
  return until(pressTime, { ...state, due: false, card: { ...state.card, how: "press" } });
}

/** A card that is there already is kept: asking for it again would make it blink. */
function open(state: CardState, target: Target, how: OpenedBy): Step {
  const card = drawnCard(state);
  if (card?.target === target) {
    if (state.phase === "loading") return hurry(state, { ...card, how });
    if (isWorthKeeping(card.answer)) return settle(state, { ...card, how });
  }
  return load(state.token + 1, { target, how, trail: [] }, patience);
}

/** What is under way already is due now. */
function hurry(state: Loading, card: Card): Step {
  return card.answer ? reveal(state.token, card) : until(patience, { ...state, card, due: true });
}

function isWorthKeeping(answer: Answer | undefined): answer is Answer {
  return answer?.is === "content" || answer?.is === "choice";
}

function over(state: CardState, target: Target, fast: boolean): Step {
  switch (state.phase) {
    case "idle":
      return until(startDelay, { phase: "waiting", token: state.token + 1, target });
    case "waiting":
      if (target !== state.target) return over(idleAfter(state), target, fast);
      return fast ? until(startDelay, state) : stay(state);
    case "loading":
      if (!isUnasked(state.card)) return stay(state);
      if (target !== state.card.target) return over(idleAfter(state), target, fast);
      return fast || state.card.how === "press" ? restAnew(state) : stay(state);
    case "shown":
    case "open":
      return target === state.card.target ? stay(state) : leave(state, target);
    case "leaving":
      return target === state.card.target ? comeBack(state) : stay({ ...state, next: target });
    case "pinned":
      return stay(state);
  }
}

/** The pointer travels on the mention, or was pressed there and let go without a click. */
function restAnew(state: Loading): Step {
  return until(showDelay, { ...state, due: false, card: { ...state.card, how: "hover" } });
}

function idleAfter({ token }: CardState): CardState {
  return { phase: "idle", token };
}

function away(state: CardState): Step {
  switch (state.phase) {
    case "waiting":
      return stay(idleAfter(state));
    case "loading":
      return state.card.how === "hover" ? stay(idleAfter(state)) : stay(state);
    case "shown":
    case "open":
      return leave(state);
    case "leaving": {
      const { next: _, ...rest } = state;
      return stay(rest);
    }
    default:
      return stay(state);
  }
}

type Loading = Extract<CardState, { phase: "loading" }>;
type Hovering = Extract<CardState, { phase: "shown" | "open" }>;
type Leaving = Extract<CardState, { phase: "leaving" }>;

function leave({ phase, token, card }: Hovering, next?: Target): Step {
  return until(grace, { phase: "leaving", token, card, back: phase, ...(next && { next }) });
}

function comeBack({ token, card, back }: Leaving): Step {
  return back === "shown" ? show(token, card) : stay({ phase: "open", token, card });
}

function show(token: number, card: Card): Step {
  return until(inertDelay, { phase: "shown", token, card });
}

function timeout(state: CardState): Step {
  switch (state.phase) {
    case "waiting":
      return load(
        state.token,
        { target: state.target, how: "hover", trail: [] },
        showDelay - startDelay,
      );
    case "loading":
      if (state.card.how === "press") return stay(idleAfter(state));
      return state.due || state.card.answer
        ? reveal(state.token, state.card)
        : until(patience, { ...state, due: true });
    case "shown":
      return stay({ ...state, phase: "open" });
    case "leaving":
      return state.next
        ? load(state.token + 1, { target: state.next, how: "hover", trail: [] }, showDelay - grace)
        : stay(idleAfter(state));
    default:
      return stay(state);
  }
}

function receive(state: CardState, answer: Answer): Step {
  switch (state.phase) {
    case "idle":
    case "waiting":
      return stay(state);
    case "loading":
      return receiveFirst(state, answer);
    default:
      return stay({ ...state, card: turnTo(state.card, answer) });
  }
}

/** Nobody asked for a card by resting the pointer: where there is nothing to say, nothing is said. */
function receiveFirst(state: Loading, answer: Answer): Step {
  const card = { ...state.card, answer };
  if (answer.is === "unknown" && isUnasked(card)) return stay(idleAfter(state));
  return state.due ? reveal(state.token, card) : stay({ ...state, card });
}

function reveal(token: number, card: Card): Step {
  return card.how === "hover" ? show(token, card) : stay({ phase: "pinned", token, card });
}

/** Shows something else in the card, and keeps the way back to what was worth showing. */
function turnTo({ trail, ...card }: Card, answer: Answer): Card {
  const before = card.answer;
  return { ...card, trail: isWorthKeeping(before) ? [...trail, before] : trail, answer };
}

function choose(state: CardState, content: CardContent): Step {
  const card = visibleCard(state);
  return card ? settle(state, turnTo(card, { is: "content", content })) : stay(state);
}

function goBack(state: CardState): Step {
  const card = visibleCard(state);
  const answer = card?.trail.at(-1);
  if (!card || !answer) return stay(state);
  return settle(state, { ...card, trail: card.trail.slice(0, -1), answer });
}

function follow(state: CardState, entity: EntityId): Step {
  const card = visibleCard(state);
  if (!card) return stay(state);
  const settled = settle(state, card);
  const { token } = settled.state;
  return { ...settled, effects: [{ do: "load", entity, target: card.target, token }] };
}

/**
 * Whoever moves about inside the card means to stay. The new token drops every answer
 * and timeout that is still under way.
 */
function settle(state: CardState, card: Card): Step {
  return stay({ phase: "pinned", token: state.token + 1, card });
}

function pin(state: CardState, pinned: boolean): Step {
  const card = visibleCard(state);
  return card ? stay({ phase: pinned ? "pinned" : "open", token: state.token, card }) : stay(state);
}
