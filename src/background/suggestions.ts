import type { Suggestion } from "../platform/toolbox.ts";
import type { Library } from "../search/library.ts";
import type { Search } from "../search/search.ts";
import { createMarker } from "../search/snippet.ts";
import { wordsOf } from "../search/words.ts";

/** Below an address bar nobody reads more. */
const mostSuggestions = 6;

/** What the address bar offers for a text: the entity that it names, then articles. */
export function suggestionsFor(
  text: string,
  library: Pick<Library, "entityNamed">,
  { search }: Search,
  entityAddress: (id: string) => string,
): Suggestion[] {
  const entity = library.entityNamed(text);
  const named: Suggestion[] = entity
    ? [
        {
          address: entityAddress(entity.id),
          title: createMarker(wordsOf(text))(entity.name),
          facts: entity.summary,
        },
      ]
    : [];
  const found = search(text, { limit: mostSuggestions - named.length });
  const articles = found.map(({ article, terms }) => ({
    address: article.url,
    title: createMarker(terms)(article.title),
    facts: `${article.publisher}, ${article.published}`,
  }));
  return [...named, ...articles];
}
