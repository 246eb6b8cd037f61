import type { Detector } from "../detect/detector.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageContext } from "../model/page.ts";
import { detectInBlocks, splitIntoBlocks } from "./page-text.ts";
import type { Document } from "./readers/document.ts";

/** Where the page does not name the entity, its beginning stands for the passage. */
const BEGINNING_CHARACTERS = 600;

/** What the content script would tell of a page when the reader points at an entity's first mention. */
export function pageContext(detector: Detector, page: Document, entity: EntityId): PageContext {
  const blocks = [page.title, ...splitIntoBlocks(page.text).map(({ text }) => text)];
  const found = detectInBlocks(detector, blocks);
  const entities: Record<EntityId, number> = {};
  for (const mention of found.flat()) {
    entities[mention.entity] = (entities[mention.entity] ?? 0) + 1;
  }
  const at = found.findIndex((mentions) => mentions.some((mention) => mention.entity === entity));
  return {
    url: page.url ?? "",
    title: page.title,
    language: page.language ?? "en",
    ...(page.published && { published: page.published }),
    entities,
    passage: blocks[at] ?? page.text.slice(0, BEGINNING_CHARACTERS),
  };
}
