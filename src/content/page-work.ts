import type { FoundReading, PackedReading } from "../model/mention.ts";
import { createTypingPause } from "./editing.ts";
import type { Judging } from "./page-store/judging.ts";
import { areaOf, type PageStore } from "./page-store/page-store.ts";
import type { PageReader, ReadBlock } from "./read-page/page-reader.ts";
import { createSlices, whenVisible } from "./slices.ts";
import { createThrottle } from "./throttle.ts";
import { noteMoment, timed } from "./timed.ts";

/**
 * UTF-16 code units in a message. The first holds most pages whole, and the first marks of a long
 * one come early; more in one message would take long to write.
 */
const firstPortion = 48_000;
const laterPortion = 64_000;
const leastPortion = 12_000;
/** Candidates in an answer: where names stand close together, the portions get smaller. */
const mostCandidates = 400;
/** How much of one page is read, in UTF-16 code units; a thick book has a tenth of it. */
const mostUnits = 20_000_000;
/** Every new word of evidence may change every mention, but on a live page it does so all the time. Milliseconds. */
const judgeInterval = 1000;
/** Where judging everything takes long, it may take this share of the time. */
const judgeShare = 0.2;
/** Asking for the time costs about as much as taking in a block. */
const blocksPerStep = 16;

/** What each block of text holds on its own, where it holds anything. */
export type AskRead = (blocks: string[]) => Promise<FoundReading[]>;

interface PageWorkParts {
  reader: PageReader;
  store: PageStore;
  judging: Judging;
  read: AskRead;
  /** Mentions may have changed: what follows from that, a step at a time. */
  onJudged(): Iterator<void>;
  /** The background has failed for good. */
  onFailure(error: unknown): void;
  signal: AbortSignal;
}

export interface PageWork {
  /** Reads and judges what is waiting, if that is not under way already. */
  start(): void;
  /** Whether the whole page has been read once. */
  isComplete(): boolean;
  /** UTF-16 code units that were read, and whether the page had more than anybody wants. */
  extent(): Extent;
}

export interface Extent {
  units: number;
  isCut: boolean;
}

/**
 * The one stream of work for a page: text out, readings in, then judgement. Never two messages
 * at a time, nothing while nobody looks at the page.
 */
export function createPageWork(parts: PageWorkParts): PageWork {
  const { reader, store, judging, read, onJudged, onFailure, signal } = parts;
  const slices = createSlices(signal);
  const typingPause = createTypingPause(signal);
  const judgeLater = createThrottle(start, judgeInterval, signal);
  let isRunning = false;
  let isWanted = false;
  let isComplete = false;
  let hadCandidates = false;
  let judgedAt = Number.NEGATIVE_INFINITY;
  let judgeTime = 0;
  let portion = firstPortion;
  let unitsRead = 0;
  let isCut = false;

  async function collect(): Promise<ReadBlock[]> {
    const blocks: ReadBlock[] = [];
    let room = portion;
    slices.restart();
    while (room > 0 && !reader.isDone()) {
      const found = timed("read", () => reader.read(room, slices.isDue));
      for (const { text } of found) room -= text.length;
      blocks.push(...found);
      if (slices.isDue()) await slices.next();
    }
    return blocks;
  }

  async function readPortion(): Promise<void> {
    const blocks = await collect();
    if (blocks.length === 0) return;
    const readings = await timed("send", () => read(blocks.map(({ text }) => text)));
    signal.throwIfAborted();
    await inSlices("settle", settle(blocks, new Map(readings)));
  }

  /** Does all steps of some work, as many in a task as there is time for. */
  async function inSlices(name: string, steps: Iterator<void>): Promise<void> {
    const goOn = (): boolean => {
      while (!steps.next().done) if (slices.isDue()) return false;
      return true;
    };
    slices.restart();
    while (!timed(name, goOn)) await slices.next();
  }

  function* settle(
    blocks: readonly ReadBlock[],
    readings: ReadonlyMap<number, PackedReading>,
  ): Generator<void> {
    let units = 0;
    let found = 0;
    for (const [i, block] of blocks.entries()) {
      const reading = readings.get(i);
      units += block.text.length;
      found += reading?.count ?? 0;
      store.settle(block, reading);
      if (i % blocksPerStep === 0) yield;
    }
    adapt(units, found);
  }

  /** Chooses the size of the next portion, and gives up on pages without end. */
  function adapt(units: number, found: number): void {
    const fitting = (units * mostCandidates) / Math.max(found, 1);
    portion = Math.min(laterPortion, Math.max(leastPortion, fitting));
    if (!isComplete) unitsRead += units;
    if (reader.isDone() || (unitsRead <= mostUnits && !store.isFull())) return;
    reader.giveUp();
    isCut = true;
  }

  /** Looks at what was found, and has what is not seen as it was read read again. */
  async function look(): Promise<void> {
    slices.restart();
    while (store.isUnseen()) {
      const looks = timed("look", () => store.look(slices.isDue));
      for (const second of looks) reader.add(areaOf(second));
      if (slices.isDue()) await slices.next();
    }
  }

  /** All mentions now and then and at the end of the first pass; in between only the new ones. */
  async function judge(): Promise<void> {
    const isIdle = reader.isDone();
    const begun = performance.now();
    const isRested = begun - judgedAt >= Math.max(judgeInterval, judgeTime / judgeShare);
    if (judging.isOutdated() && (isRested || (isIdle && !isComplete))) {
      await judging.judgeAll();
      judgedAt = performance.now();
      judgeTime = judgedAt - begun;
    } else if (isIdle) {
      await judging.judgeNew();
      if (judging.isOutdated()) judgeLater();
    } else return;
    signal.throwIfAborted();
    await inSlices("choose", onJudged());
  }

  /** Where nothing was found that may be a mention, the rest does not matter. */
  async function weigh(): Promise<void> {
    if (!store.hasCandidates() && !hadCandidates) return;
    hadCandidates = store.hasCandidates();
    await look();
    await judge();
  }

  async function run(): Promise<void> {
    do {
      await whenVisible(signal);
      await typingPause();
      isWanted = false;
      if (!reader.isDone()) await readPortion();
      await weigh();
    } while (!reader.isDone() || isWanted);
    isComplete = true;
    noteMoment("done");
  }

  function start(): void {
    isWanted = true;
    if (isRunning || signal.aborted) return;
    isRunning = true;
    run()
      .catch((error: unknown) => !signal.aborted && onFailure(error))
      .finally(() => {
        isRunning = false;
      });
  }

  const extent = () => ({ units: unitsRead, isCut });
  return { start, isComplete: () => isComplete, extent };
}
