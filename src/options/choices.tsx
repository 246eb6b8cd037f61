interface Choice<T extends string> {
  value: T;
  label: string;
  /** One line under the label. */
  note?: string;
}

interface ChoicesProps<T extends string> {
  legend: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (choice: Choice<T>) => void;
}

/** A group of radio buttons under a heading. */
export function Choices<T extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<T>) {
  const name = legend.toLowerCase().replaceAll(" ", "-");
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a group of radio buttons is one.
    <fieldset role="radiogroup" aria-labelledby={name}>
      <legend id={name}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            aria-label={choice.label}
            {...(choice.note && { "aria-describedby": `${name}-${choice.value}` })}
            checked={choice.value === chosen}
            onChange={() => onChoose(choice)}
          />
          <span>
            {choice.label}
            {choice.note && (
              <span class="note quiet small" id={`${name}-${choice.value}`}>
                {choice.note}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
