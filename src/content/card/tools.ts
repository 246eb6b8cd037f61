import type { CardContent } from "../../model/card.ts";
import type { MarkReasons } from "../../model/mention.ts";
import { isSameMuted, type Muted } from "../../model/muted.ts";
import { changeSaved, isSameThing, type Saved, type SavedThing } from "../../model/saved.ts";
import { type CitationFormat, type CitedArticle, cite, formatWords } from "../../ui/citation.ts";
import { cardText } from "./card-text.ts";
import type { CardServices } from "./services.ts";
import type { Target } from "./target.ts";

/** What unfolds under the row of tools, one at a time. */
export type Panel = "cite" | "why" | "mute" | "off";

export interface ToolsState {
  panel: Panel | null;
  /** Why the mention is marked; undefined while nobody asked or the answer is late. */
  reasons: MarkReasons | null | undefined;
  saved: readonly Saved[];
  /** What was done last. */
  said: string;
  undo: (() => void) | null;
}

/** Whether a thing is among what the reader saved. */
export function isAmongSaved({ saved }: ToolsState, thing: SavedThing): boolean {
  return saved.some((other) => isSameThing(other, thing));
}

/** What a reader can do with what the card shows. */
export interface ToolActions {
  unfold(panel: Panel, mention: Target | undefined): void;
  save(thing: SavedThing): void;
  copy(content: CardContent): void;
  cite(articles: readonly CitedArticle[], format: CitationFormat): void;
  search(query: string): void;
  mute(entry: Muted, what: string): void;
  turnOff(): void;
  options(): void;
}

export interface CardTools {
  state(): ToolsState;
  actions: ToolActions;
  /** The card shows something else: what was unfolded and said is no longer about it. */
  turn(): void;
}

interface ToolsHandlers {
  changed(): void;
  /** Before anything is done: whoever uses the card means to stay. */
  used(): void;
}

const folded: Omit<ToolsState, "saved"> = { panel: null, reasons: undefined, said: "", undo: null };

/** The tools of a card: what they do, and what they have to say about it. */
export function createTools(services: CardServices, handlers: ToolsHandlers): CardTools {
  let state: ToolsState = { ...folded, saved: [] };
  let turns = 0;

  function set(changes: Partial<ToolsState>): void {
    state = { ...state, ...changes };
    handlers.changed();
  }

  /** Does something, and tells what came of it where the card still shows the same. */
  async function run(work: () => Promise<Partial<ToolsState>>): Promise<void> {
    const turn = turns;
    handlers.used();
    const failed = { said: "That did not work: Sidelight did not answer.", undo: null };
    const changes = await work().catch(() => failed);
    if (turn === turns) set(changes);
  }

  const say = (said: string) => ({ ...folded, said });

  function change(muted: Muted[], said: string, undo: (() => void) | null): void {
    void run(async () => {
      await services.changeSettings({ muted });
      return { ...say(said), undo };
    });
  }

  const actions: ToolActions = {
    unfold(panel, mention) {
      handlers.used();
      set({ ...folded, panel: state.panel === panel ? null : panel });
      if (state.panel !== "why" || !mention) return;
      void run(async () => ({ reasons: await services.explain(mention) }));
    },
    save(thing) {
      const isSaved = isAmongSaved(state, thing);
      void run(async () => {
        await services.setSaved(thing, !isSaved);
        const saved = changeSaved(state.saved, thing, isSaved ? null : "");
        return { saved, said: isSaved ? "No longer saved" : "Saved to your library", undo: null };
      });
    },
    copy(content) {
      void run(async () => {
        await services.copy(cardText(content));
        return say("Copied");
      });
    },
    cite(articles, format) {
      void run(async () => {
        await services.copy(cite(articles, format, new Date()));
        return { said: `Copied as ${formatWords[format]}`, undo: null };
      });
    },
    search(query) {
      void run(async () => {
        await services.openSearch(query);
        return {};
      });
    },
    mute(entry, what) {
      const unmute = () => {
        const others = services.settings().muted.filter((other) => !isSameMuted(other, entry));
        change(others, `${what} is marked again`, null);
      };
      const where = entry.site ?? "any site";
      const muted = [...services.settings().muted, entry];
      change(muted, `${what} is no longer marked on ${where}`, unmute);
    },
    turnOff() {
      const offSites = [...services.settings().offSites, services.site];
      void run(async () => {
        await services.changeSettings({ offSites });
        return {};
      });
    },
    options() {
      void run(async () => {
        await services.openOptions();
        return {};
      });
    },
  };

  return {
    state: () => state,
    actions,
    turn() {
      turns++;
      state = { ...folded, saved: state.saved };
      void services.loadSaved().then(
        (saved) => set({ saved }),
        // Nothing counts as saved where nobody answers; the card says so itself if it matters.
        () => {},
      );
    },
  };
}
