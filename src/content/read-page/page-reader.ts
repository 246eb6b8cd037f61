import type { Block } from "./block.ts";
import { createBlockBuilder } from "./block-builder.ts";
import { carefulLook } from "./look.ts";
import { seamBetween } from "./seam.ts";
import { findHosts, type HostEvents } from "./shadow-roots.ts";
import { type Area, createWalk, type Walk } from "./walk.ts";

/** A block together with how and when it was read. */
export interface ReadBlock extends Block {
  /** Grows with every area; of two readings of the same text the higher one counts. */
  pass: number;
  careful: boolean;
}

export interface PageReader {
  add(area: Area): void;
  /** Whether an area is being read. */
  isMidway(): boolean;
  /** To be called then for every node taken out of the document, while the rest still stands. */
  forget(removed: Node): void;
  isDone(): boolean;
  /** Leaves what is still to be read unread. */
  giveUp(): void;
  /** Reads on until `isDue`, or until about `size` UTF-16 units are there. */
  read(size: number, isDue: () => boolean): ReadBlock[];
}

/** Pages that take out the very nodes being read, again and again, must not hold the walk for ever. */
const mostRestarts = 20;

/** Reads areas one after the other, in portions. Never changes the document. */
export function createPageReader(events: HostEvents): PageReader {
  const areas: Area[] = [];
  let current: { area: Area; walk: Walk; hosts: Iterator<void> } | undefined;
  let pass = 0;
  let restarts = 0;
  let blocks: ReadBlock[] = [];
  let size = 0;

  function onBlock({ text, pieces }: Block): void {
    blocks.push({ text, pieces, pass, careful: current?.area.look === carefulLook });
    size += text.length;
  }

  /** Nodes side by side in one element are one text to a reader. */
  function between(last: Text, next: Text): string {
    return last.nextSibling === next ? "" : seamBetween(last, next);
  }

  function begin(): void {
    const area = areas.shift();
    if (!area?.start.isConnected) return;
    pass++;
    const isElement = area.start.nodeType === Node.ELEMENT_NODE;
    const hosts = isElement ? findHosts(area.start as Element, events) : [].values();
    const through = area.through.isConnected ? area.through : area.start;
    const builder = createBlockBuilder({ onBlock, between });
    current = { area, walk: createWalk({ ...area, through }, { ...events, builder }), hosts };
  }

  /** Goes on with the area until it is done; false where `isDue` came first. */
  function goOn(isDue: () => boolean): boolean {
    if (!current?.walk.advance(isDue)) return false;
    while (!current.hosts.next().done) if (isDue()) return false;
    return true;
  }

  return {
    add(area) {
      areas.push(area);
    },
    isMidway: () => current !== undefined,
    forget(removed) {
      const cursor = current?.walk.cursor() ?? null;
      if (!current || !removed.contains(cursor)) return;
      // The way on is lost. To read something twice does no harm.
      if (restarts++ < mostRestarts) areas.unshift(current.area);
      current = undefined;
    },
    isDone: () => !current && areas.length === 0,
    giveUp() {
      current = undefined;
      areas.length = 0;
    },
    read(enough, isDue) {
      const isFull = () => size >= enough || isDue();
      do {
        if (!current) begin();
        if (current && goOn(isFull)) current = undefined;
      } while ((current || areas.length > 0) && !isFull());
      const portion = blocks;
      blocks = [];
      size = 0;
      return portion;
    },
  };
}
