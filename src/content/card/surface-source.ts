import type { CardActions } from "./card-view.tsx";
import type { PageServices } from "./services.ts";
import type { CardSurface } from "./surface.tsx";

/** Makes what draws the card; `onKey` hears of the keys that are pressed in it. */
export type CreateSurface = (
  services: PageServices,
  actions: CardActions,
  onKey: (event: KeyboardEvent) => void,
) => CardSurface;

/**
 * Where the part of the card comes from that draws it. It is much larger than all else that a
 * page carries, and most pages never need it: the background puts it into a frame that does.
 */
export interface SurfaceSource {
  /** What has come; undefined before. */
  ready(): CreateSurface | undefined;
  /** Makes it come, if it has not. Rejects where nobody answers. */
  bring(): Promise<CreateSurface>;
  /** A card may be wanted within moments: makes it come, or wakes what will be asked for its content. */
  expect(): void;
}

/** What the card's own script leaves for ours; all scripts of an extension in a frame share one global. */
declare global {
  var sidelightCard: CreateSurface | undefined;
}

/** `prepare` asks the background to open its data and, where it is needed, to run the card's script here. */
export function createSurfaceSource(
  prepare: (needsScript: boolean) => Promise<void>,
): SurfaceSource {
  const ready = () => globalThis.sidelightCard;
  let coming: Promise<CreateSurface> | undefined;

  async function fetchScript(): Promise<CreateSurface> {
    await prepare(true);
    const found = ready();
    if (!found) throw new Error("The card's script did not run");
    return found;
  }

  async function bring(): Promise<CreateSurface> {
    const found = ready();
    if (found) return found;
    coming ??= fetchScript().finally(() => {
      coming = undefined;
    });
    return coming;
  }

  return {
    ready,
    bring,
    expect() {
      // Whoever then asks for the card hears of a failure.
      const expected = ready() ? prepare(false) : bring();
      expected.catch(() => {});
    },
  };
}
