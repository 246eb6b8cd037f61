/**
 * Takes away the native tooltip of the element, so that it does not lie over the card. Gives a
 * function that brings it back. The attribute stays, empty: so the page's selectors go on holding,
 * and in the end its markup is what it was, to the order of the attributes.
 */
export function hideTooltip(element: Element | undefined): () => void {
  const titled = element?.closest("[title]");
  const title = titled?.getAttribute("title");
  if (!titled || !title) return () => {};
  titled.setAttribute("title", "");
  return () => {
    // What the page has written since is the page's.
    if (titled.getAttribute("title") === "") titled.setAttribute("title", title);
  };
}
