import type { Target } from "../../../src/content/card/target.ts";
import type { CardContent, EntityView, RelatedArticle } from "../../../src/model/card.ts";

/** A mention of `entity` at a place of its own. */
export function makeTarget(entity: string, fields: Partial<Target> = {}): Target {
  return {
    entity,
    text: entity,
    rects: () => [new DOMRect(100, 100, 80, 20)],
    element: () => undefined,
    passage: "",
    block: entity,
    start: 0,
    end: entity.length,
    ...fields,
  };
}

export function makeArticle(fields: Partial<RelatedArticle> = {}): RelatedArticle {
  return {
    id: "2024-09-29-courier-veto",
    title: "Governor turns down the AI safety bill",
    descriptive: false,
    url: "https://courier.example/veto",
    publisher: "The Courier",
    publisherKind: "press",
    published: "2024-09-29",
    language: "en",
    kind: "news",
    digest: "",
    reviewed: true,
    reason: "Also about Gavin Newsom",
    ...fields,
  };
}

export function makeContent(
  entity: Partial<EntityView> = {},
  fields: Partial<Omit<CardContent, "entity">> = {},
): CardContent {
  return {
    entity: {
      id: "anthropic",
      kind: "lab",
      name: "Anthropic",
      summary: "AI company that develops the Claude models.",
      steps: [],
      relations: [],
      reviewed: true,
      ...entity,
    },
    related: [],
    total: 0,
    coverage: [],
    together: [],
    dataDate: "2026-11-14",
    pageIsNewer: false,
    ...fields,
  };
}
