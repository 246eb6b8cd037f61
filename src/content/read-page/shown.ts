/** Whether readers can see a text, asked of the browser. Each call may make it compute styles. */

/** The element whose style a text takes. */
function elementOf(node: Node): Element | null {
  const { parentElement } = node;
  if (parentElement) return parentElement;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** `closest`, also out of shadow trees. */
function closestOverall(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = found ? null : element.getRootNode();
  return root instanceof ShadowRoot ? closestOverall(root.host, selector) : found;
}

/** Whether an element has a box and is visible; not whether it skips what it holds. */
const hasVisibleBox = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true });

/** Whether text inside of an element is rendered and visible. */
function isVisible(element: Element): boolean {
  const style = getComputedStyle(element);
  if (hasVisibleBox(element)) return style.contentVisibility !== "hidden";
  // Without a box of its own, its text stands in the box around.
  if (style.display !== "contents") return false;
  const around = element.assignedSlot ?? elementOf(element);
  return around !== null && isVisible(around);
}

function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable || document.designMode === "on";
}

/**
 * Whether a text is there for readers: rendered, visible, not a duplicate kept from screen
 * readers (aria-hidden), not being edited. Text scrolled out of view or transparent is shown.
 */
export function isShown(text: Text): boolean {
  const element = elementOf(text);
  if (!element) return false;
  const isUnslotted = element.shadowRoot && text.parentNode === element && !text.assignedSlot;
  if (isUnslotted || isEditable(element) || !isVisible(element)) return false;
  return closestOverall(element, "[aria-hidden=true]") === null;
}

/**
 * Whether a text is on the page, visible and not being edited. Asks the browser a few times instead
 * of a dozen, and so counts what is hidden from screen readers alone.
 */
export function isRendered(text: Text): boolean {
  const element = elementOf(text);
  if (!element || isEditable(element)) return false;
  return hasVisibleBox(element) || isVisible(element);
}

/** Whether a computed `display` lets text run on through an element's edge. */
export function runsInLine(display: string): boolean {
  return display.startsWith("inline") || display.startsWith("ruby") || display === "contents";
}
