/** A stretch of a text, and whether it was searched for. */
export interface TextPiece {
  text: string;
  isFound: boolean;
}

/** A text with what was searched for marked. */
export function FoundText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <>{pieces.map(({ text, isFound }) => (isFound ? <mark class="found">{text}</mark> : text))}</>
  );
}
