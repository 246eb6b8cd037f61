interface ConfidenceProps {
  /** Probability, 0 to 1. */
  confidence: number;
  onChange: (confidence: number) => void;
}

function inWords(confidence: number): string {
  const percent = `${Math.round(confidence * 100)} %`;
  if (confidence < 0.4) return `${percent}: marks guesses too`;
  if (confidence < 0.7) return `${percent}: marks what is likely`;
  return `${percent}: marks only what is nearly certain`;
}

/** How sure Sidelight must be of a name before it marks it. */
export function Confidence({ confidence, onChange }: ConfidenceProps) {
  return (
    <section>
      <h2>
        <label for="confidence">Confidence</label>
      </h2>
      <p class="quiet">
        Some names are also ordinary words: Claude, Gemini, Apple. Sidelight marks one when it is at
        least this sure.
      </p>
      <div class="slider">
        <input
          id="confidence"
          type="range"
          min={0.1}
          max={0.95}
          step={0.05}
          value={confidence}
          aria-valuetext={inWords(confidence)}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span aria-hidden="true">{inWords(confidence)}</span>
      </div>
    </section>
  );
}
