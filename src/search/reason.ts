import type { ArticleView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import type { PageContext } from "../model/page.ts";
import { dayNumber } from "./day-number.ts";
import type { Library } from "./library.ts";

export interface ReasonContext {
  entity: EntityId;
  article: ArticleView;
  /** The entity that published the article, if any did. */
  publisher: EntityId | undefined;
  /** What page and article both are about, besides the entity, the most telling first. */
  shared: readonly EntityId[];
  /** The article is about the entity in the first place. */
  isChief: boolean;
  page: PageContext;
  library: Library;
}

const MOST_NAMED = 2;
const SAME_WEEK_DAYS = 7;

function isSameWeek({ article, page }: ReasonContext): boolean {
  if (page.published === undefined) return false;
  return Math.abs(dayNumber(article.published) - dayNumber(page.published)) < SAME_WEEK_DAYS;
}

/** The document that everybody else writes about. */
function official({ entity, article, isChief, library }: ReasonContext): string | undefined {
  if (!isChief || library.entity(entity)?.kind !== "policy") return undefined;
  if (article.kind === "law") return "the law itself";
  const isSource = article.publisherKind === "government" || article.publisherKind === "legal-text";
  return article.kind === "primary" && isSource ? "the official document" : undefined;
}

/** Published by the entity, or by somebody else whom the page names. */
function ownWords(context: ReasonContext): string | undefined {
  const { entity, publisher, page, library } = context;
  if (publisher === undefined) return undefined;
  if (publisher !== entity && !page.entities[publisher]) return undefined;
  const name = library.entity(publisher)?.name ?? publisher;
  const itself = publisher === entity ? " itself" : "";
  return `what ${name}${isSameWeek(context) ? " said the same week" : `${itself} said`}`;
}

/** Who makes, leads or belongs to the entity is named beside it anyway: that is no reason. */
function isObvious(entity: EntityId, other: EntityId, library: Library): boolean {
  const points = (from: EntityId, to: EntityId) =>
    library
      .entity(from)
      ?.relations.some((relation) => relation.to === to && relation.how !== "related-to") ?? false;
  return points(entity, other) || points(other, entity);
}

function alsoAbout({ entity, shared, library }: ReasonContext): string | undefined {
  const telling = shared.filter((other) => !isObvious(entity, other, library));
  const names = (telling.length > 0 ? telling : shared)
    .slice(0, MOST_NAMED)
    .flatMap((id) => library.entity(id)?.name ?? []);
  return names.length === 0 ? undefined : `also about ${names.join(" and ")}`;
}

const ofKind: Partial<Record<ArticleView["kind"], string>> = {
  opinion: "an opinion on",
  analysis: "an analysis of",
  report: "a report on",
  "press-release": "an announcement about",
};

/** Why an article is shown for an entity on a page, in words a reader understands. */
export function reasonFor(context: ReasonContext): string {
  const { entity, article, isChief, library } = context;
  const name = library.entity(entity)?.name ?? entity;
  const kind = ofKind[article.kind];
  return (
    official(context) ??
    ownWords(context) ??
    alsoAbout(context) ??
    (isSameWeek(context) ? "from the same week" : undefined) ??
    (isChief && kind !== undefined ? `${kind} ${name}` : undefined) ??
    (isChief ? `chiefly about ${name}` : `mentions ${name}`)
  );
}
