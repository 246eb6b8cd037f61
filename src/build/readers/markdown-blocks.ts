import { fromMarkdown } from "mdast-util-from-markdown";

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];
type Phrasing = Extract<Node, { type: "paragraph" }>["children"][number];

/** A paragraph, heading or list of a Markdown text, without its markup. */
export interface MarkdownBlock {
  text: string;
  heading: boolean;
  /** Addresses of its links, in order. */
  links: string[];
  /** It consists of one link and nothing else. */
  onlyLink: boolean;
}

function isNode(node: unknown): node is Node {
  return typeof node === "object" && node !== null && "type" in node;
}

function childrenOf(node: Node | Phrasing): Node[] {
  return "children" in node ? (node.children as unknown[]).filter(isNode) : [];
}

function inlineText(node: Node | Phrasing): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/\s*\n\s*/g, " ");
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
    case "html":
      return "";
    default:
      return childrenOf(node).map(inlineText).join("");
  }
}

function linksOf(node: Node | Phrasing): string[] {
  if (node.type === "link") return [node.url];
  return childrenOf(node).flatMap(linksOf);
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<[^>]*>/g, "")
    .trim();
}

function listText(list: Extract<Node, { type: "list" }>): string {
  const start = list.start ?? 1;
  return list.children
    .map((item, n) => {
      const mark = list.ordered ? `${start + n}. ` : "- ";
      return (
        mark +
        item.children
          .flatMap(blocksOf)
          .map(({ text }) => text)
          .join("\n  ")
      );
    })
    .join("\n");
}

function textOf(node: Node): string {
  switch (node.type) {
    case "list":
      return listText(node);
    case "code":
      return node.value;
    case "html":
      return withoutTags(node.value);
    default:
      return inlineText(node).trim();
  }
}

function blocksOf(node: Node): MarkdownBlock[] {
  if (node.type === "blockquote") return node.children.flatMap(blocksOf);
  const text = textOf(node);
  if (text === "") return [];
  const children = childrenOf(node);
  const onlyLink = children.length === 1 && children[0]?.type === ("link" as string);
  return [{ text, heading: node.type === "heading", links: linksOf(node), onlyLink }];
}

/** Hugo's own marks for inserted pieces: `{{< figure src="..." >}}`. */
const shortcode = /\{\{[<%][\s\S]*?[>%]\}\}/g;

/** The blocks of a Markdown text: link text is kept, link syntax, images and tags are gone. */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  return fromMarkdown(markdown.replace(shortcode, "")).children.flatMap(blocksOf);
}

/** Text of one line with Markdown's and HTML's escapes of characters resolved: `&#8217;` is `’`. */
export function unescapeText(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});/gi, (escaped) =>
    inlineText(fromMarkdown(escaped)),
  );
}
