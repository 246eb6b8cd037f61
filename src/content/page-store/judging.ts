import type { Evidence, Mention } from "../../model/mention.ts";
import { timed } from "../timed.ts";
import type { KeptBlock, PageStore } from "./page-store.ts";

/** Candidates in one message: to write and to read it must take less than a frame. */
const mostCandidates = 400;

export type AskJudge = (candidates: string[], evidence: Evidence) => Promise<Mention[][]>;

export interface Judging {
  /** Whether the page's evidence is another than that with which all candidates were judged last. */
  isOutdated(): boolean;
  /** Has the background decide what all candidates are. */
  judgeAll(): Promise<void>;
  /** The same for those that were never judged. True where there were any. */
  judgeNew(): Promise<boolean>;
}

function isSame(a: Evidence, b: Evidence): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Divides blocks so that each message is short. */
function* portionsOf(blocks: readonly KeptBlock[]): Generator<KeptBlock[]> {
  let portion: KeptBlock[] = [];
  let count = 0;
  for (const block of blocks) {
    portion.push(block);
    count += block.reading.count;
    if (count < mostCandidates) continue;
    yield portion;
    portion = [];
    count = 0;
  }
  if (portion.length > 0) yield portion;
}

/** Decides what the candidates of a page are, in the light of all that the page says. */
export function createJudging(store: PageStore, ask: AskJudge): Judging {
  let judgedWith: Evidence = {};

  async function judgePortion(blocks: readonly KeptBlock[], evidence: Evidence): Promise<void> {
    const mentions = await timed("judge", () =>
      ask(
        blocks.map(({ reading }) => reading.candidates),
        evidence,
      ),
    );
    blocks.forEach((kept, i) => {
      kept.mentions = mentions[i] ?? [];
    });
  }

  async function judge(blocks: readonly KeptBlock[], evidence: Evidence): Promise<void> {
    for (const portion of portionsOf(blocks)) await judgePortion(portion, evidence);
  }

  return {
    isOutdated: () => !isSame(judgedWith, store.evidence()),
    async judgeAll() {
      const evidence = store.evidence();
      await judge(store.inOrder(), evidence);
      judgedWith = evidence;
    },
    async judgeNew() {
      const isNew = ({ mentions }: KeptBlock) => mentions === undefined;
      const blocks = store.inOrder().filter(isNew);
      await judge(blocks, store.evidence());
      return blocks.length > 0;
    },
  };
}
