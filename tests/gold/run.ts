/** `npm run gold`: scores detection against the annotated passages. `--mistakes` lists errors of the half that may be tuned on. */
import { resolve } from "node:path";
import { argv, stdout } from "node:process";
import { type Passage, readPassages } from "../../src/build/knowledge/passages.ts";
import { readKnowledge } from "../../src/build/knowledge/read-knowledge.ts";
import { compileLexicon } from "../../src/build/lexicon/compile-lexicon.ts";
import { writeBenchmark } from "../bench/write-benchmark.ts";
import { detectorMatcher, evidenceSorts, withoutEvidence, withoutRules } from "./matchers.ts";
import {
  f1,
  type GoldScore,
  type Matcher,
  precision,
  recall,
  scoreGold,
  type Tally,
} from "./score-gold.ts";

const root = resolve(import.meta.dirname, "../..");

const familyOf = ({ id }: Passage): string => /traps|forms|news/.exec(id)?.[0] ?? "other";
const groupsOf = (item: Passage): string[] => [
  `family ${familyOf(item)}`,
  ...(item.trap === undefined ? [] : [`trap ${item.trap}`]),
];

const percent = (value: number): string => value.toFixed(3);
const row = (name: string, tally: Tally): string =>
  `| ${[name, percent(precision(tally)), percent(recall(tally)), percent(f1(tally)), tally.wanted].join(" | ")} |`;
const head = "| | precision | recall | F1 | mentions |\n|---|---|---|---|---|";

function groupRows({ groups }: GoldScore, prefix: string): string[] {
  return [...groups]
    .filter(([name]) => name.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, tally]) => row(name.slice(prefix.length), tally));
}

function report(items: Passage[], match: Matcher): { score: GoldScore; table: string } {
  const score = scoreGold(items, match, groupsOf);
  const rows = [
    row("all", score.all),
    ...groupRows(score, "family "),
    ...groupRows(score, "kind "),
  ];
  return { score, table: [head, ...rows].join("\n") };
}

/** Items that no mention may be found in, and how many have one all the same. */
function falseAlarms(items: Passage[], match: Matcher): string {
  const empty = items.filter(({ mentions }) => mentions.length === 0);
  const alarmed = empty.filter(({ text }) => match(text).length > 0).length;
  return `Of ${empty.length} passages without any mention, ${alarmed} got one.`;
}

const { knowledge } = readKnowledge(root);
const lexicon = compileLexicon(knowledge);
const heldOut = readPassages(root, "tests/gold/items").passages;
const tuned = knowledge.passages;
const match = detectorMatcher(lexicon);
const held = report(heldOut, match);
const open = report(tuned, match);

const keyword = scoreGold(heldOut, detectorMatcher(withoutRules(lexicon)), groupsOf);
const ablation = Object.entries(evidenceSorts).map(([name, sort]) =>
  row(
    `without ${name}`,
    scoreGold(heldOut, detectorMatcher(withoutEvidence(lexicon, sort)), groupsOf).all,
  ),
);
const text = [
  `${heldOut.length + tuned.length} passages; strict: the exact span and the right entity.`,
  `\n### Held out (${heldOut.length} passages)\n\n${held.table}\n\n${falseAlarms(heldOut, match)}`,
  `\n### The half that weights are learnt from (${tuned.length} passages)\n\n${open.table}\n\n${falseAlarms(tuned, match)}`,
  `\n### Against spelling alone, and with each sort of evidence taken away (held out)\n\n${[head, row("Sidelight", held.score.all), row("the same names by spelling alone", keyword.all), ...ablation].join("\n")}`,
].join("\n");

if (argv.includes("--mistakes")) {
  for (const { sort, text: words, item, context } of open.score.mistakes) {
    stdout.write(`${sort} "${words}" in ${item}: ...${context}...\n`);
  }
}
if (argv.includes("--traps"))
  stdout.write(`${[head, ...groupRows(open.score, "trap ")].join("\n")}\n`);
stdout.write(`${text}\n`);
writeBenchmark(root, "gold", "Detection (npm run gold)", text);
