import { useState } from "preact/hooks";
import { type ArticleKind, articleKinds } from "../model/article.ts";
import { type Sort, sorts } from "../model/sort.ts";
import { languageName } from "../ui/language-name.ts";
import { articleKindWords, sortWords } from "../ui/wording.ts";
import { type PopupFilters, parseFilters } from "./filters.ts";

interface FilterBarProps {
  filters: PopupFilters;
  /** What there is to choose from, in the order of the alphabet. */
  publishers: () => string[];
  languages: () => string[];
  onFilters: (filters: PopupFilters) => void;
}

const ageWords = { month: "Last month", year: "Last year" };

/** Filters and order in one line. */
export function FilterBar({ filters, publishers, languages, onFilters }: FilterBarProps) {
  const choose = (name: keyof PopupFilters) => (value: string) =>
    onFilters(parseFilters({ ...filters, [name]: value }));
  return (
    <fieldset class="filters" aria-label="Filters">
      <Filter
        label="Kind"
        none="Kind"
        value={filters.kind}
        values={() => articleKinds}
        wordsFor={(kind) => articleKindWords[kind as ArticleKind]}
        onChoose={choose("kind")}
      />
      <Filter
        label="Publisher"
        none="Publisher"
        value={filters.publisher}
        values={publishers}
        wordsFor={(name) => name}
        onChoose={choose("publisher")}
      />
      <Filter
        label="Date"
        none="Date"
        value={filters.age}
        values={() => Object.keys(ageWords)}
        wordsFor={(age) => ageWords[age as keyof typeof ageWords]}
        onChoose={choose("age")}
      />
      <Filter
        label="Language"
        none="Language"
        value={filters.language}
        values={languages}
        wordsFor={languageName}
        onChoose={choose("language")}
      />
      <Filter
        label="Order"
        none={sortWords.best}
        value={filters.sort === "best" ? undefined : filters.sort}
        values={() => sorts.filter((sort) => sort !== "best")}
        wordsFor={(sort) => sortWords[sort as Sort]}
        onChoose={choose("sort")}
      />
    </fieldset>
  );
}

interface FilterProps {
  label: string;
  /** What it says while nothing is chosen. */
  none: string;
  value: string | undefined;
  values: () => readonly string[];
  wordsFor: (value: string) => string;
  onChoose: (value: string) => void;
}

/** Hundreds of options are only made for those who reach for them. */
function Filter({ label, none, value, values, wordsFor, onChoose }: FilterProps) {
  const [isReached, setReached] = useState(false);
  const reach = () => setReached(true);
  const offered = isReached ? values() : value === undefined ? [] : [value];
  return (
    <select
      aria-label={label}
      data-chosen={value !== undefined}
      value={value ?? ""}
      onPointerEnter={reach}
      onFocus={reach}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{none}</option>
      {offered.map((one) => (
        <option key={one} value={one}>
          {wordsFor(one)}
        </option>
      ))}
    </select>
  );
}
