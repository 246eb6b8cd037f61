import type { ArticleKind } from "../model/article.ts";
import type { Kind, RelationKind } from "../model/entity.ts";
import type { Sort } from "../model/sort.ts";

/** The model's closed lists in the reader's words. */
export const kindWords: Record<Kind, { one: string; many: string }> = {
  lab: { one: "Lab", many: "Labs" },
  policy: { one: "Policy", many: "Policies" },
  institution: { one: "Institution", many: "Institutions" },
  person: { one: "Person", many: "People" },
  model: { one: "Model", many: "Models" },
  event: { one: "Event", many: "Events" },
};

export const articleKindWords: Record<ArticleKind, string> = {
  news: "News",
  analysis: "Analysis",
  opinion: "Opinion",
  primary: "Primary source",
  "press-release": "Press release",
  law: "Legal text",
  report: "Report",
};

export const sortWords: Record<Sort, string> = {
  best: "Best first",
  newest: "Newest first",
  oldest: "Oldest first",
};

export const relationWords: Record<RelationKind, string> = {
  "made-by": "Made by",
  "led-by": "Led by",
  "works-for": "Works for",
  amends: "Amends",
  implements: "Implements",
  "part-of": "Part of",
  "renamed-from": "Formerly",
  "sponsored-by": "Sponsored by",
  "issued-by": "Issued by",
  "related-to": "See also",
};
