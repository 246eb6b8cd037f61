/** What the card hears of the page. Events that a script made up are ignored. */
interface PageEventHandlers {
  escape(): void;
  /** A press anywhere; the card may own it. */
  press(event: PointerEvent): void;
  /** The pointer went where the page hears nothing of it: out of the window, or into a frame. */
  lostPointer(event: PointerEvent): void;
  /** Things on the page may have moved. */
  moved(): void;
  /** The page goes, or turns into another view: no place of the card holds any more. */
  gone(): void;
}

/** Listens until `signal` is aborted, and only then: while there is no card, no page pays for it. */
export function watchPage(handlers: PageEventHandlers, signal: AbortSignal): void {
  const { press, lostPointer, moved, gone } = handlers;
  const early = { capture: true, passive: true, signal };

  function on<E extends Event>(
    target: EventTarget,
    type: string,
    handler: (event: E) => void,
    options: AddEventListenerOptions = early,
  ) {
    target.addEventListener(type, (event) => event.isTrusted && handler(event as E), options);
  }

  on<KeyboardEvent>(document, "keydown", (event) => isEscape(event) && handlers.escape(), {
    signal,
  });
  on<PointerEvent>(window, "pointerdown", press);
  on<PointerEvent>(
    window,
    "pointerout",
    (event) => event.relatedTarget === null && lostPointer(event),
  );
  on<PointerEvent>(
    window,
    "pointerover",
    (event) => event.target instanceof HTMLIFrameElement && lostPointer(event),
  );
  on(window, "scroll", moved);
  on(window, "resize", moved);
  if (visualViewport) {
    on(visualViewport, "scroll", moved);
    on(visualViewport, "resize", moved);
  }
  on(window, "pagehide", gone);
  on(document, "fullscreenchange", gone);
}

/**
 * True for an Escape that is meant for the card: nobody handled it, no composition or
 * combination of keys needs it, and it was not pressed while writing (WCAG 1.4.13).
 */
export function isEscape(event: KeyboardEvent): boolean {
  const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
  return (
    event.key === "Escape" &&
    isPlain &&
    !event.defaultPrevented &&
    !event.isComposing &&
    !isEditable(event.composedPath()[0])
  );
}

function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
