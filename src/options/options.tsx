import { useRef, useState } from "preact/hooks";
import type { Settings } from "../model/settings.ts";
import { About, type DataFacts } from "./about.tsx";
import { AroundPage } from "./around-page.tsx";
import { type Keeping, Kept } from "./kept.tsx";
import { MarkChoices } from "./mark-choices.tsx";
import { MutedNames } from "./muted-names.tsx";
import { OffSites } from "./off-sites.tsx";
import { OptionSearch } from "./option-search.tsx";

interface OptionsProps {
  settings: Settings;
  data: DataFacts | Error | undefined;
  /** Saves at once; rejects where the store refuses. */
  save: (changes: Partial<Settings>) => Promise<void>;
  reset: () => Promise<void>;
  keeping: Keeping;
}

/** What was last said about saving, and the settings that it can bring back. */
interface Said {
  text: string;
  undo?: Settings;
}

/** The options: every change is saved at once, and said politely. */
export function Options({ settings, data, save, reset, keeping }: OptionsProps) {
  const main = useRef<HTMLElement | null>(null);
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
      <OptionSearch within={main} />
      <main ref={main}>
        <MarkChoices settings={settings} change={change} />
        <MutedNames muted={settings.muted} onChange={(muted, text) => change({ muted }, text)} />
        <OffSites
          sites={settings.offSites}
          onChange={(offSites, text) => change({ offSites }, text)}
        />
        <AroundPage settings={settings} change={change} />
        <Kept
          history={settings.history}
          keeping={keeping}
          onHistory={(history) => change({ history }, `History: ${history ? "on" : "off"}`)}
          onSaving={(saving, done) => void say(saving, { text: done })}
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
