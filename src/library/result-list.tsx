import { useState } from "preact/hooks";
import { isSameThing } from "../model/saved.ts";
import { createMarker } from "../search/snippet.ts";
import { ArticleFacts, ArticleLink } from "../ui/article-list.tsx";
import { useFirstOnes } from "../ui/first-ones.ts";
import { FoundText } from "../ui/found-text.tsx";
import { SaveButton } from "../ui/save-button.tsx";
import type { FoundArticle } from "./corpus.ts";
import type { Reader } from "./reader.ts";

/** So many at first: more would take longer to draw than to read. */
const firstPage = 20;
/** With each further page; who asks for it goes through the list. */
const furtherPage = 100;
/** About what a window shows; the others are drawn once these have been painted. */
const atFirst = 6;

interface ResultListProps {
  /** The accessible name of the list. */
  label: string;
  found: readonly FoundArticle[];
  /** Tells one list from another in the same place, which begins at its first page again. */
  list?: string;
  reader: Reader;
  /** What was published after this day is new to the reader. */
  newAfter?: string | undefined;
}

/** Articles with their digests, a page at a time. */
export function ResultList({ label, found, list = label, reader, newAfter }: ResultListProps) {
  const [pages, setPages] = useState({ of: list, count: 1 });
  const count = pages.of === list ? pages.count : 1;
  const shown = found.slice(0, firstPage + (count - 1) * furtherPage);
  const drawn = useFirstOnes(shown, atFirst, list);
  const more = Math.min(furtherPage, found.length - shown.length);
  const isReviewed = ({ article }: FoundArticle) => article.reviewed;
  const noneReviewed = found.length > 0 && !found.some(isReviewed);
  return (
    <>
      {noneReviewed && (
        <p class="digest-note caution small">
          The digests are machine-written, and nobody has read them against their sources yet.
        </p>
      )}
      <ol class="articles long" aria-label={label}>
        {drawn.map((one) => (
          <Result
            key={one.article.id}
            {...one}
            reader={reader}
            newAfter={newAfter}
            flags={!noneReviewed}
          />
        ))}
      </ol>
      {more > 0 && (
        <p class="more">
          <button
            type="button"
            class="button"
            onClick={() => setPages({ of: list, count: count + 1 })}
          >
            Show {more} more
          </button>
          <span class="quiet small">
            {shown.length.toLocaleString()} of {found.length.toLocaleString()}
          </span>
        </p>
      )}
    </>
  );
}

interface ResultProps extends FoundArticle {
  reader: Reader;
  newAfter: string | undefined;
  /** Says of each digest that nobody has read it against its source. */
  flags: boolean;
}

function Result({ article, terms = [], reader, newAfter, flags }: ResultProps) {
  const mark = createMarker(terms);
  const isNew = newAfter !== undefined && article.published > newAfter;
  return (
    <li class="result">
      <ArticleLink article={article} mark={mark} onOpen={() => reader.follow(article)} />
      <div class="line">
        {isNew && <span class="new">New</span>}
        <ArticleFacts article={article} />
        <SaveThing reader={reader} what="article" id={article.id} name={article.title} />
      </div>
      <p class="digest" dir="auto">
        <FoundText pieces={mark(article.digest)} />
        {flags && !article.reviewed && <span class="caution small"> Digest not yet reviewed.</span>}
      </p>
    </li>
  );
}

interface SaveThingProps {
  reader: Reader;
  what: "article" | "entity";
  id: string;
  name: string;
}

/** Saves a thing, or forgets it. */
export function SaveThing({ reader, what, id, name }: SaveThingProps) {
  const isSaved = reader.saved.some((saved) => isSameThing(saved, { what, id }));
  return (
    <SaveButton
      name={name}
      isSaved={isSaved}
      onToggle={() => reader.save({ what, id }, !isSaved)}
    />
  );
}
