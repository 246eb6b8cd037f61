import type { ArticleView } from "../model/card.ts";
import { exportFile, exportFormats } from "./export-file.ts";
import type { Reader } from "./reader.ts";

interface ExportBarProps {
  articles: readonly ArticleView[];
  /** What they are, for the name of the file. */
  name: string;
  reader: Reader;
}

/** Takes a list of articles elsewhere, as a file. */
export function ExportBar({ articles, name, reader }: ExportBarProps) {
  const save = (format: string) => {
    const file = exportFile(articles, format, name, new Date());
    if (file) reader.download(file.name, file.type, file.text);
  };
  return (
    <select
      class="field choice-field"
      aria-label="Export the list as"
      value=""
      onChange={({ currentTarget }) => {
        save(currentTarget.value);
        currentTarget.value = "";
      }}
    >
      <option value="" disabled hidden>
        Export
      </option>
      {exportFormats.map(({ format, words }) => (
        <option key={format} value={format}>
          {words}
        </option>
      ))}
    </select>
  );
}
