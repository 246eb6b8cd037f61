/** What takes no room in the text. */
const unseen = new Set("script style noscript template head object canvas audio video".split(" "));
/** What is seen but is not the page's prose. */
const foreign = new Set(
  "code pre kbd samp textarea select input button svg math iframe".split(" "),
);
const inline = new Set(
  "a abbr b bdi bdo big cite data del dfn em font i ins label mark q rp rt ruby s small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Stands for what is left out, so that no name runs across it. */
const PLACEHOLDER = " \uFFFC ";

function isHidden(element: Element): boolean {
  return (
    unseen.has(element.localName) ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "")
  );
}

function isForeign(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  return foreign.has(element.localName) || (editable !== null && editable !== "false");
}

/** Text as it is seen: invisible characters dropped, runs of white space written as one space. */
export function visibleText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim();
}

/**
 * The texts of the blocks under an element, in document order, as a reader sees them: paragraphs,
 * list items and cells are apart, inline elements are joined. Hidden and editable parts, code and
 * form controls are left out.
 */
export function htmlBlocks(root: Element): string[] {
  const blocks: string[] = [];
  let current = "";
  const close = () => {
    const text = visibleText(current);
    if (text.replaceAll("\uFFFC", "").trim() !== "") blocks.push(text);
    current = "";
  };
  const visitElement = (element: Element) => {
    const name = element.localName;
    if (isHidden(element)) return;
    if (isForeign(element)) {
      current += PLACEHOLDER;
    } else if (inline.has(name)) {
      // A note's number is no part of the word before it.
      const edge = name === "sup" || name === "sub" ? " " : "";
      current += edge;
      element.childNodes.forEach(visit);
      current += edge;
    } else if (name === "br") {
      current += " ";
    } else {
      close();
      element.childNodes.forEach(visit);
      close();
    }
  };
  const visit = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) current += node.nodeValue ?? "";
    else if (node.nodeType === node.ELEMENT_NODE) visitElement(node as Element);
  };
  root.childNodes.forEach(visit);
  close();
  return blocks;
}
