import { useState } from "preact/hooks";
import type { MarkDensity, Opening, Settings, TextSize, Theme } from "../model/settings.ts";
import { About, type DataFacts } from "./about.tsx";
import { Choices } from "./choices.tsx";
import { Confidence } from "./confidence.tsx";
import { MutedNames } from "./muted-names.tsx";
import { OffSites } from "./off-sites.tsx";

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

interface OptionsProps {
  settings: Settings;
  data: DataFacts | Error | undefined;
  /** Saves at once; rejects where the store refuses. */
  save: (changes: Partial<Settings>) => Promise<void>;
  reset: () => Promise<void>;
}

/** What was last said about saving, and the settings that it can bring back. */
interface Said {
  text: string;
  undo?: Settings;
}

/** The options: every change is saved at once, and said politely. */
export function Options({ settings, data, save, reset }: OptionsProps) {
  const [said, setSaid] = useState<Said>({ text: "Options are saved as you change them." });

  const say = async (saving: Promise<void>, done: Said) => {
    try {
      await saving;
      setSaid(done);
    } catch (error) {
      setSaid({ text: `Not saved: ${error instanceof Error ? error.message : error}` });
    }
  };
  const change = (changes: Partial<Settings>, text: string) =>
    void say(save(changes), { text: `Saved. ${text}` });
  const resetAll = () =>
    void say(reset(), { text: "All options have their defaults.", undo: settings });
  const undo = (before: Settings) => void say(save(before), { text: "Brought back." });

  return (
    <>
      <header>
        <h1>Sidelight</h1>
        <SavedNote said={said} onUndo={undo} />
      </header>
      <main>
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
        <MutedNames muted={settings.muted} onChange={(muted, text) => change({ muted }, text)} />
        <OffSites
          sites={settings.offSites}
          onChange={(offSites, text) => change({ offSites }, text)}
        />
        <About data={data} />
        <section>
          <h2>Start over</h2>
          <p>
            <button type="button" class="button" onClick={resetAll}>
              Reset all options
            </button>
          </p>
        </section>
      </main>
    </>
  );
}

function SavedNote({ said, onUndo }: { said: Said; onUndo: (before: Settings) => void }) {
  const { text, undo } = said;
  return (
    <div class="saved quiet">
      <p role="status">{text}</p>
      {undo && (
        <button type="button" class="link-button" onClick={() => onUndo(undo)}>
          Undo
        </button>
      )}
    </div>
  );
}
