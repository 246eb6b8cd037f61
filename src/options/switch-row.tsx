interface SwitchRowProps {
  label: string;
  /** One line under the label. */
  note: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ label, note, isOn, onChange }: SwitchRowProps) {
  const noteId = `${label.toLowerCase().replaceAll(" ", "-")}-note`;
  return (
    <label class="choice">
      <input
        type="checkbox"
        role="switch"
        class="switch"
        aria-label={label}
        aria-describedby={noteId}
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        <span class="note quiet small" id={noteId}>
          {note}
        </span>
      </span>
    </label>
  );
}
