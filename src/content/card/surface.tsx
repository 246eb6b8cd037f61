import { type Anchor, createAnchor } from "./anchor.ts";
import type { Answer, Card } from "./card-state.ts";
import { type CardActions, CardView } from "./card-view.tsx";
import { inCorridor } from "./corridor.ts";
import { type Box, contains, overlaps, type Point } from "./geometry.ts";
import { createCardHost } from "./host.ts";
import { themeOver } from "./page-theme.ts";
import { placeCard, type Side } from "./placement.ts";
import type { CardServices } from "./services.ts";
import { scanningTime } from "./timing.ts";
import { createTools, type ToolsState } from "./tools.ts";

/** All that the reader sees of the machine's state. */
export interface Shown {
  card: Card;
  /** Ready, but not to be seen yet. */
  unseen: boolean;
  inert: boolean;
  pinned: boolean;
}

/** The card on the screen: made ready, drawn, placed at its mention, focused and taken away again. */
export interface CardSurface {
  /** Draws; undefined takes the card away. `pointer` is where it was when the card came. */
  draw(shown: Shown | undefined, pointer: Point | undefined): void;
  /** Follows the mention. False where there is nothing left on the screen to follow. */
  follow(): boolean;
  isOnCard(point: Point): boolean;
  /** True for a point on the way from the mention to the card. */
  isOnTheWay(point: Point): boolean;
  owns(event: Event): boolean;
}

/** What is drawn now. The anchor and the side belong to one target and outlast its redrawing. */
interface Drawn extends Shown {
  tools: ToolsState;
  anchor: Anchor;
  side?: Side;
}

export function createCardSurface(
  services: CardServices,
  actions: CardActions,
  onKey: (event: KeyboardEvent) => void,
): CardSurface {
  const host = createCardHost({ key: onKey, resized: follow });
  const tools = createTools(services, {
    changed: () => drawn && show(drawn, undefined),
    used: () => actions.pin(true),
  });
  let drawn: Drawn | undefined;
  let answered: Answer | undefined;
  let last: { side: Side | undefined; at: number } | undefined;
  let focusedBefore: Element | null = null;

  function hide(): void {
    if (!drawn) return;
    const hadFocus = host.hasFocus();
    host.hide();
    if (!drawn.unseen) last = { side: drawn.side, at: performance.now() };
    drawn = undefined;
    if (hadFocus && focusedBefore instanceof HTMLElement) {
      focusedBefore.focus({ preventScroll: true });
    }
  }

  function show({ card, pinned, inert, unseen }: Shown, pointer: Point | undefined): void {
    const settings = services.settings();
    const before = drawn?.card.target === card.target && !drawn.unseen ? drawn : undefined;
    const isOther = before?.card.answer !== card.answer;
    const hadFocus = host.hasFocus();
    const isByKey = card.how === "key" && before?.card.how !== "key" && !unseen;
    if (!hadFocus) focusedBefore = document.activeElement;
    const over = card.target.element();
    const state = tools.state();
    const toolsProps = { state, actions: tools.actions, site: services.site };
    const view = <CardView card={card} pinned={pinned} actions={actions} tools={toolsProps} />;
    const theme = themeOver(over, settings.theme);
    host.show(view, { theme, textSize: settings.textSize, inert, unseen, over });
    // What had the focus may be gone: the keyboard must not fall out of the card.
    const wantsFocus = isByKey || (hadFocus && (isOther || !host.hasFocus()));
    if (isOther) host.scrollToTop();
    drawn = {
      ...before,
      ...{ card, pinned, inert, unseen, tools: state },
      anchor: before?.anchor ?? createAnchor(card.target, pointer),
    };
    follow();
    if (wantsFocus) host.focusName();
  }

  const seenBox = () => (drawn?.unseen ? undefined : host.box());

  function follow(): boolean {
    const spot = drawn?.anchor.locate();
    const viewport = visibleArea();
    if (!drawn || !spot || !overlaps(spot.line, viewport)) return false;
    const place = placeCard({
      ...spot,
      ...host.measure(viewport),
      viewport,
      rightToLeft: getComputedStyle(document.documentElement).direction === "rtl",
      vertical: isVertical(drawn.card.target.element()),
      own: drawn.side,
      previous: last && performance.now() - last.at < scanningTime ? last.side : undefined,
    });
    drawn.side = place.side;
    host.moveTo(place);
    return true;
  }

  return {
    draw(shown, pointer) {
      if (shown?.card.answer !== answered) {
        answered = shown?.card.answer;
        if (answered) tools.turn();
      }
      if (!shown) hide();
      else if (!drawn || drawn.tools !== tools.state() || !isSame(drawn, shown))
        show(shown, pointer);
    },
    follow,
    isOnCard(point) {
      const box = seenBox();
      return !!box && contains(box, point);
    },
    isOnTheWay(point) {
      const box = seenBox();
      const spot = drawn?.anchor.locate();
      return !!box && !!spot && inCorridor(point, spot.line, box);
    },
    owns: host.owns,
  };
}

function isSame(a: Shown, b: Shown): boolean {
  return a.card === b.card && a.unseen === b.unseen && a.inert === b.inert && a.pinned === b.pinned;
}

/** Whether an element's lines run from top to bottom. */
function isVertical(element: Element | undefined): boolean {
  return (
    element !== undefined && /^(vertical|sideways)/.test(getComputedStyle(element).writingMode)
  );
}

/** The visual viewport in the coordinates of the layout viewport, so that pinching is heeded. */
function visibleArea(): Box {
  const { offsetLeft: left = 0, offsetTop: top = 0 } = visualViewport ?? {};
  const width = visualViewport?.width ?? document.documentElement.clientWidth;
  const height = visualViewport?.height ?? document.documentElement.clientHeight;
  return { left, top, right: left + width, bottom: top + height };
}
