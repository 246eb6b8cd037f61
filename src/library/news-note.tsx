import type { EntityView } from "../model/card.ts";
import { formatDate } from "../ui/format-date.ts";
import type { FoundArticle } from "./corpus.ts";

interface NewsNoteProps {
  entity: EntityView;
  articles: readonly FoundArticle[];
  /** The data date of the reader's last look, YYYY-MM-DD. */
  after: string;
}

/** What happened to an entity since its reader last looked. */
export function NewsNote({ entity, articles, after }: NewsNoteProps) {
  const news = newsSince(entity, articles, after);
  return (
    <section class="news" aria-label="Since you last looked">
      <p>
        <strong>Since you last looked</strong>{" "}
        <span class="quiet">(corpus to {formatDate(after)}): </span>
        {news.length > 0 ? `${news.join("; ")}.` : "nothing new."}
      </p>
    </section>
  );
}

/** The news in words, the weightiest first. */
export function newsSince(
  entity: Pick<EntityView, "status" | "steps">,
  articles: readonly FoundArticle[],
  after: string,
): string[] {
  const fresh = articles.filter(({ article }) => article.published > after).length;
  const steps = entity.steps.filter(({ date }) => date > after);
  const status = entity.status && entity.status.date > after ? entity.status : undefined;
  return [
    ...(status ? [`its status is now “${status.text}”`] : []),
    ...steps.filter(({ text }) => text !== status?.text).map(({ text }) => text),
    ...(fresh > 0 ? [fresh === 1 ? "1 new article" : `${fresh} new articles`] : []),
  ];
}
