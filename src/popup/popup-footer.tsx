import { formatDate } from "../ui/format-date.ts";

interface PopupFooterProps {
  /** Absent where the page under the popup cannot be read. */
  site?: { host: string; isOn: boolean };
  /** The newest day that the corpus covers, YYYY-MM-DD; absent while it loads. */
  dataDate?: string;
  optionsUrl: string;
  libraryUrl: string;
  onPanel: () => void;
  onSite: (isOn: boolean) => void;
  onOptions: () => void;
}

/** The switch for this site, the ways to library, side panel and options, and how fresh the corpus is. */
export function PopupFooter(props: PopupFooterProps) {
  const { site, dataDate, optionsUrl, libraryUrl, onPanel, onSite, onOptions } = props;
  const openOptions = (event: Event) => {
    event.preventDefault();
    onOptions();
  };
  return (
    <footer class="footer">
      <label class="site">
        <input
          type="checkbox"
          role="switch"
          class="switch"
          aria-label="On this site"
          checked={site?.isOn ?? false}
          aria-checked={site?.isOn ?? false}
          disabled={!site}
          onChange={(event) => onSite(event.currentTarget.checked)}
        />
        <span>
          On this site
          <span class="host quiet small">{site?.host}</span>
        </span>
      </label>
      <p class="small">
        <span class="ways">
          <a href={libraryUrl} target="_blank" rel="noopener">
            Library
          </a>
          <button type="button" class="link-button" onClick={onPanel}>
            Side panel
          </button>
          <a href={optionsUrl} onClick={openOptions}>
            Options
          </a>
        </span>
        <span class="quiet">{dataDate && `Corpus to ${formatDate(dataDate)}`}</span>
      </p>
    </footer>
  );
}
