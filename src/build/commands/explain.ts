import { parseArgs } from "node:util";
import { createExplainer, type Explanation } from "../../detect/explain.ts";
import type { Command } from "../command.ts";
import { readPackedFile } from "../data/data-files.ts";
import { freshenData } from "../data/fresh-data.ts";
import { splitIntoBlocks, type TextBlock } from "../page-text.ts";
import { readAll } from "../standard-input.ts";

function signed(number: number): string {
  return `${number < 0 ? "" : "+"}${number.toFixed(2)}`;
}

function describe(explanation: Explanation, blocks: readonly TextBlock[]): string {
  const { text, entity, alias, rule, prior, contributions, confidence, verdict } = explanation;
  const offset = blocks[explanation.block]?.start ?? 0;
  const [start, end] = [explanation.start + offset, explanation.end + offset];
  const reasons = contributions.map(
    ({ feature, value, adds }) =>
      `    ${signed(adds)}  ${feature} (${Math.round(value * 100) / 100})`,
  );
  return [
    `"${text}" ${start}-${end}: ${verdict}, ${entity}, confidence ${confidence.toFixed(3)}`,
    `    alias "${alias}", rule ${rule}, prior ${signed(prior)}`,
    ...reasons,
  ].join("\n");
}

/** Why each candidate in the text on standard input was taken or refused. */
export const explain: Command = async (words, { root, input, print }) => {
  const { values } = parseArgs({ args: words, options: { json: { type: "boolean" } } });
  freshenData(root);
  const explainBlocks = createExplainer(readPackedFile(root, "lexicon"));
  const blocks = splitIntoBlocks(await readAll(input));
  const explanations = explainBlocks(blocks.map(({ text }) => text));
  if (values.json) {
    const shifted = explanations.map(({ block, ...rest }) => {
      const offset = blocks[block]?.start ?? 0;
      return { ...rest, start: rest.start + offset, end: rest.end + offset };
    });
    await print(JSON.stringify(shifted));
    return 0;
  }
  if (explanations.length === 0) await print("No candidates.");
  for (const explanation of explanations) await print(describe(explanation, blocks));
  return 0;
};
