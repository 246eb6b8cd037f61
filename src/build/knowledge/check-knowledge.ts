import { fold } from "../../detect/fold.ts";
import { entityAliases } from "../lexicon/entity-aliases.ts";
import type { Problem } from "../problem.ts";
import { checkExamples } from "./check-examples.ts";
import { parseExample } from "./examples.ts";
import type { Jurisdictions, Knowledge } from "./read-knowledge.ts";
import type { KnowledgeRecord } from "./record.ts";

/** How many sentences of each sort an ambiguous alias needs. */
const EXAMPLES_NEEDED = 2;

type Complain = (record: KnowledgeRecord, field: string, message: string) => void;

function checkIds({ entities }: Knowledge, complain: Complain): void {
  const files = new Map<string, string>();
  for (const record of entities) {
    const other = files.get(record.id);
    if (other !== undefined) complain(record, "id", `${other} has the same id`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(record.id)) complain(record, "id", "not kebab-case");
    files.set(record.id, record.file);
  }
}

function checkReferences({ entities, jurisdictions, rules }: Knowledge, complain: Complain): void {
  const ids = new Set(entities.map(({ id }) => id));
  for (const record of entities) {
    const { jurisdiction, relations, aliases } = record;
    if (jurisdiction !== undefined && jurisdictions[jurisdiction] === undefined) {
      complain(record, "jurisdiction", `"${jurisdiction}" is not in knowledge/jurisdictions.yaml`);
    }
    for (const target of relations.flatMap((relation) => Object.values(relation))) {
      if (!ids.has(target)) complain(record, "relations", `there is no entity "${target}"`);
    }
    aliases.forEach(({ rule, needs }, i) => {
      if (rule !== undefined && rules.rules[rule] === undefined) {
        complain(record, `aliases.${i}.rule`, `"${rule}" is not in knowledge/rules.yaml`);
      }
      if (needs !== undefined && !ids.has(needs)) {
        complain(record, `aliases.${i}.needs`, `there is no entity "${needs}"`);
      }
    });
  }
}

/** "Federal Trade Commission (FTC)" is two mentions, so it cannot be one name. */
function checkForm({ entities }: Knowledge, complain: Complain): void {
  for (const record of entities) {
    const names = [
      record.name,
      record.full_name ?? "",
      ...record.aliases.map((alias) => ("text" in alias ? alias.text : "")),
    ];
    for (const name of names) {
      if (/\([^)]*\)$/.test(name))
        complain(record, "aliases", `"${name}" ends in brackets; list both names`);
    }
  }
}

/** A name that always counts can only belong to one entity. */
function checkDuplicates(knowledge: Knowledge, complain: Complain): void {
  const owners = new Map<string, KnowledgeRecord>();
  for (const record of knowledge.entities) {
    for (const { text, rule, tag } of aliasesOf(record, knowledge.jurisdictions, complain)) {
      if (rule !== undefined || tag) continue;
      const key = fold(text).replaceAll("-", " ");
      const other = owners.get(key);
      if (other === undefined) owners.set(key, record);
      else if (other !== record)
        complain(
          record,
          "aliases",
          `"${text}" is also a name of ${other.file}, and neither has a rule`,
        );
    }
  }
}

function aliasesOf(record: KnowledgeRecord, jurisdictions: Jurisdictions, complain: Complain) {
  try {
    return entityAliases(record, jurisdictions);
  } catch (error) {
    complain(record, "aliases", error instanceof Error ? error.message : String(error));
    return [];
  }
}

function contains(sentence: string, alias: string): boolean {
  const spaced = (text: string) => fold(text).replaceAll("-", " ");
  return spaced(parseExample(sentence).text).includes(spaced(alias));
}

function checkExampleCounts({ entities }: Knowledge, complain: Complain): void {
  for (const record of entities) {
    record.aliases.forEach((alias, i) => {
      const text = "text" in alias ? alias.text : undefined;
      if (alias.rule === undefined || text === undefined) return;
      for (const sort of ["match", "avoid"] as const) {
        const count = record.examples[sort].filter((sentence) => contains(sentence, text)).length;
        if (count >= EXAMPLES_NEEDED) continue;
        complain(
          record,
          `aliases.${i}`,
          `"${text}" has a rule, but only ${count} sentences to ${sort}; ${EXAMPLES_NEEDED} are needed`,
        );
      }
    });
  }
}

function checkStatus({ entities }: Knowledge, dataDate: string, complain: Complain): void {
  for (const record of entities) {
    const dates = [record.status, ...record.steps].flatMap((fact) => fact?.date ?? []);
    if (record.status !== undefined && record.status.date > dataDate) {
      complain(record, "status.date", `${record.status.date} is later than ${dataDate}`);
    }
    const steps = dates.slice(record.status === undefined ? 0 : 1);
    if (steps.some((date, i) => date < (steps[i - 1] ?? "")))
      complain(record, "steps", "not oldest first");
  }
}

/** All checks across the knowledge base; form alone is checked while reading. */
export function checkKnowledge(knowledge: Knowledge, dataDate: string): Problem[] {
  const problems: Problem[] = [];
  const complain: Complain = ({ file }, field, message) => {
    problems.push({ file, field, message, severity: "error" });
  };
  checkIds(knowledge, complain);
  checkReferences(knowledge, complain);
  checkForm(knowledge, complain);
  checkDuplicates(knowledge, complain);
  checkExampleCounts(knowledge, complain);
  checkStatus(knowledge, dataDate, complain);
  if (problems.some(({ message }) => message.includes("bill number"))) return problems;
  return [...problems, ...checkExamples(knowledge)];
}
