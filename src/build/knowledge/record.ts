import { z } from "zod";
import { type EntityId, type Kind, relationKinds } from "../../model/entity.ts";

const date = z.coerce
  .string()
  .regex(/^(19|20)\d\d(-\d\d(-\d\d)?)?$/, "a date as YYYY, YYYY-MM or YYYY-MM-DD");
const address = z.url({ protocol: /^https?$/ });
const datedFact = z.strictObject({ text: z.string().min(1), date });
const words = z.array(z.string().min(1)).default([]);

const evidence = {
  rule: z.string().optional(),
  near: words,
  against: words,
  needs: z.string().optional(),
  case: z.enum(["exact", "any"]).optional(),
  lang: z.string().length(2).optional(),
  word_in: z.array(z.string().length(2)).optional(),
};
const generators = ["bill", "order", "regulation", "directive", "standard"] as const;
export type Generator = (typeof generators)[number];

const written = z.strictObject({ text: z.string().min(1), ...evidence });
const generated = z.union(
  generators.map((generator) =>
    z.strictObject({ [generator]: z.coerce.string().min(1), ...evidence }),
  ),
);
const alias = z.union([
  z
    .string()
    .min(1)
    .transform((text) => written.parse({ text })),
  written,
  generated,
]);

const relation = z
  .partialRecord(z.enum(relationKinds), z.string())
  .refine((pair) => Object.keys(pair).length === 1, "one relation in each line");

/** The form of a file in knowledge/KIND/. See docs/knowledge.md. */
export const recordSchema = z.strictObject({
  name: z.string().min(1),
  full_name: z.string().min(1).optional(),
  summary: z.string().min(20).max(240),
  jurisdiction: z.string().optional(),
  general: z.boolean().default(false),
  url: address.optional(),
  status: datedFact.optional(),
  steps: z.array(datedFact).default([]),
  relations: z.array(relation).default([]),
  aliases: z.array(alias).default([]),
  versions: z.array(z.string().min(1)).optional(),
  examples: z.strictObject({ match: words, avoid: words }).default({ match: [], avoid: [] }),
  sources: z.array(address).default([]),
  reviewed: z.boolean().default(false),
});

export type WrittenAlias = z.infer<typeof written>;
export type GeneratedAlias = Omit<WrittenAlias, "text"> & Partial<Record<Generator, string>>;
export type KnowledgeAlias = WrittenAlias | GeneratedAlias;

/** One entity as its file has it, with what folder and file name add. */
export type KnowledgeRecord = Omit<z.infer<typeof recordSchema>, "aliases"> & {
  id: EntityId;
  kind: Kind;
  aliases: KnowledgeAlias[];
  /** Path from the project's root, for messages. */
  file: string;
};

/** The generator that an alias names, with its number: `["bill", "SB 1047"]`. */
export function generatorOf(alias: KnowledgeAlias): [Generator, string] | undefined {
  for (const generator of generators) {
    const number = (alias as GeneratedAlias)[generator];
    if (number !== undefined) return [generator, number];
  }
  return undefined;
}
