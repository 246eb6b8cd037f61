import { fold } from "../../detect/fold.ts";
import type { Kind } from "../../model/entity.ts";
import type { Casing, LexiconAlias } from "../../model/lexicon.ts";
import type { Jurisdictions } from "../knowledge/read-knowledge.ts";
import {
  generatorOf,
  type KnowledgeAlias,
  type KnowledgeRecord,
  type WrittenAlias,
} from "../knowledge/record.ts";
import { type PlaceNames, spellNumbered } from "./numbered-names.ts";

const wordCount = (text: string): number => text.split(/[\s-]+/).length;

/** An initialism must keep its capitals; a long or oddly capitalised name is itself in any case. */
function defaultCasing(text: string, rule: string | undefined): Casing {
  if (rule === "acronym" || /^[A-Z][A-Z&.]{1,5}$/.test(text)) return "exact";
  if (rule === undefined && wordCount(text) > 2) return "any";
  if (rule === undefined && wordCount(text) === 1 && /\p{Ll}.*\p{Lu}/u.test(text)) return "any";
  return "capital";
}

const dotted: ReadonlySet<Kind> = new Set(["policy", "institution", "event"]);

/** Spellings that writers choose freely between. */
function spellingVariants(text: string, kind: Kind): string[] {
  const variants = new Set([text]);
  const swap = (from: RegExp, to: string) => {
    for (const variant of [...variants]) variants.add(variant.replace(from, to));
  };
  swap(/\bUS\b(?!\.)/, "U.S.");
  swap(/\bU\.S\.(?=\s)/, "US");
  swap(/\bUK\b/, "U.K.");
  swap(/\bU\.K\.(?=\s)/, "UK");
  // What a house style may dot in the name of a law or a body, but not of a company.
  if (dotted.has(kind)) swap(/\bAI\b/, "A.I.");
  if (dotted.has(kind)) swap(/^EU\b/, "E.U.");
  swap(/ & /, " and ");
  swap(/ and /, " & ");
  if (/^[A-Z]{3,5}$/.test(text)) variants.add([...text].map((letter) => `${letter}.`).join(""));
  return [...variants];
}

/** The rule of a name that always counts unless something is said against it. */
const USUAL = "usual";

/** A name that says what it has to do with AI counts wherever it stands. */
const saysAI = /\bA\.?I\b|artificial intelligence/iu;

/** The rule of a name that many know for other things. */
const GENERAL: Partial<Record<Kind, string>> = { lab: "company", person: "public-figure" };

/** The rule of a name that has none of its own: undefined where it always counts. */
function ruleByDefault(
  { kind, general }: KnowledgeRecord,
  { text, against, needs }: WrittenAlias,
): string | undefined {
  if (general && !saysAI.test(text)) return GENERAL[kind] ?? "general";
  return against.length > 0 || needs !== undefined ? USUAL : undefined;
}

function lexiconAlias(record: KnowledgeRecord, alias: WrittenAlias): LexiconAlias {
  const { text, near, against, needs, lang, word_in } = alias;
  const rule = alias.rule ?? ruleByDefault(record, alias);
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

function placeNames(record: KnowledgeRecord, jurisdictions: Jurisdictions): PlaceNames {
  const id = record.jurisdiction;
  const place = id?.startsWith("us-") ? jurisdictions[id] : undefined;
  return { long: place === undefined ? [] : [place.name], short: place?.short ?? [] };
}

function written(alias: KnowledgeAlias, places: PlaceNames): WrittenAlias[] {
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

/** The rule of a surname that nobody wrote down: it counts where the full name stands. */
const AFTER_FULL_NAME = "after-full-name";

/** Particles that a surname takes along: "von der Leyen", "van Rooijen". */
const surname =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+)+((?:(?:de|da|dos|del|della|di|du|van|von|der|den|ter|la|le|al|bin|el)\s+)*\p{Lu}[\p{L}'’-]+)$/u;

/** The surname of a person whose file does not list it. */
function generatedSurname({ kind, name }: KnowledgeRecord): LexiconAlias[] {
  const text = kind === "person" ? surname.exec(name)?.[1] : undefined;
  return text === undefined ? [] : [{ text, casing: "exact", rule: AFTER_FULL_NAME }];
}

/** A name and a full name are aliases, unless `aliases` gives the same text a rule of its own. */
function ownNames(record: KnowledgeRecord): WrittenAlias[] {
  return [record.name, record.full_name ?? []]
    .flat()
    .map((text) => ({ text, near: [], against: [] }));
}

/**
 * Every alias of an entity: those in its file first, then its names, generated
 * numbers, spelling variants, tags and surname; of equal texts the first stays.
 */
export function entityAliases(
  record: KnowledgeRecord,
  jurisdictions: Jurisdictions,
): LexiconAlias[] {
  const places = placeNames(record, jurisdictions);
  const listed = record.aliases.flatMap((alias) => written(alias, places));
  const all = [...listed, ...ownNames(record)]
    .flatMap((alias) =>
      spellingVariants(alias.text, record.kind).map((text) => ({ ...alias, text })),
    )
    .map((alias) => lexiconAlias(record, alias));
  const seen = new Set<string>();
  return [...all, ...all.flatMap(tagAlias), ...generatedSurname(record)].filter(({ text }) => {
    const key = fold(text).replaceAll("-", " ");
    return !seen.has(key) && seen.add(key);
  });
}
