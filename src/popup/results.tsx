import type { EntityId } from "../model/entity.ts";
import { ArticleList } from "../ui/article-list.tsx";
import { Examples, Notice } from "../ui/notice.tsx";
import type { FoundArticle, PopupLibrary } from "./corpus-state.ts";
import { EntityPanel } from "./entity-panel.tsx";

/** Searches that every corpus about AI policy answers, one of each form. */
export const exampleSearches = ["EU AI Act", "SB 1047", "Anthropic"];

/** How many articles were found, in words. */
export function countOf({ length }: readonly FoundArticle[]): string {
  if (length === 0) return "Nothing found";
  return length === 1 ? "1 article" : `${length} articles`;
}

interface ResultsProps {
  query: string;
  found: readonly FoundArticle[];
  library: PopupLibrary;
  /** How often the page under the popup names an entity. */
  onPage: (entity: EntityId) => number;
  onJump: (entity: EntityId) => void;
  onQuery: (query: string) => void;
  onFollow: () => void;
}

/** What a query names and what it finds. */
export function Results(props: ResultsProps) {
  const { query, found, library, onPage, onJump, onFollow } = props;
  const entity = library.entityNamed(query);
  const articles = found.map(({ article }) => article);
  const terms = [...new Set(found.flatMap((result) => result.terms))];
  return (
    <>
      {entity && (
        <EntityPanel entity={entity} onPage={onPage(entity.id)} onJump={() => onJump(entity.id)} />
      )}
      {found.length > 0 && <p class="count-of quiet small">{countOf(found)}</p>}
      <ArticleList label="Results" articles={articles} highlight={terms} onOpen={onFollow} />
      {found.length === 0 && <NothingFound query={query} onQuery={props.onQuery} />}
    </>
  );
}

function NothingFound({ query, onQuery }: Pick<ResultsProps, "query" | "onQuery">) {
  return (
    <Notice title={`Nothing found for “${query.trim()}”`}>
      <p>Try fewer words, the name of a lab, law or person, or the beginning of a word.</p>
      <Examples names={exampleSearches} onPick={onQuery} />
    </Notice>
  );
}
