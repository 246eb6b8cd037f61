import type { ArticleView } from "../model/card.ts";
import { formatDate } from "./format-date.ts";
import { FoundText, type TextPiece } from "./found-text.tsx";
import { languageName } from "./language-name.ts";
import { SaveButton } from "./save-button.tsx";
import { articleKindWords } from "./wording.ts";

export interface ListedArticle extends ArticleView {
  /** Why it is here. */
  reason?: string;
  /** What its text says of what was searched for. */
  snippet?: readonly TextPiece[];
  /** Heading over the run of articles that share it: "Since this page". */
  group?: string;
}

interface ArticleListProps {
  /** The accessible name of the list. */
  label: string;
  articles: readonly ListedArticle[];
  /** Marks in the titles what was searched for. */
  mark?: Marker;
  /** Called when a link is followed; the link itself stays a plain link. */
  onOpen?: (article: ListedArticle) => void;
  /** Gives each article a button that saves it. */
  saving?: Saving;
}

/** Cuts a text around the words that were searched for. */
export type Marker = (text: string) => readonly TextPiece[];

const markNothing: Marker = (text) => [{ text, isFound: false }];

/** What a reader has saved among the articles, and how to change it. */
export interface Saving {
  isSaved(article: ListedArticle): boolean;
  toggle(article: ListedArticle): void;
}

/** Articles as plain links to their sources. The group's heading stands in the group's first item. */
export function ArticleList({
  label,
  articles,
  mark = markNothing,
  onOpen,
  saving,
}: ArticleListProps) {
  return (
    <ul class="articles" aria-label={label}>
      {articles.map((article, index) => (
        <li key={article.id}>
          {article.group && article.group !== articles[index - 1]?.group && (
            <p class="group">{article.group}</p>
          )}
          <ArticleLink article={article} mark={mark} onOpen={onOpen} />
          {saving && (
            <SaveButton
              name={article.title}
              isSaved={saving.isSaved(article)}
              onToggle={() => saving.toggle(article)}
            />
          )}
          <ArticleFacts article={article} />
          {article.snippet && (
            <p class="snippet" dir="auto">
              <FoundText pieces={article.snippet} />
            </p>
          )}
          {article.reason && <p class="reason">{article.reason}</p>}
        </li>
      ))}
    </ul>
  );
}

interface ArticleLinkProps {
  article: ListedArticle;
  mark: Marker;
  onOpen: ArticleListProps["onOpen"];
}

export function ArticleLink({ article, mark, onOpen }: ArticleLinkProps) {
  return (
    <a
      class={article.descriptive ? "title description" : "title"}
      href={article.url}
      target="_blank"
      rel="noopener noreferrer"
      lang={article.language}
      dir="auto"
      onClick={onOpen && (() => onOpen(article))}
    >
      <FoundText pieces={mark(article.title)} />
    </a>
  );
}

/** Publisher, day, kind, and what a reader should know before following the link. */
export function ArticleFacts({ article }: { article: ListedArticle }) {
  const language = foreignLanguage(article.language);
  return (
    <p class="facts">
      <span class="publisher">{article.publisher}</span>
      <time dateTime={article.published}>{formatDate(article.published)}</time>
      <span>{articleKindWords[article.kind]}</span>
      {language && <span>{language}</span>}
      {article.descriptive && <span>title in our words</span>}
    </p>
  );
}

let ownLanguage: string | undefined;

/** The name of a language that is not the reader's own. */
function foreignLanguage(code: string): string | undefined {
  ownLanguage ??= new Intl.Locale(navigator.language).language;
  return code === ownLanguage ? undefined : languageName(code);
}
