import marksCss from "../marks.css?inline";

let sheet: CSSStyleSheet | undefined;

function createSheet(): CSSStyleSheet {
  const created = new CSSStyleSheet();
  created.replaceSync(marksCss);
  return created;
}

/**
 * Gives a shadow tree the rules for marks, which the manifest gives to the document only.
 * Its DOM stays as it is. Aborting takes them away.
 */
export function adoptMarks(root: ShadowRoot, signal: AbortSignal): void {
  sheet ??= createSheet();
  const own = sheet;
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  } catch {
    // A tree of another document, or a browser that keeps its sheets to itself: no marks there.
    return;
  }
  const remove = () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== own);
  };
  signal.addEventListener("abort", remove, { once: true });
}
