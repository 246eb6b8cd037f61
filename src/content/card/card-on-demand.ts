import { createPlainCard } from "./plain-card.ts";
import { createPointerSpeed } from "./pointer-speed.ts";
import type { PageServices } from "./services.ts";
import type { CardController } from "./target.ts";
import { restSpeed, startDelay } from "./timing.ts";

export type CreateCard = (services: PageServices, signal: AbortSignal) => CardController;

/** What the card's own script leaves for ours; all scripts of an extension in a frame share one global. */
declare global {
  var sidelightCard: CreateCard | undefined;
}

type Told = (card: CardController) => void;

/**
 * The card, whose script comes when a pointer first slows down on a mention, goes down on one, or a
 * key asks: it is much larger than all else that a page carries, and most pages never need it.
 * `bring` asks the background to run it here. What happens until it is there is told to it then;
 * everything carries its time, so that no delay begins later for it. Where it does not come, a
 * sentence says why.
 */
export function createCardOnDemand(
  services: PageServices,
  bring: () => Promise<void>,
  signal: AbortSignal,
): CardController {
  const speedAt = createPointerSpeed();
  const plain = createPlainCard(signal);
  let card: CardController | undefined;
  /** While the script is on its way. */
  let heard: Told[] | undefined;

  async function create(): Promise<CardController> {
    if (!globalThis.sidelightCard) await bring();
    if (!globalThis.sidelightCard) throw new Error("The card's script did not run");
    return globalThis.sidelightCard(services, signal);
  }

  async function come(meanwhile: Told[]): Promise<void> {
    heard = meanwhile;
    try {
      card = await create();
      plain.close();
    } catch (error) {
      plain.because(error);
    }
    heard = undefined;
    for (const tell of meanwhile) tell(card ?? plain);
  }

  function tell(what: Told, isReason: boolean): void {
    if (card) what(card);
    else if (heard) heard.push(what);
    else if (isReason) void come([what]);
    else what(plain);
  }

  let rest: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(rest), { once: true });

  return {
    point(target, sample) {
      const isSlow = speedAt(sample) <= restSpeed;
      const point: Told = (card) => card.point(target, sample);
      clearTimeout(rest);
      // A pointer may stop dead: nothing more is heard of it then, and it was never slow.
      if (target && !isSlow) rest = setTimeout(() => !card && tell(point, true), startDelay);
      tell(point, target !== null && isSlow);
    },
    press: (target) => tell((card) => card.press(target), true),
    open: (target, how) => tell((card) => card.open(target, how), true),
    close() {
      clearTimeout(rest);
      tell((card) => card.close(), false);
    },
  };
}
