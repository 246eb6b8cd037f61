/**
 * What the card's state machine knows, hears and asks for; card-step.ts moves it. Every hover, click and followed link has a token of
 * its own; an answer or a timeout that carries an old one drops out.
 *
 *   idle -> waiting -> loading -> shown -> open <-> leaving -> idle
 *                         ^                            |
 *   click, key, jump -----+-> pinned                   +-> loading, where the pointer
 *                                                          rests on the next mention
 */
import type { CardContent } from "../../model/card.ts";
import type { EntityId } from "../../model/entity.ts";
import type { OpenedBy, Target } from "./target.ts";

/** What came of a question to the background. */
export type Answer =
  | { is: "content"; content: CardContent }
  /** The mention names several entities as probably; at least two. */
  | { is: "choice"; contents: CardContent[] }
  | { is: "unknown" }
  /** Nobody answered about `entity`; asking again may help. */
  | { is: "unreachable"; entity: EntityId }
  /** The extension is gone from under this page. */
  | { is: "updated" };

export interface Card {
  target: Target;
  /** By a press the card is only made ready, in case that a click follows. */
  how: OpenedBy | "hover" | "press";
  /** What was shown before what is shown now, for the way back. */
  trail: Answer[];
  /** Absent while the first answer is late. */
  answer?: Answer;
}

export type CardState =
  | { phase: "idle"; token: number }
  /** The pointer rests on a mention; nothing was asked. */
  | { phase: "waiting"; token: number; target: Target }
  /** Asked. The card is due when the reader should see it as soon as there is something to see. */
  | { phase: "loading"; token: number; card: Card; due: boolean }
  /** Visible, but lets clicks through to the page. */
  | { phase: "shown"; token: number; card: Card }
  | { phase: "open"; token: number; card: Card }
  /** Stays until it is closed. */
  | { phase: "pinned"; token: number; card: Card }
  /** The pointer left it; `back` is where its return leads, `next` the mention it is on now. */
  | { phase: "leaving"; token: number; card: Card; back: "shown" | "open"; next?: Target };

export type Phase = CardState["phase"];

export type CardEvent =
  /** The pointer is on a mention; `fast` while it travels. */
  | { type: "over"; target: Target; fast: boolean }
  /** The pointer is in the card or on its way there. */
  | { type: "near" }
  /** The pointer is anywhere else. */
  | { type: "away" }
  | { type: "timeout"; token: number; phase: Phase }
  | { type: "answer"; token: number; answer: Answer }
  | { type: "press"; target: Target }
  | { type: "open"; target: Target; how: OpenedBy }
  /** A link to another entity inside the card. */
  | { type: "follow"; entity: EntityId }
  | { type: "choose"; content: CardContent }
  | { type: "back" }
  | { type: "pin"; pinned: boolean }
  | { type: "close" };

export type CardEffect =
  /** Send `timeout` after `ms`, in place of the timeout asked for before. */
  | { do: "after"; ms: number; token: number; phase: Phase }
  /** Ask for an entity and send `answer`. */
  | { do: "load"; entity: EntityId; target: Target; token: number };

export interface Step {
  state: CardState;
  effects: CardEffect[];
}

export const idle: CardState = { phase: "idle", token: 0 };

/** The card that is to be seen, if any. */
export function visibleCard(state: CardState): Card | undefined {
  return state.phase === "loading" ? undefined : drawnCard(state);
}

/** The card that is to be drawn: before it is due it is only made ready. */
export function drawnCard(state: CardState): Card | undefined {
  const isNone = state.phase === "idle" || state.phase === "waiting";
  return isNone ? undefined : state.card;
}

/** True while the card lets clicks through. */
export function isInert(state: CardState): boolean {
  return state.phase === "shown" || (state.phase === "leaving" && state.back === "shown");
}
