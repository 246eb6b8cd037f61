import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { checkCorpus } from "../corpus/check-corpus.ts";
import { checkProminence, readProminence } from "../corpus/prominence.ts";
import { readPublishers } from "../corpus/publishers.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import { checkKnowledge } from "../knowledge/check-knowledge.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { formatProblem, hasErrors, type Problem } from "../problem.ts";

function countOf(problems: readonly Problem[], severity: Problem["severity"]): string {
  const count = problems.filter((problem) => problem.severity === severity).length;
  return `${count} ${severity}${count === 1 ? "" : "s"}`;
}

function namesOf(entity: {
  name: string;
  full_name?: string | undefined;
  aliases: unknown[];
}): string[] {
  const written = entity.aliases.flatMap((alias) =>
    typeof alias === "object" && alias !== null && "text" in alias ? [String(alias.text)] : [],
  );
  return [entity.name, ...(entity.full_name ? [entity.full_name] : []), ...written];
}

/** Every check of the data. Errors give exit status 1; warnings are only counted. */
export const check: Command = async (words, around) => {
  parseArgs({ args: words, options: {} });
  const knowledge = readKnowledge(around.root);
  const { publishers, problems: publisherProblems } = readPublishers(around.root);
  const corpus = readCorpus(around.root);
  const { entities } = knowledge.knowledge;
  const known = new Set(entities.map(({ id }) => id));
  const { prominence, problems: prominenceProblems } = readProminence(around.root);
  const lastDay = new Date().toISOString().slice(0, 10);
  const problems = [
    ...knowledge.problems,
    ...checkKnowledge(knowledge.knowledge, lastDay),
    ...publisherProblems,
    ...prominenceProblems,
    ...checkProminence(prominence, known),
    ...corpus.problems,
    ...checkCorpus(
      corpus.records,
      { publishers, entities: known, lastDay },
      entities.flatMap(namesOf),
    ),
  ];
  for (const problem of problems) around.complain(formatProblem(problem));
  await around.print(
    `${entities.length} entities, ${corpus.records.length} records: ` +
      `${countOf(problems, "error")}, ${countOf(problems, "warning")}`,
  );
  return hasErrors(problems) ? 1 : 0;
};
