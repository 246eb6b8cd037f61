import { fold } from "../../detect/fold.ts";
import type { Casing, LexiconAlias } from "../../model/lexicon.ts";
import type { Jurisdictions } from "../knowledge/read-knowledge.ts";
import {
  generatorOf,
  type KnowledgeAlias,
  type KnowledgeRecord,
  type WrittenAlias,
} from "../knowledge/record.ts";
import { spellNumbered } from "./numbered-names.ts";

const wordCount = (text: string): number => text.split(/[\s-]+/).length;

/** An initialism must keep its capitals; a long or oddly capitalised name is itself in any case. */
function defaultCasing(text: string, rule: string | undefined): Casing {
  if (rule === "acronym" || /^[A-Z][A-Z&.]{1,5}$/.test(text)) return "exact";
  if (rule === undefined && wordCount(text) > 2) return "any";
  if (rule === undefined && wordCount(text) === 1 && /\p{Ll}.*\p{Lu}/u.test(text)) return "any";
  return "capital";
}

/** Spellings that writers choose freely between. */
function spellingVariants(text: string): string[] {
  const variants = new Set([text]);
  const swap = (from: RegExp, to: string) => {
    for (const variant of [...variants]) variants.add(variant.replace(from, to));
  };
  swap(/\bUS\b(?!\.)/, "U.S.");
  swap(/\bU\.S\.(?=\s)/, "US");
  swap(/\bUK\b/, "U.K.");
  swap(/\bU\.K\.(?=\s)/, "UK");
  swap(/ & /, " and ");
  swap(/ and /, " & ");
  return [...variants];
}

/** The rule of a name that always counts unless something is said against it. */
const USUAL = "usual";

function lexiconAlias(alias: WrittenAlias): LexiconAlias {
  const { text, near, against, needs, lang, word_in } = alias;
  const rule = alias.rule ?? (against.length > 0 || needs !== undefined ? USUAL : undefined);
  return {
    text,
    casing: alias.case ?? defaultCasing(text, rule),
    ...(rule !== undefined && { rule }),
    ...(near.length > 0 && { near }),
    ...(against.length > 0 && { against }),
    ...(needs !== undefined && { needs }),
    ...(lang !== undefined && { lang }),
    ...(word_in !== undefined && { wordIn: word_in }),
  };
}

function placesOf(record: KnowledgeRecord, jurisdictions: Jurisdictions): string[] {
  const id = record.jurisdiction;
  if (id === undefined || !id.startsWith("us-")) return [];
  const place = jurisdictions[id];
  return place === undefined ? [] : [place.name];
}

function written(alias: KnowledgeAlias, places: string[]): WrittenAlias[] {
  const numbered = generatorOf(alias);
  if (numbered === undefined) return [alias as WrittenAlias];
  return spellNumbered(...numbered, places).map(({ text, needsPlace }) => {
    const { near, against, needs, lang } = alias;
    const rule = alias.rule ?? "bill-number";
    const evidence = { near, against, needs, lang };
    return { text, ...evidence, ...(needsPlace || alias.rule ? { rule } : {}) } as WrittenAlias;
  });
}

/** `#AIAct`, `@MistralAI`: the words of a longer name run together, which count only as a tag. */
function tagAlias(alias: LexiconAlias): LexiconAlias[] {
  const words = alias.text.split(/[\s-]+/);
  const joined = words.join("");
  const isPlain = /^[\p{L}\p{N}]{5,30}$/u.test(joined);
  if (words.length < 2 || !isPlain || /\p{sc=Han}/u.test(joined)) return [];
  return [{ ...alias, text: joined, casing: "any", tag: true }];
}

/** A name and a full name are aliases, unless `aliases` gives the same text a rule of its own. */
function ownNames(record: KnowledgeRecord): WrittenAlias[] {
  return [record.name, record.full_name ?? []]
    .flat()
    .map((text) => ({ text, near: [], against: [] }));
}

/**
 * Every alias of an entity: those in its file first, then its names, generated
 * numbers, spelling variants and tags; of equal texts the first stays.
 */
export function entityAliases(
  record: KnowledgeRecord,
  jurisdictions: Jurisdictions,
): LexiconAlias[] {
  const places = placesOf(record, jurisdictions);
  const listed = record.aliases.flatMap((alias) => written(alias, places));
  const all = [...listed, ...ownNames(record)]
    .flatMap((alias) => spellingVariants(alias.text).map((text) => ({ ...alias, text })))
    .map(lexiconAlias);
  const seen = new Set<string>();
  return [...all, ...all.flatMap(tagAlias)].filter(({ text }) => {
    const key = fold(text).replaceAll("-", " ");
    return !seen.has(key) && seen.add(key);
  });
}
