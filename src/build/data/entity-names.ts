import type { LexiconEntity } from "../../model/lexicon.ts";
import { nameKey } from "../../search/name-key.ts";
import type { KnowledgeRecord } from "../knowledge/record.ts";

/** Every name of an entity, the most canonical first; spellings of one name are given once. */
export function entityNames(record: KnowledgeRecord, lexicon: LexiconEntity | undefined): string[] {
  const written = record.aliases.flatMap((alias) => ("text" in alias ? [alias.text] : []));
  const generated = (lexicon?.aliases ?? []).flatMap(({ text, tag }) => (tag ? [] : [text]));
  const names = [record.name, record.full_name ?? [], written, generated].flat();
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name) || name;
    return !seen.has(key) && seen.add(key);
  });
}
