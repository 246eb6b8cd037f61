import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FoldedProps {
  summary: string;
  children: () => ComponentChildren;
}

/** What is behind a button; made when it is first asked for, because some lists have thousands of entries. */
export function Folded({ summary, children }: FoldedProps) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}>
      <summary class="small">{summary}</summary>
      {wasOpen && children()}
    </details>
  );
}
