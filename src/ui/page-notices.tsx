import type { PageState } from "../model/page.ts";
import { Notice } from "./notice.tsx";

/** What popup and side panel say where there is no list of names, or not all of it. */
export function Waiting() {
  return <p class="waiting quiet">Reading this page…</p>;
}

/** Says where the reading of a page without end has stopped. */
export function Cut({ units }: { units: number | undefined }) {
  if (units === undefined) return null;
  const megabytes = Math.max(1, Math.round(units / 1_000_000));
  return <p class="waiting quiet">This page is very long: read the first {megabytes} MB.</p>;
}

interface UnreadableProps {
  page: Extract<PageState, { state: "unreadable" }>;
  onReload: () => void;
}

export function Unreadable({ page, onReload }: UnreadableProps) {
  return (
    <Notice title="This page cannot be read">
      <p>
        Browsers keep extensions away from their own pages, their stores, and files. A page that was
        open before Sidelight was installed can be read once it is reloaded. Search works
        everywhere.
      </p>
      {page.tabId !== undefined && (
        <p>
          <button type="button" class="button" onClick={onReload}>
            Reload the page
          </button>
        </p>
      )}
    </Notice>
  );
}

/** What is wrong with a data file, a sentence without its full stop, and the way out. */
export function Broken({ problem }: { problem: string }) {
  return (
    <>
      <p>{problem}.</p>
      <p>
        Installing Sidelight again brings it back. Make a backup in the options first: it keeps your
        settings and what you saved.
      </p>
    </>
  );
}

/** The corpus cannot be opened. */
export function DataMissing({ problem }: { problem: string }) {
  return (
    <Notice title="The corpus is missing">
      <Broken problem={problem} />
    </Notice>
  );
}
