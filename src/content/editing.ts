import { wait } from "./slices.ts";

const editors =
  "input,textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox]";
/** After the last sign of typing the reader thinks, and there is time for us. Milliseconds. */
const typingRest = 500;

function isEditor(event: FocusEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(editors) !== null;
}

function isEditingNow(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement.closest(editors) !== null;
}

/**
 * Runs `listen` with a signal that ends when the reader goes into an editor, and anew when he
 * comes out of it: there, no listener of ours is in the way of a key.
 */
export function whileNotEditing(listen: (signal: AbortSignal) => void, signal: AbortSignal): void {
  let life: AbortController | undefined;

  function set(isEditing: boolean): void {
    if (isEditing) {
      life?.abort();
      life = undefined;
    } else if (!life) {
      life = new AbortController();
      listen(AbortSignal.any([signal, life.signal]));
    }
  }

  const options = { capture: true, passive: true, signal };
  addEventListener("focusin", (event) => set(isEditor(event)), options);
  addEventListener("focusout", () => set(false), options);
  set(isEditingNow());
}

/**
 * Waits until the reader has stopped typing. Learns of it when the caret has moved, behind the
 * key and what it does, and only while an editor has the focus.
 */
export function createTypingPause(signal: AbortSignal): () => Promise<void> {
  let typedAt = Number.NEGATIVE_INFINITY;
  let inEditor: AbortController | undefined;

  function enter(event: FocusEvent): void {
    inEditor?.abort();
    if (!isEditor(event)) return;
    inEditor = new AbortController();
    const own = AbortSignal.any([signal, inEditor.signal]);
    const note = () => {
      typedAt = performance.now();
    };
    document.addEventListener("selectionchange", note, { passive: true, signal: own });
  }
  const leave = () => inEditor?.abort();
  addEventListener("focusin", enter, { capture: true, passive: true, signal });
  addEventListener("focusout", leave, { capture: true, passive: true, signal });

  return async () => {
    for (;;) {
      const left = typedAt + typingRest - performance.now();
      if (left <= 0) return;
      await wait(left, signal);
    }
  };
}
