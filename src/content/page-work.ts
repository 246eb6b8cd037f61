import type { BlockReading } from "../model/mention.ts";
import type { Judging } from "./page-store/judging.ts";
import { areaOf, type PageStore, type SecondLook } from "./page-store/page-store.ts";
import type { PageReader, ReadBlock } from "./read-page/page-reader.ts";
import { createSlices, whenVisible } from "./slices.ts";
import { createThrottle } from "./throttle.ts";

/** UTF-16 code units in a message. The first is small, so that the first marks come early. */
const firstPortion = 12_000;
const laterPortion = 48_000;
/** Candidates in an answer: where names stand close together, the portions get smaller. */
const mostCandidates = 400;
/** How much of one page is read, in UTF-16 code units; a thick book has a tenth of it. */
const mostUnits = 20_000_000;
/** Every new word of evidence may change every mention, but on a live page it does so all the time. Milliseconds. */
const judgeInterval = 1000;
/** Where judging everything takes long, it may take this share of the time. */
const judgeShare = 0.2;

/** What each block of text holds on its own, in order. */
export type AskRead = (blocks: string[]) => Promise<BlockReading[]>;

interface PageWorkParts {
  reader: PageReader;
  store: PageStore;
  judging: Judging;
  read: AskRead;
  /** Mentions may have changed. */
  onJudged(): void;
  /** The background has failed for good. */
  onFailure(error: unknown): void;
  signal: AbortSignal;
}

export interface PageWork {
  /** Reads and judges what is waiting, if that is not under way already. */
  start(): void;
  /** Adds what must be read a second time. */
  lookAgain(looks: readonly SecondLook[]): void;
  /** Whether the whole page has been read once. */
  isComplete(): boolean;
}

/**
 * The one stream of work for a page: text out, readings in, then judgement. Never two messages
 * at a time, nothing while nobody looks at the page.
 */
export function createPageWork(parts: PageWorkParts): PageWork {
  const { reader, store, judging, read, onJudged, onFailure, signal } = parts;
  const slices = createSlices(signal);
  const judgeLater = createThrottle(start, judgeInterval, signal);
  let isRunning = false;
  let isComplete = false;
  let judgedAt = Number.NEGATIVE_INFINITY;
  let judgeTime = 0;
  let portion = firstPortion;
  let unitsRead = 0;

  function lookAgain(looks: readonly SecondLook[]): void {
    for (const look of looks) reader.add(areaOf(look));
  }

  async function collect(): Promise<ReadBlock[]> {
    const blocks: ReadBlock[] = [];
    let room = portion;
    slices.restart();
    while (room > 0 && !reader.isDone()) {
      const found = reader.read(room, slices.isDue);
      for (const { text } of found) room -= text.length;
      blocks.push(...found);
      if (slices.isDue()) await slices.next();
    }
    return blocks;
  }

  async function readPortion(): Promise<void> {
    const blocks = await collect();
    if (blocks.length === 0) return;
    const readings = await read(blocks.map(({ text }) => text));
    signal.throwIfAborted();
    blocks.forEach((block, i) => {
      const reading = readings[i];
      const look = reading && store.settle(block, reading);
      if (look) lookAgain([look]);
    });
    adapt(blocks, readings);
  }

  /** Chooses the size of the next portion, and gives up on pages without end. */
  function adapt(blocks: ReadBlock[], readings: BlockReading[]): void {
    const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
    const found = readings.reduce((sum, { candidates }) => sum + candidates.length, 0);
    const fitting = (units * mostCandidates) / Math.max(found, 1);
    portion = Math.min(laterPortion, Math.max(firstPortion, fitting));
    if (!isComplete) unitsRead += units;
    if (unitsRead > mostUnits || store.isFull()) reader.giveUp();
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
    onJudged();
  }

  async function run(): Promise<void> {
    do {
      await whenVisible(signal);
      if (!reader.isDone()) await readPortion();
      await judge();
    } while (!reader.isDone());
    isComplete = true;
  }

  function start(): void {
    if (isRunning || signal.aborted) return;
    isRunning = true;
    run()
      .catch((error: unknown) => !signal.aborted && onFailure(error))
      .finally(() => {
        isRunning = false;
      });
  }

  return { start, lookAgain, isComplete: () => isComplete };
}
