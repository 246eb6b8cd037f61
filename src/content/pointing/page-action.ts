/** What has an action of its own when it is clicked. */
const actors = [
  "a[href],area,audio,button,details>summary,embed,iframe,input,label,object,option,select,textarea,video",
  "[onclick],[contenteditable]:not([contenteditable=false])",
  ...["button", "checkbox", "link", "menuitem", "option", "radio", "switch", "tab", "textbox"].map(
    (role) => `[role=${role}]`,
  ),
].join(",");

/**
 * Whether a click means something to the page. A page that listens by script says so with the
 * cursor only.
 */
export function isForPage(event: MouseEvent): boolean {
  const path = event.composedPath().filter((target) => target instanceof Element);
  if (path.some((element) => element.matches(actors))) return true;
  return path[0] !== undefined && getComputedStyle(path[0]).cursor === "pointer";
}

/** Whether a key is being typed into something. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.isComposing || document.designMode === "on") return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input,textarea,select,[role=textbox]");
}
