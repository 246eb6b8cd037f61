import type { CardActions } from "./card-view.tsx";
import type { Point } from "./geometry.ts";
import { createPlainSurface } from "./plain-surface.ts";
import type { PageServices } from "./services.ts";
import type { CardSurface, Shown } from "./surface.tsx";
import type { CreateSurface, SurfaceSource } from "./surface-source.ts";

interface DrawingParts {
  services: PageServices;
  source: SurfaceSource;
  actions: CardActions;
  /** A key was pressed inside the card. */
  onKey(event: KeyboardEvent): void;
}

/** Draws the card with what comes for it, and with a sentence where nothing comes. */
export interface Drawing {
  /** Brings what draws, before there is anything to draw. */
  prepare(): void;
  /** Draws as soon as that is possible; undefined takes the card away. */
  draw(shown: Shown | undefined, pointer: Point | undefined): void;
  /** What draws now; undefined while it has not come. */
  surface(): CardSurface | undefined;
}

export function createDrawing({ services, source, actions, onKey }: DrawingParts): Drawing {
  let surface: CardSurface | undefined;
  /** Until the next card, which may have the right one. */
  let isPlain = false;
  let wanted: [Shown, Point | undefined] | undefined;

  function use(create: CreateSurface): void {
    surface ??= create(services, actions, onKey);
    drawWanted();
  }

  function makeDo(error: unknown): void {
    if (surface || !wanted) return;
    surface = createPlainSurface(error);
    isPlain = true;
    drawWanted();
  }

  function prepare(): void {
    const found = source.ready();
    if (surface) return;
    if (found) use(found);
    else source.bring().then(use, makeDo);
  }

  function drawWanted(): void {
    if (wanted) surface?.draw(...wanted);
  }

  return {
    prepare,
    draw(shown, pointer) {
      wanted = shown && [shown, pointer];
      if (shown && !surface) prepare();
      else surface?.draw(shown, pointer);
      if (shown || !isPlain) return;
      surface = undefined;
      isPlain = false;
    },
    surface: () => surface,
  };
}
