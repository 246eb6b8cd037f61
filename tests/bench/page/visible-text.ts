/** What a reader sees of a page and what is marked on it, asked of the browser in one go. */
import type { Page } from "puppeteer-core";

export interface SeenPage {
  /** The visible text, in blocks. */
  blocks: string[];
  /** The texts of the marks in the page's order. */
  marked: string[];
}

/**
 * The visible text by the boxes that it has and the computed style of every element: slow, and
 * written without a look at src/content, so that it can tell on it. As text, because it runs in
 * pages, where what the loader of this file adds to functions is not known.
 */
const seen = `(() => {
  const silent = "script,style,noscript,template,rp,rt,rtc,wbr,head,title,meta,link";
  const unread = "code,kbd,samp,pre,xmp,listing,plaintext,textarea,select,option,input,svg,math," +
    "iframe,object,embed,canvas,audio,video,img,meter,progress,hr,datalist,noframes";
  const isEdited = (element) => element.isContentEditable || document.designMode === "on";
  const ruler = document.createRange();
  const hasBox = (text) => {
    ruler.selectNodeContents(text);
    return ruler.getClientRects().length > 0;
  };
  const blocks = [];
  let text = "";
  let last;
  const end = () => {
    if (/\\p{L}/u.test(text)) blocks.push(text);
    text = "";
    last = undefined;
  };
  // Letters of two elements that touch in the document, but not on the screen, are two words.
  const isApart = (next) => {
    ruler.selectNodeContents(last);
    const a = [...ruler.getClientRects()].at(-1);
    ruler.selectNodeContents(next);
    const [b] = ruler.getClientRects();
    return Math.abs(b.left - a.right) > 1 || Math.abs(b.bottom - a.bottom) > 2;
  };
  const childrenOf = (element) => {
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    const slotted = element.localName === "slot" ? element.assignedNodes() : [];
    return slotted.length > 0 ? slotted : element.childNodes;
  };
  const readText = (node, element) => {
    const isBlank = node.data.trim() === "";
    if (isBlank) text += " ";
    else if (hasBox(node) && getComputedStyle(element).visibility === "visible") {
      const touches = /[\\p{L}\\p{N}]$/u.test(text) && /^[\\p{L}\\p{N}]/u.test(node.data);
      if (touches && last && isApart(node)) text += "\\ufffc";
      text += node.data;
      last = node;
    }
  };
  const visit = (element) => {
    if (element.matches(silent) || element.ariaHidden === "true") return;
    if (element.localName === "br") { text += "\\n"; return; }
    const { display } = getComputedStyle(element);
    if (display === "none") return;
    const runsOn = /^(inline|contents|ruby)/.test(display);
    if (!runsOn) end();
    if (element.matches(unread) || isEdited(element)) text += "\\ufffc";
    else for (const child of childrenOf(element)) {
      if (child.nodeType === 3 || child.nodeType === 4) readText(child, element);
      else if (child.nodeType === 1) visit(child);
    }
    if (!runsOn) end();
  };
  if (document.body) visit(document.body);
  end();
  const marks = [];
  CSS.highlights.forEach((highlight) => highlight.forEach((part) => {
    const range = new Range();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    marks.push(range);
  }));
  return { blocks, marked: marks.map(String) };
})()`;

export async function readSeen(page: Page): Promise<SeenPage> {
  return (await page.evaluate(seen)) as SeenPage;
}
