import { JSDOM, VirtualConsole } from "jsdom";
import { htmlBlocks } from "./html-blocks.ts";

let inert: JSDOM | undefined;

/** The text of a piece of HTML, paragraphs apart by empty lines. Nothing in it is run or loaded. */
export function htmlText(html: string): string {
  inert ??= new JSDOM("", { virtualConsole: new VirtualConsole() });
  const root = inert.window.document.createElement("div");
  root.innerHTML = html;
  return htmlBlocks(root).join("\n\n");
}

/** Line and reason of the first fault of an XML text; undefined where it is well-formed. */
export function xmlFault(text: string): { line: number; message: string } | undefined {
  try {
    new JSDOM(text, { contentType: "text/xml", virtualConsole: new VirtualConsole() });
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, line = "1", message = said] = /:(\d+):\d+: (.*)$/s.exec(said) ?? [];
    return { line: Number(line), message: message.replace(/\.$/, "") };
  }
}
