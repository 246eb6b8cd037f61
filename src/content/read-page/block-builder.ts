import type { Block, Piece } from "./block.ts";

/** Where a block is cut if it has not ended by itself, in UTF-16 code units. */
const longestBlock = 20_000;
/** How far beyond that a sentence or a word may reach before it is cut all the same. */
const cutSearch = 1_000;

/** Stands for something that is not text: no name runs across it. */
export const objectMark = "\uFFFC";

const anyLetter = /\p{L}/u;
const sentenceEnd = /[.!?。！？]["'”’)\]]*\s|[。！？]/u;

/** Where to cut `data` at `at` or a little later, so that neither a sentence nor a word is torn if it can be helped. */
function cutAfter(data: string, at: number): number {
  const tail = data.slice(at, at + cutSearch);
  if (tail.length < cutSearch) return data.length;
  const end = sentenceEnd.exec(tail) ?? /\s/.exec(tail);
  const cut = at + (end ? end.index + end[0].length : cutSearch);
  const isTornPair = /[\uD800-\uDBFF]/.test(data.charAt(cut - 1));
  return isTornPair ? cut + 1 : cut;
}

export interface BlockBuilder {
  /** Adds the text of a node. */
  text(node: Text, data: string): void;
  /** Adds white space or a mark that stands for an element. */
  mark(char: string): void;
  /** Ends the block, if there is one. */
  end(): void;
  /** The last node of the block so far. */
  lastNode(): Text | undefined;
  /** The last unit of the block so far, as a code; NaN where it is empty. */
  lastUnit(): number;
}

/** Puts blocks together and hands on those that hold at least a letter. */
export function createBlockBuilder(emit: (block: Block) => void): BlockBuilder {
  let text = "";
  let pieces: Piece[] = [];
  let last: Text | undefined;

  function end(): void {
    if (pieces.length > 0 && anyLetter.test(text)) emit({ text, pieces });
    text = "";
    last = undefined;
    if (pieces.length > 0) pieces = [];
  }

  function add(node: Text, data: string, from: number, to: number): void {
    const start = text.length;
    text += from === 0 && to === data.length ? data : data.slice(from, to);
    pieces.push({ node, start, end: text.length, from });
    last = node;
  }

  return {
    text(node, data) {
      let from = 0;
      while (text.length + data.length - from > longestBlock) {
        const cut = cutAfter(data, from + Math.max(0, longestBlock - text.length));
        add(node, data, from, cut);
        end();
        from = cut;
      }
      if (from < data.length) add(node, data, from, data.length);
    },
    mark(char) {
      if (pieces.length > 0) text += char;
    },
    end,
    lastNode: () => last,
    lastUnit: () => text.charCodeAt(text.length - 1),
  };
}
