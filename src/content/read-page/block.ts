/** A stretch of one text node within a block. Offsets in UTF-16 code units. */
export interface Piece {
  node: Text;
  /** Where the stretch begins and ends in the text of the block. */
  start: number;
  end: number;
  /** Where it begins in its node. */
  from: number;
}

/**
 * Text that a reader sees as one run. White space is as in the document; what stands for
 * elements between the pieces (a line break, an image) belongs to no piece.
 */
export interface Block {
  text: string;
  pieces: Piece[];
}

/** A place in the document. */
export interface Position {
  node: Text;
  offset: number;
}

/** The last piece that begins at or before `offset`. */
function pieceAt({ pieces }: Block, offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Where the unit at `offset` of the block stands in the document; undefined outside every piece. */
function positionOf(block: Block, offset: number): Position | undefined {
  const piece = pieceAt(block, offset);
  if (!piece || offset < piece.start || offset >= piece.end) return undefined;
  return { node: piece.node, offset: piece.from + offset - piece.start };
}

/**
 * The document's boundaries of the units from `start` to `end` of a block. Undefined where
 * either edge lies on something that is not text of the document.
 */
export function spanOf(block: Block, start: number, end: number): StaticRangeInit | undefined {
  const first = positionOf(block, start);
  const last = end > start ? positionOf(block, end - 1) : undefined;
  if (!first || !last) return undefined;
  return {
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset + 1,
  };
}

/** The stretches of text nodes that the units from `start` to `end` of a block stand in. */
export function stretchesOf(block: Block, start: number, end: number): Piece[] {
  return block.pieces
    .filter((piece) => piece.start < end && piece.end > start)
    .map((piece) => {
      const first = Math.max(start, piece.start);
      return {
        node: piece.node,
        start: first,
        end: Math.min(end, piece.end),
        from: piece.from + first - piece.start,
      };
    });
}

/** Whether the document still holds, piece by piece, what was read. */
export function isUnchanged({ text, pieces }: Block): boolean {
  return pieces.every(
    ({ node, start, end, from }) =>
      node.isConnected &&
      node.data.length >= from + end - start &&
      node.data.startsWith(text.slice(start, end), from),
  );
}
