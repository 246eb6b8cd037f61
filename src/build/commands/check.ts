import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { formatProblem, hasErrors, type Problem } from "../problem.ts";

function countOf(problems: Problem[], severity: Problem["severity"], noun: string): string {
  const count = problems.filter((problem) => problem.severity === severity).length;
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Every check of the data. Errors give exit status 1, warnings are only counted. */
export const check: Command = async (words, around) => {
  parseArgs({ args: words, options: {} });
  const { knowledge, problems } = readKnowledge(around.root);
  for (const problem of problems) around.complain(formatProblem(problem));
  await around.print(
    `${knowledge.entities.length} entities: ` +
      `${countOf(problems, "error", "error")}, ${countOf(problems, "warning", "warning")}`,
  );
  return hasErrors(problems) ? 1 : 0;
};
