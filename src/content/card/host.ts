import type { ComponentChild } from "preact";
import { render } from "preact";
import type { TextSize, Theme } from "../../model/settings.ts";
import piecesCss from "../../ui/pieces.css?inline";
import tokensCss from "../../ui/tokens.css?inline";
import cardCss from "./card.css?inline";
import entityCss from "./entity.css?inline";
import type { Box } from "./geometry.ts";
import hostCss from "./host.css?inline";
import { margin, type Place, type Size } from "./placement.ts";
import toolsCss from "./tools.css?inline";

/** CSS pixels. About fifty letters of a title to the line. */
const greatestWidth: Record<TextSize, number> = { small: 344, medium: 380, large: 440 };
const greatestHeight = 460;
/** Of the visible height: the rest of the page stays in view. */
const greatestShare = 0.6;

/** In the order in which they may overrule each other. */
const styles = [tokensCss, hostCss, piecesCss, cardCss, entityCss, toolsCss].join("\n");

/** What happens in the card stays in the card: a page that listens for clicks, keys or focus must not answer to it. */
const ownEvents = [
  "click",
  "auxclick",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "touchmove",
  "wheel",
  "keydown",
  "keyup",
  "keypress",
  "focusin",
  "focusout",
  "copy",
];

export interface Looks {
  theme: Theme;
  textSize: TextSize;
}

interface Showing extends Looks {
  /** Laid out, but neither drawn nor told to those who hear the page. */
  unseen: boolean;
  inert: boolean;
  /** The element that the card is about. */
  over: Element | undefined;
}

export interface CardHost {
  /** Draws the card and puts it into the page, if it is not there yet. */
  show(view: ComponentChild, how: Showing): void;
  /** Takes every trace out of the page. */
  hide(): void;
  /** The size that the card would like to have in an area, in CSS pixels. */
  measure(area: Box): Size;
  moveTo(place: Place): void;
  /** Where the card is; undefined while it is not shown. */
  box(): Box | undefined;
  /** True where an event comes from inside the card. */
  owns(event: Event): boolean;
  hasFocus(): boolean;
  /** Puts the keyboard at the card's heading; the page does not scroll for it. */
  focusName(): void;
  /** Back to the beginning, where something else is shown now. */
  scrollToTop(): void;
}

interface CardHostHandlers {
  /** A key was pressed inside the card. */
  key(event: KeyboardEvent): void;
  /** Something was folded out or in. */
  resized(): void;
}

/** The card's element in the page; in the page only while the card is shown. */
export function createCardHost({ key, resized }: CardHostHandlers): CardHost {
  const element = document.createElement("div");
  const shadow = element.attachShadow({ mode: "closed" });
  const frame = document.createElement("div");
  const scroller = document.createElement("div");
  let width = 0;
  element.popover = "manual";
  frame.lang = "en";
  frame.dir = "ltr";
  shadow.adoptedStyleSheets = [createSheet(styles)];
  scroller.className = "scroller";
  frame.append(scroller);
  shadow.append(frame);
  frame.addEventListener("keydown", key);
  frame.addEventListener("toggle", resized, { capture: true });
  for (const type of ownEvents) shadow.addEventListener(type, (event) => event.stopPropagation());

  function attach(over: Element | undefined, isNewlySeen: boolean): void {
    const parent = findTopLayer(over);
    const isThere = element.parentNode === parent && element.matches(":popover-open");
    // What the page has opened since then would lie over it.
    const mayLieBelow = isNewlySeen && document.querySelectorAll(":popover-open").length > 1;
    if (isThere && !mayLieBelow) return;
    // A page that zooms itself with CSS would enlarge the card and move it off its place.
    setImportant("--card-zoom", String(1 / (parent.currentCSSZoom || 1)));
    parent.append(element);
    element.showPopover();
  }

  const setImportant = (name: string, value: string) =>
    element.style.setProperty(name, value, "important");
  const borders = () => frame.offsetHeight - frame.clientHeight;

  return {
    show(view, { theme, textSize, inert, unseen, over }) {
      const isNewlySeen = frame.classList.contains("unseen") && !unseen;
      setImportant("--card-visibility", unseen ? "hidden" : "visible");
      frame.className = ["frame", unseen && "unseen", inert && "inert"].filter(Boolean).join(" ");
      frame.dataset.theme = theme;
      frame.dataset.textSize = textSize;
      width = greatestWidth[textSize];
      render(view, scroller);
      attach(over, isNewlySeen);
    },
    hide() {
      if (!element.isConnected) return;
      element.remove();
      render(null, scroller);
    },
    measure(area) {
      const fitting = Math.min(width, area.right - area.left - 2 * margin);
      frame.style.width = `${fitting}px`;
      const greatest = Math.min(greatestHeight, greatestShare * (area.bottom - area.top));
      return { width: fitting, height: Math.min(scroller.scrollHeight + borders(), greatest) };
    },
    moveTo({ left, top, height }) {
      setImportant("--card-left", `${left}px`);
      setImportant("--card-top", `${top}px`);
      scroller.style.maxHeight = `${height - borders()}px`;
    },
    box: () => (element.isConnected ? frame.getBoundingClientRect() : undefined),
    owns: (event) => event.composedPath().includes(element),
    hasFocus: () => shadow.activeElement !== null,
    focusName: () => frame.querySelector<HTMLElement>(".name")?.focus({ preventScroll: true }),
    scrollToTop() {
      scroller.scrollTop = 0;
    },
  };
}

function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Where a popover is both on top and alive. All outside a modal dialog or fullscreen element is
 * inert, and a press outside a popover of the page closes it: the card goes into what the mention is in.
 */
function findTopLayer(over: Element | undefined): Element {
  const around = over?.closest("dialog:modal,:popover-open,:fullscreen");
  const dialogs = document.querySelectorAll("dialog:modal");
  return (
    around ?? document.fullscreenElement ?? dialogs[dialogs.length - 1] ?? document.documentElement
  );
}
