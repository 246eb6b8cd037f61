interface SaveButtonProps {
  /** What is saved. */
  name: string;
  isSaved: boolean;
  onToggle: () => void;
}

/** A bookmark, filled once the thing is saved. */
export function SaveButton({ name, isSaved, onToggle }: SaveButtonProps) {
  return (
    <button
      type="button"
      class="save"
      aria-label={`Save ${name}`}
      aria-pressed={isSaved}
      title={isSaved ? "Saved" : "Save"}
      onClick={onToggle}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.5 2.5h7v11L8 10.5l-3.5 3z" />
      </svg>
    </button>
  );
}
