/** One annotated passage; the form is told in tests/gold/README.md. */
export interface GoldItem {
  id: string;
  text: string;
  mentions: GoldMention[];
  trap?: string;
}

export interface GoldMention {
  start: number;
  end: number;
  text: string;
  type: string;
  /** Names of the entity; any of them identifies it. */
  names: string[];
}

/** Parses JSON Lines; items without `text` (fragments of HTML) are left out. */
export function parseGold(lines: string): GoldItem[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldItem)
    .filter(({ text }) => text !== undefined);
}
