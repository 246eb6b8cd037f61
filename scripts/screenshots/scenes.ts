/** What the pictures show: each scene is one card, brought into one state. */
import type { CardServices } from "../../src/content/card/services.ts";
import type { EntityId } from "../../src/model/entity.ts";
import type { Settings } from "../../src/model/settings.ts";

/** Does something in the card, as a reader would. */
export interface Hand {
  /** Presses the button with this name. */
  press(name: string): Promise<void>;
  /** Scrolls to the end of the card. */
  scrollDown(): void;
}

export interface Scene {
  entity: EntityId;
  /** The words of the mention. */
  text: string;
  others?: EntityId[];
  services?: Partial<CardServices>;
  settings?: Partial<Settings>;
  act?(hand: Hand): Promise<void> | void;
  /** Style of the paragraph around the mention. */
  style?: string;
}

const sb1047 = { entity: "california-sb-1047", text: "SB 1047" };
const anthropic = { entity: "anthropic", text: "Anthropic" };
const claude = { entity: "claude", text: "Claude" };
const never = () => new Promise<never>(() => {});
const end = (hand: Hand) => hand.scrollDown();

function failing(name: string) {
  return async () => {
    throw Object.assign(new Error(), { name });
  };
}

const reasons = {
  alias: "Claude",
  rule: "This is also an ordinary word or first name, so it needs evidence",
  pro: ["Words that go with it stand near it", "The page names something related to it"],
  contra: ["A longer name may end with it"],
  confidence: 0.91,
};

function after(...names: string[]) {
  return async (hand: Hand) => {
    for (const name of names) await hand.press(name);
    hand.scrollDown();
  };
}

/** Pictures by name; six cards to a picture at most. */
export const pictures: Record<string, Scene[]> = {
  entities: [
    sb1047,
    { ...sb1047, act: end },
    anthropic,
    { ...anthropic, act: end },
    { ...claude, act: (hand) => hand.press("Anthropic") },
    { entity: "gemini", text: "Gemini", others: ["google", "claude"] },
  ],
  tools: [
    { ...sb1047, act: after("Cite") },
    { ...claude, services: { explain: async () => reasons }, act: after("Why is this marked?") },
    { ...claude, act: after("Not this") },
    { ...claude, act: after("Not this", "on news.example") },
    { ...anthropic, act: after("Off on this site") },
    { ...anthropic, act: (hand) => hand.press("Save Anthropic") },
  ],
  states: [
    { ...anthropic, settings: { textSize: "small" } },
    { ...anthropic, settings: { textSize: "large" } },
    { ...anthropic, services: { load: never } },
    { ...anthropic, services: { load: async () => null } },
    { ...anthropic, services: { load: failing("ContextInvalidated") } },
    { ...anthropic, services: { load: failing("Error") } },
  ],
  places: [
    { ...sb1047, style: "writing-mode: vertical-rl; block-size: 60px; inline-size: 300px" },
    {
      ...anthropic,
      settings: { theme: "page" },
      style: "background: #14213d; color: #fff; padding: 4px",
    },
    { ...anthropic, style: "direction: rtl" },
  ],
};
