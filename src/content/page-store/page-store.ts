import type { Evidence, Mention, PackedReading } from "../../model/mention.ts";
import { isUnchanged, type Piece } from "../read-page/block.ts";
import { carefulLook, quickLook } from "../read-page/look.ts";
import type { ReadBlock } from "../read-page/page-reader.ts";
import { isParted, visibilityOf } from "../read-page/plain.ts";
import { runStart } from "../read-page/run-start.ts";
import { isRendered } from "../read-page/shown.ts";
import type { Area } from "../read-page/walk.ts";
import { comparePlaces } from "./page-order.ts";

/** A block in which something was found. */
export interface KeptBlock {
  block: ReadBlock;
  reading: PackedReading;
  /**
   * Which of its pieces readers see, as `visibilityOf` has it; undefined before anybody looked.
   * Only where they see all does it count.
   */
  visibility?: string;
  /** Judged mentions; undefined before the first judgement. */
  mentions?: Mention[];
}

/** A block to read again, because what readers see of it is not what was read. */
export interface SecondLook {
  block: ReadBlock;
  careful: boolean;
}

/** The line of text around a block. */
export function areaOf({ block, careful }: SecondLook): Area {
  const first = block.pieces[0]?.node ?? document;
  const through = block.pieces.at(-1)?.node ?? document;
  const look = careful ? carefulLook : quickLook;
  return { start: runStart(first, quickLook), through, look };
}

export interface PageStore {
  /** Takes in what the background read in a block; undefined where it found nothing. */
  settle(block: ReadBlock, reading: PackedReading | undefined): void;
  /** Drops the blocks with a text among `changed`, or within it where that has left the document. */
  drop(changed: Iterable<Node>): void;
  /** Drops the blocks that have left the document or lie in one of `unread`. Visits every block. */
  sweep(unread: readonly Node[]): void;
  /** Has every block looked at anew: styles have changed. */
  refresh(): void;
  /** Whether blocks wait for a look. */
  isUnseen(): boolean;
  /** Looks at what readers see of the blocks that wait, until `isDue`. Computes styles. */
  look(isDue: () => boolean): SecondLook[];
  /** The sum over all shown blocks that were looked at. */
  evidence(): Evidence;
  /** Whether anything was found that may be a mention: without, nothing else matters. */
  hasCandidates(): boolean;
  /** All shown blocks with candidates, in the page's order. */
  inOrder(): readonly KeptBlock[];
  /** Whether more is known than any reader could want. */
  isFull(): boolean;
}

/** Candidates on a page. Beyond so many everything would take longer than a frame. */
const mostCandidates = 10_000;

/** Where no name may be marked, a glance at one piece will do: looking is dear, and evidence is many. */
function lookAt(block: ReadBlock, { count }: PackedReading): string {
  if (count > 0) return visibilityOf(block);
  const [first] = block.pieces;
  return first && isRendered(first.node) ? "1" : "0";
}

const isShown = ({ visibility }: KeptBlock): boolean => visibility?.includes("0") === false;
const isPartly = (visibility = ""): boolean => visibility.includes("0") && visibility.includes("1");

/**
 * Which second look a block needs. Where part of a block is hidden, it stays as it is, not
 * counted, to notice when that changes, and careful readings of the rest stand in for it.
 */
function secondLook(entry: KeptBlock, before: string | undefined): SecondLook | undefined {
  const { block, reading, visibility } = entry;
  if (block.careful || visibility === before) return undefined;
  if (isPartly(visibility)) return { block, careful: true };
  if (isPartly(before)) return { block, careful: false };
  const mayBeParted = isShown(entry) && reading.count > 0;
  return mayBeParted && isParted(block) ? { block, careful: true } : undefined;
}

function eachText(root: Node, visit: (text: Node) => void): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) visit(text);
}

/** What was found on a page. Blocks without a find are not kept, so that large pages cost no memory. */
export function createPageStore(): PageStore {
  const kept = new Set<KeptBlock>();
  const byNode = new Map<Node, KeptBlock[]>();
  const unseen = new Set<KeptBlock>();
  const sum: Evidence = {};
  let candidates = 0;
  /** The pass in which everything that is kept was read; undefined where there were several. */
  let onlyPass: number | undefined;
  /** Blocks with candidates, in the page's order but for those that were added since. */
  let order: KeptBlock[] = [];
  let ordered: KeptBlock[] | undefined;

  /** Adds the evidence of a block to the sum, or takes it away. */
  function count({ reading }: KeptBlock, sign: 1 | -1): void {
    for (const key in reading.evidence) {
      sum[key] = (sum[key] ?? 0) + sign * (reading.evidence[key] ?? 0);
      if (sum[key] === 0) delete sum[key];
    }
  }

  function see(entry: KeptBlock): SecondLook | undefined {
    const before = entry.visibility;
    if (isShown(entry)) count(entry, -1);
    entry.visibility = lookAt(entry.block, entry.reading);
    if (isShown(entry)) count(entry, 1);
    if (entry.visibility !== before) ordered = undefined;
    return secondLook(entry, before);
  }

  function add(entry: KeptBlock): void {
    const { pass } = entry.block;
    onlyPass = kept.size === 0 || onlyPass === pass ? pass : undefined;
    kept.add(entry);
    unseen.add(entry);
    if (entry.reading.count > 0) order.push(entry);
    candidates += entry.reading.count;
    ordered = undefined;
    for (const { node } of entry.block.pieces) {
      const others = byNode.get(node);
      if (others) others.push(entry);
      else byNode.set(node, [entry]);
    }
  }

  function remove(entry: KeptBlock): void {
    kept.delete(entry);
    unseen.delete(entry);
    if (isShown(entry)) count(entry, -1);
    candidates -= entry.reading.count;
    ordered = undefined;
    for (const { node } of entry.block.pieces) {
      const rest = byNode.get(node)?.filter((other) => other !== entry) ?? [];
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
  }

  /** Drops earlier readings of the same text. False where there is a later one already. */
  function replaceOlder({ pieces, pass, careful }: ReadBlock): boolean {
    // One pass reads no text twice, and a page that was just opened has seen no other.
    if (kept.size === 0 || pass === onlyPass) return true;
    let isNewest = true;
    for (const { node } of pieces) {
      for (const other of byNode.get(node) ?? []) {
        const isStoodInFor = careful && !other.block.careful && isPartly(other.visibility);
        if (other.block.pass < pass && !isStoodInFor) remove(other);
        if (other.block.pass > pass) isNewest = false;
      }
    }
    return isNewest;
  }

  return {
    settle(block, reading) {
      if (!replaceOlder(block) || !reading) return;
      if (reading.count > 0) {
        if (isUnchanged(block)) add({ block, reading });
        return;
      }
      // Only candidates need their text, and that it is still there; most blocks of large pages have none.
      const { pieces, pass, careful } = block;
      add({ block: { text: "", pieces, pass, careful }, reading });
    },
    drop(changed) {
      if (kept.size === 0) return;
      const dropAt = (node: Node) => byNode.get(node)?.forEach(remove);
      for (const node of changed) {
        if (node.nodeType === Node.TEXT_NODE) dropAt(node);
        else if (!node.isConnected) eachText(node, dropAt);
      }
    },
    sweep(unread) {
      const isGone = ({ node }: Piece) =>
        !node.isConnected || unread.some((place) => place.contains(node));
      for (const entry of kept) if (entry.block.pieces.some(isGone)) remove(entry);
    },
    refresh() {
      for (const entry of kept) unseen.add(entry);
    },
    isUnseen: () => unseen.size > 0,
    look(isDue) {
      const again: SecondLook[] = [];
      for (const entry of unseen) {
        unseen.delete(entry);
        const look = see(entry);
        if (look) again.push(look);
        if (isDue()) break;
      }
      return again;
    },
    evidence: () => ({ ...sum }),
    hasCandidates: () => candidates > 0,
    inOrder() {
      const firstNode = ({ block }: KeptBlock) => block.pieces[0]?.node ?? document;
      if (ordered) return ordered;
      order = order.filter((entry) => kept.has(entry));
      order.sort((a, b) => comparePlaces(firstNode(a), firstNode(b)));
      ordered = order.filter(isShown);
      return ordered;
    },
    isFull: () => candidates >= mostCandidates,
  };
}
