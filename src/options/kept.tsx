import { SwitchRow } from "./switch-row.tsx";

/** What can be done with all that is kept. Each rejects where the store refuses. */
export interface Keeping {
  /** Saves a file with everything in it. */
  download(): Promise<void>;
  /** Puts a file's content in the place of what is kept; rejects with the reason where it is no backup. */
  restore(file: File): Promise<void>;
  /** Forgets the history and when what was looked at. */
  forget(): Promise<void>;
}

interface KeptProps {
  history: boolean;
  keeping: Keeping;
  onHistory: (isKept: boolean) => void;
  /** Waits for something and then says that it is done. */
  onSaving: (saving: Promise<void>, done: string) => void;
}

/** What Sidelight remembers, and how to take it away or bring it back. */
export function Kept({ history, keeping, onHistory, onSaving }: KeptProps) {
  const restore = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onSaving(keeping.restore(file), "Everything is as it was in the backup.");
    input.value = "";
  };
  return (
    <section>
      <h2>What is kept</h2>
      <p class="quiet">
        Your options, what you save and watch, and for each entity that you look up in the library
        how fresh the corpus was then, so that it can say what is new. All of it stays in this
        browser.
      </p>
      <SwitchRow
        label="Keep a history"
        note="What you search and open in Sidelight itself. Pages that you read are never kept."
        isOn={history}
        onChange={onHistory}
      />
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => onSaving(keeping.download(), "The backup is in your downloads.")}
        >
          Back up
        </button>
        <label class="button file-button">
          Restore a backup
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => restore(event.currentTarget)}
          />
        </label>
        <button
          type="button"
          class="button"
          onClick={() => onSaving(keeping.forget(), "History and looks are forgotten.")}
        >
          Forget history and looks
        </button>
      </p>
    </section>
  );
}
