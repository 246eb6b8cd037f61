import type { ArticleView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import { createMarker, snippetOf } from "../search/snippet.ts";
import { ArticleList, type ListedArticle } from "../ui/article-list.tsx";
import { useFirstOnes } from "../ui/first-ones.ts";
import { Examples, Notice } from "../ui/notice.tsx";
import type { FoundArticle, PopupLibrary } from "./corpus-state.ts";
import { mostResults } from "./find.ts";
import { NamedEntity } from "./named-entity.tsx";

/** Searches that every corpus about AI policy answers, one of each form. */
export const exampleSearches = ["EU AI Act", "SB 1047", "Anthropic"];

/** More than these are below the popup's end. */
const atFirst = 6;

/** How many articles were found, in words. */
export function countOf({ length }: readonly FoundArticle[]): string {
  if (length === 0) return "Nothing found";
  // There may be more, which the library lists.
  if (length >= mostResults) return `The first ${length} articles`;
  return length === 1 ? "1 article" : `${length} articles`;
}

/** About two lines, in UTF-16 units. */
const snippetLength = 110;

/** With what its text says, where the title leaves open why it was found. */
function withSnippet({ article, terms }: FoundArticle): ListedArticle {
  const inTitle = new Set(
    createMarker(terms)(article.title).flatMap(({ text, isFound }) =>
      isFound ? [text.toLowerCase()] : [],
    ),
  );
  const missing = terms.filter((term) => !inTitle.has(term));
  const snippet = snippetOf(article.digest, missing, snippetLength);
  return snippet.some(({ isFound }) => isFound) ? { ...article, snippet } : article;
}

interface ResultsProps {
  query: string;
  found: readonly FoundArticle[];
  library: PopupLibrary;
  /** How often the page under the popup names an entity. */
  onPage: (entity: EntityId) => number;
  onJump: (entity: EntityId) => void;
  onQuery: (query: string) => void;
  onFollow: (article: ArticleView) => void;
  /** Where the library begins. */
  libraryUrl: string;
  /** Filters leave something out. */
  isNarrowed: boolean;
  onUnfilter: () => void;
}

/** What a query names and what it finds. */
export function Results(props: ResultsProps) {
  const { query, found, library, libraryUrl, onPage, onJump, onFollow } = props;
  const entity = library.entityNamed(query);
  const shown = useFirstOnes(found, atFirst, found);
  const articles = shown.map(withSnippet);
  const mark = createMarker([...new Set(found.flatMap((result) => result.terms))]);
  return (
    <>
      {entity && (
        <NamedEntity
          entity={entity}
          href={`${libraryUrl}#/entity/${encodeURIComponent(entity.id)}`}
          onPage={onPage(entity.id)}
          onJump={() => onJump(entity.id)}
        />
      )}
      {found.length > 0 && <p class="count-of quiet small">{countOf(found)}</p>}
      <ArticleList label="Results" articles={articles} mark={mark} onOpen={onFollow} />
      {found.length > 0 && (
        <p class="more-in-library small">
          <a
            href={`${libraryUrl}#/search?q=${encodeURIComponent(query.trim())}`}
            target="_blank"
            rel="noopener"
          >
            All results in the library
          </a>
        </p>
      )}
      {found.length === 0 && <NothingFound {...props} />}
    </>
  );
}

function NothingFound({ query, isNarrowed, onQuery, onUnfilter }: ResultsProps) {
  return (
    <Notice title={`Nothing found for “${query.trim()}”`}>
      {isNarrowed && (
        <p>
          Filters are set.{" "}
          <button type="button" class="link-button" onClick={onUnfilter}>
            Take them away
          </button>
        </p>
      )}
      <p>Try fewer words, the name of a lab, law or person, or the beginning of a word.</p>
      <p class="quiet">
        “Words in quotes” must stand together, <code>-word</code> leaves articles with it out, and{" "}
        <code>kind:law</code>, <code>after:2025</code> or <code>publisher:reuters</code> narrow.
      </p>
      <Examples names={exampleSearches} onPick={onQuery} />
    </Notice>
  );
}
