import { isNamed, type Passage, type PassageMention } from "../../src/build/knowledge/passages.ts";

/** A mention as a matcher under test gives it. */
export interface FoundMention {
  start: number;
  end: number;
  kind: string;
  /** All names of the entity. */
  names: string[];
}

export type Matcher = (text: string) => FoundMention[];

/** Counts of strict matches: the exact span and the right entity. */
export interface Tally {
  right: number;
  found: number;
  wanted: number;
}

export interface Mistake {
  item: string;
  sort: "missed" | "wrong";
  text: string;
  context: string;
}

const isSame = (found: FoundMention, gold: PassageMention): boolean =>
  found.start === gold.start && found.end === gold.end && isNamed(gold, found.names);

export const precision = ({ right, found }: Tally): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, wanted }: Tally): number => (wanted === 0 ? 1 : right / wanted);
/** Harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const p = precision(tally);
  const r = recall(tally);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export interface GoldScore {
  all: Tally;
  groups: Map<string, Tally>;
  mistakes: Mistake[];
}

/**
 * Runs a matcher over annotated items, strictly.
 * @param groupsOf names of the groups in which an item is also counted
 */
export function scoreGold(
  items: Passage[],
  match: Matcher,
  groupsOf: (item: Passage) => string[],
): GoldScore {
  const all: Tally = { right: 0, found: 0, wanted: 0 };
  const groups = new Map<string, Tally>();
  const mistakes: Mistake[] = [];
  const add = (names: string[], sort: keyof Tally) => {
    all[sort]++;
    for (const name of names) {
      const tally = groups.get(name) ?? { right: 0, found: 0, wanted: 0 };
      tally[sort]++;
      groups.set(name, tally);
    }
  };
  for (const item of items) {
    const own = groupsOf(item);
    const found = match(item.text);
    const complain = (sort: Mistake["sort"], { start, end }: { start: number; end: number }) => {
      const context = item.text.slice(Math.max(0, start - 50), end + 50).replaceAll("\n", " ");
      mistakes.push({ item: item.id, sort, text: item.text.slice(start, end), context });
    };
    for (const mention of found) {
      const gold = item.mentions.find((one) => isSame(mention, one));
      add([...own, `kind ${gold?.type ?? mention.kind}`], "found");
      if (gold === undefined) complain("wrong", mention);
    }
    for (const gold of item.mentions) {
      add([...own, `kind ${gold.type}`], "wanted");
      if (found.some((mention) => isSame(mention, gold)))
        add([...own, `kind ${gold.type}`], "right");
      else complain("missed", gold);
    }
  }
  return { all, groups, mistakes };
}
