import type { MarkDensity, Opening, Settings, TextSize, Theme } from "../model/settings.ts";
import { Choices } from "./choices.tsx";
import { Confidence } from "./confidence.tsx";

const densities: { value: MarkDensity; label: string; note: string }[] = [
  { value: "every", label: "Every mention", note: "Wherever a name stands." },
  { value: "section", label: "First in each section", note: "Once under each heading." },
  { value: "page", label: "First on the page", note: "Once per page." },
  {
    value: "off",
    label: "Off",
    note: "No page is read or marked. The toolbar popup still searches.",
  },
];

const themes: { value: Theme; label: string }[] = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "page", label: "As the page" },
];

const textSizes: { value: TextSize; label: string }[] = [
  { value: "small", label: "Small" },
  { value: "medium", label: "Medium" },
  { value: "large", label: "Large" },
];

const openings: { value: Opening; label: string; note: string }[] = [
  { value: "hover", label: "Pointing at it", note: "The pointer rests on the name for a moment." },
  {
    value: "hold-alt",
    label: "Pointing while Alt is held",
    note: "Without the key nothing comes.",
  },
  { value: "click", label: "A click only", note: "The pointer alone opens nothing." },
];

export interface ChangeProps {
  settings: Settings;
  /** Saves changes and says what was done. */
  change: (changes: Partial<Settings>, text: string) => void;
}

/** What is marked, how it looks, and what opens the card. */
export function MarkChoices({ settings, change }: ChangeProps) {
  return (
    <>
      <Choices
        legend="Marks"
        choices={densities}
        chosen={settings.marks}
        onChoose={({ value, label }) => change({ marks: value }, `Marks: ${label}`)}
      />
      <Confidence
        confidence={settings.confidence}
        onChange={(confidence) =>
          change({ confidence }, `Confidence: ${Math.round(confidence * 100)} %`)
        }
      />
      <Choices
        legend="Theme"
        choices={themes}
        chosen={settings.theme}
        onChoose={({ value, label }) => change({ theme: value }, `Theme: ${label}`)}
      />
      <Choices
        legend="Text size"
        choices={textSizes}
        chosen={settings.textSize}
        onChoose={({ value, label }) => change({ textSize: value }, `Text size: ${label}`)}
      />
      <Choices
        legend="What opens the card"
        choices={openings}
        chosen={settings.openOn}
        onChoose={({ value, label }) => change({ openOn: value }, `Card: ${label}`)}
      />
    </>
  );
}
