import { whileNotEditing } from "../editing.ts";
import { isTyping } from "./page-action.ts";

/** Physical keys, so that the commands are where they are on every keyboard layout. */
const steps: Record<string, 1 | -1> = { KeyN: 1, KeyP: -1 };

/** Firefox has pages' own access keys under Alt+Shift. */
function isTaken(code: string): boolean {
  return document.querySelector(`[accesskey="${code.slice(-1)}" i]`) !== null;
}

/** Alt+Shift+N and Alt+Shift+P: the next and the previous mention. */
export function watchKeys(go: (step: 1 | -1) => void, signal: AbortSignal): void {
  function onKey(event: KeyboardEvent): void {
    const { code, altKey, shiftKey, ctrlKey, metaKey } = event;
    const step = altKey && shiftKey && !ctrlKey && !metaKey ? steps[code] : undefined;
    if (step && event.isTrusted && !isTyping(event) && !isTaken(code)) go(step);
  }
  whileNotEditing((free) => {
    addEventListener("keydown", onKey, { capture: true, passive: true, signal: free });
  }, signal);
}
