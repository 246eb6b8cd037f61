import type { DatedFact } from "../model/entity.ts";
import { formatDate } from "./format-date.ts";

/** Where a policy stands, and since when. */
export function StatusLine({ status }: { status: DatedFact }) {
  return (
    <p class="status">
      <span class="status-text">{status.text}</span>{" "}
      <time dateTime={status.date}>{formatDate(status.date)}</time>
    </p>
  );
}
