import type { DatedFact } from "../model/entity.ts";
import { formatDate } from "../ui/format-date.ts";

interface TimelineProps {
  steps: readonly DatedFact[];
  /** What is dated after this day is new to the reader. */
  newAfter?: string | undefined;
}

/** The steps of an entity in the order of time. */
export function Timeline({ steps, newAfter }: TimelineProps) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <Steps steps={steps} newAfter={newAfter} />
    </section>
  );
}

/** The list alone. */
export function Steps({ steps, newAfter }: TimelineProps) {
  const inTime = steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <ol class="timeline">
      {inTime.map(({ date, text }) => (
        <li key={date + text}>
          <time class="quiet small" dateTime={date}>
            {formatDate(date)}
          </time>
          <span>
            {newAfter !== undefined && date > newAfter && <span class="new">New</span>} {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
