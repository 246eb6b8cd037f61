import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import type { PeerDocument } from "./peers.ts";

/** A judged collection of others: Cranfield and its like. */
export interface IrCollection {
  name: string;
  documents: PeerDocument[];
  /** Grades by row of the document, as text. */
  queries: { text: string; grades: ReadonlyMap<string, number> }[];
}

interface CollectionFile {
  docs: { id: string; title: string; text: string }[];
  queries: { id: string; text: string }[];
  qrels: Record<string, string[]>;
}

function readCollection(path: string, name: string): IrCollection {
  const { docs, queries, qrels }: CollectionFile = JSON.parse(readFileSync(path, "utf8"));
  const rowOf = new Map(docs.map(({ id }, row) => [String(id), String(row)]));
  return {
    name,
    documents: docs.map(({ title, text }) => ({ title, text })),
    queries: queries.flatMap(({ id, text }) => {
      const rows = (qrels[id] ?? []).flatMap((doc) => rowOf.get(String(doc)) ?? []);
      return rows.length === 0 ? [] : [{ text, grades: new Map(rows.map((row) => [row, 1])) }];
    }),
  };
}

/** The collections in the folder that SIDELIGHT_IR names; none where it names none. */
export function loadIrCollections(): IrCollection[] {
  const folder = env.SIDELIGHT_IR;
  if (folder === undefined || !existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => readCollection(join(folder, name), name.slice(0, -5)));
}
