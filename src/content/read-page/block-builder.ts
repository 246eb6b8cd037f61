import type { Block, Piece } from "./block.ts";

/** Where a block is cut if it has not ended by itself, in UTF-16 code units. */
const longestBlock = 20_000;
/** How far beyond that a sentence or a word may reach before it is cut all the same. */
const cutSearch = 1_000;

/** Stands for something that is not text: no name runs across it. */
export const objectMark = "\uFFFC";

/** From here on scripts are written without spaces, and that two letters touch says nothing. */
const firstUnspaced = 0x2e80;
const wordUnit = /[\p{L}\p{N}]/u;

function isWordUnit(unit: number): boolean {
  if (unit < 0x30 || unit >= firstUnspaced) return false;
  // Without the expression where it is not needed: browsers compile it anew on every page.
  if (unit < 0x80) return unit <= 0x39 || ((unit | 0x20) - 0x61 < 26 && (unit | 0x20) >= 0x61);
  return wordUnit.test(String.fromCharCode(unit));
}

/** Or what may be one: the classes of Unicode cost a millisecond on every page. */
const anyLetter = /[a-zA-Z\u00aa-\uffff]/;
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
  /** Adds the text of a node, behind `from`, but no more than fits into a block; gives where the rest begins. */
  text(node: Text, data: string, from: number): number;
  /** Adds white space or a mark that stands for an element, between two texts of a block. */
  mark(char: string): void;
  /** Ends the block, if there is one. */
  end(): void;
}

interface BuilderEvents {
  onBlock(block: Block): void;
  /** What to put between two nodes whose letters or digits touch; "edge" ends the block between them. */
  between(last: Text, next: Text): string;
}

/** Puts blocks together and hands on those that hold at least a letter. */
export function createBlockBuilder({ onBlock, between }: BuilderEvents): BlockBuilder {
  let text = "";
  let pieces: Piece[] = [];
  let last: Text | undefined;
  /** What was marked since: it stands between two texts, or nowhere. */
  let marks = "";
  /** Kept apart, because looking into a text that is being put together is slow. */
  let lastUnit = 0;

  function end(): void {
    if (!last) return;
    if (anyLetter.test(text)) onBlock({ text, pieces });
    text = "";
    pieces = [];
    marks = "";
    last = undefined;
  }

  function add(node: Text, data: string, from: number, to: number): void {
    text += marks;
    marks = "";
    const start = text.length;
    text += from === 0 && to === data.length ? data : data.slice(from, to);
    pieces.push({ node, start, end: text.length, from });
    last = node;
    lastUnit = data.charCodeAt(to - 1);
  }

  function mark(char: string): void {
    if (!last) return;
    marks += char;
    lastUnit = char.charCodeAt(0);
  }

  function join(node: Text, data: string): void {
    if (!last || !isWordUnit(lastUnit) || !isWordUnit(data.charCodeAt(0))) return;
    const what = between(last, node);
    if (what === "edge") end();
    else if (what) mark(what);
  }

  return {
    text(node, data, from) {
      if (from === 0) join(node, data);
      if (text.length + data.length - from <= longestBlock) {
        if (from < data.length) add(node, data, from, data.length);
        return data.length;
      }
      const cut = cutAfter(data, from + Math.max(0, longestBlock - text.length));
      add(node, data, from, cut);
      end();
      return cut;
    },
    mark,
    end,
  };
}
