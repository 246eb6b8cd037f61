import { z } from "zod";

const weights = z.record(z.string(), z.number());

/** The form of knowledge/rules.yaml. */
export const rulesSchema = z.strictObject({
  weights,
  rules: z.record(z.string(), z.strictObject({ prior: z.number(), weights: weights.default({}) })),
  /** By language (ISO 639-1). */
  endings: z.record(z.string().length(2), z.array(z.string().min(1))).default({}),
  topics: z.record(z.string(), z.array(z.string().min(1))),
});

export type Rules = z.infer<typeof rulesSchema>;
