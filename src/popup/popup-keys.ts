/** Everything that the arrow keys stop at, in the order of the page. */
const stops = "input[type=search], .articles a, .names button";

interface KeyActions {
  query: string;
  onQuery: (query: string) => void;
  /** Ctrl+Enter, or the command key on a Mac. */
  onOpenBehind: (address: string) => void;
  onClose: () => void;
}

/**
 * Arrows move through what can be opened, Enter in the search box follows the first result, with
 * Ctrl in a tab behind the popup's,
 * Escape clears and then closes, and a letter typed anywhere goes to the search box.
 */
export function handleKey(event: KeyboardEvent, actions: KeyActions): void {
  if (event.isComposing || event.target instanceof HTMLSelectElement) return;
  const { query, onQuery, onOpenBehind, onClose } = actions;
  const box = document.querySelector<HTMLInputElement>("input[type=search]");
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      event.preventDefault();
      moveFocus(event.key === "ArrowDown" ? 1 : -1);
      break;
    case "Enter":
      if (event.ctrlKey || event.metaKey) openBehind(event, onOpenBehind);
      else if (event.target === box) firstResult()?.click();
      break;
    case "Escape":
      // The browser would close the popup over a query as well.
      event.preventDefault();
      if (query) {
        onQuery("");
        box?.focus();
      } else {
        onClose();
      }
      break;
    default:
      // Without preventDefault, the letter itself goes where the focus now is.
      if (isLetter(event) && !(event.target instanceof HTMLInputElement)) box?.focus();
  }
}

/** Moves the focus to the next stop or the one before; it stays put at the ends. */
function moveFocus(step: 1 | -1): void {
  const all = [...document.querySelectorAll<Element>(stops)];
  const current = document.activeElement ? all.indexOf(document.activeElement) : -1;
  const next = all[Math.max(current, 0) + step];
  if (next instanceof HTMLElement) next.focus();
}

function firstResult(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>(".articles a");
}

/** The link in focus, or from the search box the first result. */
function openBehind(event: KeyboardEvent, open: (address: string) => void): void {
  const link = event.target instanceof HTMLAnchorElement ? event.target : firstResult();
  if (!link) return;
  // The browser would open it as well.
  event.preventDefault();
  open(addressOf(link));
}

const addressOf = (link: HTMLAnchorElement) => link.getAttribute("href") ?? "";

/**
 * A click with Ctrl, or the command key on a Mac, opens a link behind too: left to the browser,
 * the popup would close over it. Listens while the event is on its way down.
 */
export function handleClick(event: MouseEvent, open: (address: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  open(addressOf(link));
}

function isLetter(event: KeyboardEvent): boolean {
  const isCharacter = [...event.key].length === 1 && event.key !== " ";
  return isCharacter && !event.ctrlKey && !event.metaKey && !event.altKey;
}
