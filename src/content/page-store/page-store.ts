import type { BlockReading, Evidence, Mention } from "../../model/mention.ts";
import { isUnchanged, type Piece } from "../read-page/block.ts";
import { carefulLook, quickLook } from "../read-page/look.ts";
import type { ReadBlock } from "../read-page/page-reader.ts";
import { isParted, visibilityOf } from "../read-page/plain.ts";
import { runStart } from "../read-page/run-start.ts";
import type { Area } from "../read-page/walk.ts";
import { comparePlaces } from "./page-order.ts";

/** A block in which something was found. */
export interface KeptBlock {
  block: ReadBlock;
  reading: BlockReading;
  /** Which of its pieces readers see, as `visibilityOf` has it. Only where they see all does it count. */
  visibility: string;
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
  /** Takes in what the background read in a block. */
  settle(block: ReadBlock, reading: BlockReading): SecondLook | undefined;
  /**
   * Drops blocks that have left the document, that have a text among `changed`, or that lie in
   * one of `unread`.
   */
  sweep(changed: ReadonlySet<Node>, unread: readonly Node[]): void;
  /** Looks again at what readers see of each block. Computes styles. */
  refresh(): SecondLook[];
  /** The sum over all shown blocks. */
  evidence(): Evidence;
  has(kept: KeptBlock): boolean;
  /** All shown blocks with candidates, in the page's order. */
  inOrder(): readonly KeptBlock[];
  /** Whether more is known than any reader could want. */
  isFull(): boolean;
}

/** Candidates on a page. Beyond so many everything would take longer than a frame. */
const mostCandidates = 10_000;

function hasFound({ candidates, evidence }: BlockReading): boolean {
  if (candidates.length > 0) return true;
  for (const _ in evidence) return true;
  return false;
}

/** Where no name may be marked, one piece speaks for the block: styles are dear, and evidence is many. */
function lookAt(block: ReadBlock, { candidates }: BlockReading): string {
  const pieces = candidates.length > 0 ? block.pieces : block.pieces.slice(0, 1);
  return visibilityOf({ text: block.text, pieces });
}

const isShown = ({ visibility }: KeptBlock): boolean => !visibility.includes("0");
const isPartlyShown = ({ visibility }: KeptBlock): boolean =>
  visibility.includes("0") && visibility.includes("1");

/**
 * Which second look a block needs. Where part of a block is hidden, it stays as it is, not
 * counted, to notice when that changes, and careful readings of the rest stand in for it.
 */
function secondLook(entry: KeptBlock, before: KeptBlock["visibility"]): SecondLook | undefined {
  const { block, reading } = entry;
  if (block.careful) return undefined;
  if (isPartlyShown(entry)) return { block, careful: true };
  if (isPartlyShown({ ...entry, visibility: before })) return { block, careful: false };
  const mayBeParted = isShown(entry) && reading.candidates.length > 0;
  return mayBeParted && isParted(block) ? { block, careful: true } : undefined;
}

/** What was found on a page. Blocks without a find are not kept, so that large pages cost no memory. */
export function createPageStore(): PageStore {
  const kept = new Set<KeptBlock>();
  const byNode = new Map<Text, KeptBlock[]>();
  const sum: Evidence = {};
  let candidates = 0;
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

  function see(entry: KeptBlock, visibility: string): void {
    ordered = undefined;
    if (isShown(entry)) count(entry, -1);
    entry.visibility = visibility;
    if (isShown(entry)) count(entry, 1);
  }

  function add(entry: KeptBlock): void {
    kept.add(entry);
    if (isShown(entry)) count(entry, 1);
    if (entry.reading.candidates.length > 0) order.push(entry);
    candidates += entry.reading.candidates.length;
    ordered = undefined;
    for (const { node } of entry.block.pieces) {
      const others = byNode.get(node);
      if (others) others.push(entry);
      else byNode.set(node, [entry]);
    }
  }

  function drop(entry: KeptBlock): void {
    kept.delete(entry);
    if (isShown(entry)) count(entry, -1);
    candidates -= entry.reading.candidates.length;
    ordered = undefined;
    for (const { node } of entry.block.pieces) {
      const rest = byNode.get(node)?.filter((other) => other !== entry) ?? [];
      if (rest.length > 0) byNode.set(node, rest);
      else byNode.delete(node);
    }
  }

  /** Drops earlier readings of the same text. False where there is a later one already. */
  function replaceOlder({ pieces, pass, careful }: ReadBlock): boolean {
    if (byNode.size === 0) return true;
    let isNewest = true;
    for (const { node } of pieces) {
      for (const other of byNode.get(node) ?? []) {
        const isStoodInFor = careful && !other.block.careful && isPartlyShown(other);
        if (other.block.pass < pass && !isStoodInFor) drop(other);
        if (other.block.pass > pass) isNewest = false;
      }
    }
    return isNewest;
  }

  return {
    settle(block, reading) {
      if (!replaceOlder(block) || !hasFound(reading) || !isUnchanged(block)) return undefined;
      // Only candidates need the text again, and a large page has many blocks without.
      const slim = reading.candidates.length > 0 ? block : { ...block, text: "" };
      const visibility = lookAt(block, reading);
      const entry: KeptBlock = { block: slim, reading, visibility };
      add(entry);
      return secondLook(entry, visibility);
    },
    sweep(changed, unread) {
      const isGone = ({ node }: Piece) =>
        !node.isConnected || changed.has(node) || unread.some((place) => place.contains(node));
      for (const entry of kept) if (entry.block.pieces.some(isGone)) drop(entry);
    },
    refresh() {
      const again: SecondLook[] = [];
      for (const entry of kept) {
        const before = entry.visibility;
        const visibility = lookAt(entry.block, entry.reading);
        if (visibility === before) continue;
        see(entry, visibility);
        const look = secondLook(entry, before);
        if (look) again.push(look);
      }
      return again;
    },
    evidence: () => ({ ...sum }),
    has: (entry) => kept.has(entry),
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
