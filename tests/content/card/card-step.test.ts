import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Answer,
  type CardEvent,
  type CardState,
  idle,
  isInert,
  visibleCard,
} from "../../../src/content/card/card-state.ts";
import { step } from "../../../src/content/card/card-step.ts";
import {
  grace,
  inertDelay,
  patience,
  pressTime,
  showDelay,
  startDelay,
} from "../../../src/content/card/timing.ts";
import { makeContent, makeTarget } from "./card-fixture.ts";

const sb1047 = makeTarget("california-sb-1047");
const openai = makeTarget("openai");

function answerFor(entity: string): Answer {
  return { is: "content", content: makeContent({ id: entity, name: entity }) };
}

/** Runs the machine on a clock of its own, with a single timeout as the controller has it. */
function createRun(answerAfter: (load: number) => number = () => 20) {
  let state: CardState = idle;
  let now = 0;
  let loads = 0;
  let timer: { at: number; event: CardEvent } | undefined;
  let answers: { at: number; event: CardEvent }[] = [];

  function send(event: CardEvent): void {
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.do === "after") {
        const { token, phase } = effect;
        timer = { at: now + effect.ms, event: { type: "timeout", token, phase } };
      } else {
        const { token, entity } = effect;
        const at = now + answerAfter(loads++);
        answers.push({ at, event: { type: "answer", token, answer: answerFor(entity) } });
      }
    }
  }

  function nextDue(end: number) {
    const due = [...answers, ...(timer ? [timer] : [])].filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }

  function pass(ms: number): void {
    const end = now + ms;
    for (let due = nextDue(end); due; due = nextDue(end)) {
      now = due.at;
      if (due === timer) timer = undefined;
      answers = answers.filter((answer) => answer !== due);
      send(due.event);
    }
    now = end;
  }

  return {
    send,
    pass,
    get state() {
      return state;
    },
    get loads() {
      return loads;
    },
    get shownEntity() {
      const answer = visibleCard(state)?.answer;
      return answer?.is === "content" ? answer.content.entity.id : undefined;
    },
  };
}

const over = (target = sb1047, fast = false): CardEvent => ({ type: "over", target, fast });
const away: CardEvent = { type: "away" };
const near: CardEvent = { type: "near" };

/** A run whose card came by hovering and takes clicks. */
function createOpenRun() {
  const run = createRun();
  run.send(over());
  run.pass(showDelay + inertDelay);
  return run;
}

test("a rest asks first, shows after a constant time and takes clicks later still", () => {
  const run = createRun();
  run.send(over());
  run.pass(startDelay - 1);
  expect(run.loads).toBe(0);
  run.pass(1);
  expect(run.loads).toBe(1);
  run.pass(showDelay - startDelay - 1);
  expect(visibleCard(run.state)).toBeUndefined();
  run.pass(1);
  expect(run.shownEntity).toBe("california-sb-1047");
  expect(isInert(run.state)).toBe(true);
  run.pass(inertDelay);
  expect(run.state.phase).toBe("open");
  expect(isInert(run.state)).toBe(false);
});

test("a pointer that only passes asks nothing", () => {
  const run = createRun();
  run.send(over());
  run.pass(startDelay - 1);
  run.send(away);
  run.pass(10_000);
  expect(run.loads).toBe(0);
  expect(run.state.phase).toBe("idle");
});

test("a travelling pointer begins its rest anew, and asks only once", () => {
  const run = createRun();
  run.send(over());
  run.pass(startDelay + 50);
  run.send(over(sb1047, true));
  run.pass(showDelay - 1);
  expect(visibleCard(run.state)).toBeUndefined();
  run.pass(1);
  expect(run.shownEntity).toBe("california-sb-1047");
  expect(run.loads).toBe(1);
});

test("a late answer is waited for, then the card says that it is looking", () => {
  const run = createRun(() => showDelay + patience);
  run.send(over());
  run.pass(showDelay + patience - 1);
  expect(visibleCard(run.state)).toBeUndefined();
  run.pass(1);
  expect(visibleCard(run.state)).toEqual({ target: sb1047, how: "hover", trail: [] });
  run.pass(startDelay);
  expect(run.shownEntity).toBe("california-sb-1047");
});

test("an answer to an earlier hover drops out", () => {
  const run = createRun((load) => (load === 0 ? 5000 : 20));
  run.send(over());
  run.pass(startDelay);
  run.send(over(openai));
  run.pass(10_000);
  expect(run.loads).toBe(2);
  expect(run.shownEntity).toBe("openai");
});

test("nothing is said where there is nothing to say, unless the reader asked", () => {
  const unknown: Answer = { is: "unknown" };
  const loading = step(step(idle, over()).state, { type: "timeout", token: 1, phase: "waiting" });
  expect(step(loading.state, { type: "answer", token: 1, answer: unknown }).state.phase).toBe(
    "idle",
  );
  const asked = step(idle, { type: "open", target: sb1047, how: "click" });
  const told = step(asked.state, { type: "answer", token: 1, answer: unknown });
  expect(visibleCard(told.state)?.answer).toEqual(unknown);
});

test("leaving closes after the grace, coming back in time does not", () => {
  const run = createOpenRun();
  run.send(away);
  run.pass(grace - 1);
  run.send(near);
  run.pass(10_000);
  expect(run.state.phase).toBe("open");
  run.send(away);
  run.pass(grace);
  expect(run.state.phase).toBe("idle");
});

test("the next mention takes over once the grace has passed, at the time it would have shown anyway", () => {
  const run = createOpenRun();
  run.send(over(openai));
  run.pass(grace - 1);
  expect(run.shownEntity).toBe("california-sb-1047");
  run.pass(1);
  expect(visibleCard(run.state)).toBeUndefined();
  run.pass(showDelay - grace);
  expect(run.shownEntity).toBe("openai");
});

test("a click shows at once and stays, wherever the pointer goes", () => {
  const run = createRun();
  run.send({ type: "open", target: sb1047, how: "click" });
  run.pass(20);
  expect(run.state.phase).toBe("pinned");
  run.send(away);
  run.send(over(openai));
  run.pass(10_000);
  expect(run.shownEntity).toBe("california-sb-1047");
  run.send({ type: "close" });
  expect(run.state.phase).toBe("idle");
});

test("a press asks, and shows nothing until it is a click", () => {
  const run = createRun();
  run.send(over());
  run.send({ type: "press", target: sb1047 });
  run.send(away);
  run.pass(60);
  expect(visibleCard(run.state)).toBeUndefined();
  run.send({ type: "open", target: sb1047, how: "click" });
  expect(run.shownEntity).toBe("california-sb-1047");
  expect(run.loads).toBe(1);
});

test("a press that is no click is forgotten", () => {
  const run = createRun();
  run.send({ type: "press", target: sb1047 });
  run.pass(pressTime);
  expect(run.state.phase).toBe("idle");
});

test("a pointer that rests after a press without a click brings the card like any other", () => {
  const run = createRun();
  run.send({ type: "press", target: sb1047 });
  run.pass(200);
  run.send(over());
  run.pass(showDelay);
  expect(run.shownEntity).toBe("california-sb-1047");
  expect(run.loads).toBe(1);
});

test("a click while the pointer rests shows what was asked for already", () => {
  const run = createRun(() => 200);
  run.send(over());
  run.pass(startDelay + 100);
  run.send({ type: "press", target: sb1047 });
  run.send({ type: "open", target: sb1047, how: "click" });
  run.pass(100);
  expect(run.shownEntity).toBe("california-sb-1047");
  expect(run.state.phase).toBe("pinned");
  expect(run.loads).toBe(1);
});

test("links inside the card lead on and back, and the card stays", () => {
  const run = createOpenRun();
  run.send({ type: "follow", entity: "openai" });
  run.pass(20);
  expect(run.shownEntity).toBe("openai");
  expect(run.state.phase).toBe("pinned");
  run.send({ type: "follow", entity: "sam-altman" });
  run.send({ type: "back" });
  run.pass(100);
  expect(run.shownEntity).toBe("california-sb-1047");
  expect(visibleCard(run.state)?.trail).toEqual([]);
});

const targets = [sb1047, openai, makeTarget("claude")];
const target = fc.constantFrom(...targets);
const entity = fc.constantFrom("openai", "sam-altman", "claude");
const pointerEvent: fc.Arbitrary<CardEvent> = fc.oneof(
  fc.record({ type: fc.constant("press" as const), target }),
  fc.record({ type: fc.constant("over" as const), target, fast: fc.boolean() }),
  fc.constant(near),
  fc.constant(away),
);
const readerEvent: fc.Arbitrary<CardEvent> = fc.oneof(
  fc.record({
    type: fc.constant("open" as const),
    target,
    how: fc.constantFrom("click" as const, "key" as const),
  }),
  fc.record({ type: fc.constant("follow" as const), entity }),
  fc.record({ type: fc.constant("pin" as const), pinned: fc.boolean() }),
  fc.constantFrom<CardEvent>({ type: "back" }, { type: "close" }),
);
const pause = fc.integer({ min: 0, max: 700 });
const delays = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 5 });

function walk(events: [CardEvent, number][], answerDelays: number[]) {
  const run = createRun((load) => answerDelays[load % answerDelays.length] ?? 0);
  for (const [event, ms] of events) {
    run.send(event);
    run.pass(ms);
  }
  return run;
}

test("no card is left over once the pointer is gone and the grace has passed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pointerEvent, pause)), delays, (events, answerDelays) => {
      const run = walk(events, answerDelays);
      run.send(away);
      run.pass(grace);
      expect(visibleCard(run.state)).toBeUndefined();
      run.pass(10_000);
      expect(run.state.phase).toBe("idle");
    }),
  );
});

test("closing is final, whatever was under way", () => {
  const anyEvent = fc.oneof(pointerEvent, readerEvent);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEvent, pause)), delays, (events, answerDelays) => {
      const run = walk(events, answerDelays);
      run.send({ type: "close" });
      run.pass(10_000);
      expect(run.state.phase).toBe("idle");
    }),
  );
});

test("a card that came by hovering shows its own mention and never an older answer", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pointerEvent, pause)), delays, (events, answerDelays) => {
      const run = walk(events, answerDelays);
      const card = visibleCard(run.state);
      if (card?.answer) expect(run.shownEntity).toBe(card.target.entity);
    }),
  );
});

test("with the pointer at rest on a mention, its card comes in the end and stays", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(pointerEvent, pause)),
      delays,
      target,
      (events, answerDelays, last) => {
        const run = walk(events, answerDelays);
        run.send(over(last));
        run.pass(10_000);
        expect(run.shownEntity).toBe(last.entity);
        expect(run.state.phase).toBe("open");
      },
    ),
  );
});
