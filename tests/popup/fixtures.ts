import type { ArticleView, EntityView } from "../../src/model/card.ts";
import type { BriefingEntry, PageState } from "../../src/model/page.ts";
import type { PopupLibrary } from "../../src/popup/corpus-state.ts";

export function article(id: string, title: string, more: Partial<ArticleView> = {}): ArticleView {
  return {
    id,
    title,
    descriptive: false,
    url: `https://news.example/${id}`,
    publisher: "The Example",
    publisherKind: "press",
    published: "2025-02-11",
    language: "en",
    kind: "news",
    digest: "What happened, in our words.",
    reviewed: true,
    ...more,
  };
}

export function entity(view: Pick<EntityView, "id" | "kind" | "name"> & Partial<EntityView>) {
  const rest = { summary: `What ${view.name} is.`, steps: [], relations: [], reviewed: true };
  return { ...rest, ...view } as EntityView;
}

export const entities = [
  entity({ id: "openai", kind: "lab", name: "OpenAI" }),
  entity({ id: "anthropic", kind: "lab", name: "Anthropic" }),
  entity({
    id: "california-sb-1047",
    kind: "policy",
    name: "SB 1047",
    jurisdiction: "California",
    summary:
      "California bill that would have set safety duties for developers of the largest AI models.",
    url: "https://law.example/sb-1047",
    status: { text: "Vetoed by the governor", date: "2024-09-29" },
  }),
];

export const library: PopupLibrary = {
  publisherNames: () => ["The Example", "The Other"],
  languages: () => ["de", "en"],
  dataDate: "2026-11-14",
  entity: (id) => entities.find((known) => known.id === id),
  entityNamed: (text) =>
    entities.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase()),
};

export function readPage(entries: BriefingEntry[], complete = true): PageState {
  const context = {
    url: "https://www.news.example/a-story",
    title: "A story",
    language: "en",
    entities: {},
    passage: "",
  };
  return {
    state: "read",
    tabId: 7,
    host: "news.example",
    briefing: { host: "www.news.example", entries, context, complete },
  };
}
