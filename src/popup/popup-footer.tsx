import { formatDate } from "../ui/format-date.ts";

interface PopupFooterProps {
  /** Absent where the page under the popup cannot be read. */
  site?: { host: string; isOn: boolean };
  /** The newest day that the corpus covers, YYYY-MM-DD; absent while it loads. */
  dataDate?: string;
  optionsUrl: string;
  onSite: (isOn: boolean) => void;
  onOptions: () => void;
}

/** The switch for this site, the way to the options, and how fresh the corpus is. */
export function PopupFooter({ site, dataDate, optionsUrl, onSite, onOptions }: PopupFooterProps) {
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
        <a href={optionsUrl} onClick={openOptions}>
          Options
        </a>
        <span class="quiet">{dataDate && `Corpus to ${formatDate(dataDate)}`}</span>
      </p>
    </footer>
  );
}
