import { z } from "zod";

const weights = z.record(z.string(), z.number());

/** The form of knowledge/rules.yaml. */
export const rulesSchema = z.strictObject({
  weights,
  rules: z.record(z.string(), z.strictObject({ prior: z.number(), weights: weights.default({}) })),
  topics: z.record(z.string(), z.array(z.string().min(1))),
});

export type Rules = z.infer<typeof rulesSchema>;
