import { createRandom } from "../../random.ts";

/** Very large documents out of the sentences of the corpus, the same in every run. */
export interface BuiltDocument {
  name: string;
  html: string;
}

const million = 1_000_000;

/** Sentences that name things, and words of the same language that name nothing. */
function createWriter(sentences: readonly string[]) {
  const random = createRandom(5);
  const words = sentences
    .join(" ")
    .toLowerCase()
    .match(/\b[a-z]{2,}\b/g) ?? ["word"];
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const plain = () => {
    const length = 8 + Math.floor(random() * 18);
    const text = Array.from({ length }, () => pick(words)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  /** One sentence of `rarity` names something. */
  const sentence = (rarity: number) => (random() * rarity < 1 ? escaped(pick(sentences)) : plain());
  const paragraph = (rarity: number) =>
    Array.from({ length: 3 + Math.floor(random() * 5) }, () => sentence(rarity)).join(" ");
  return { random, sentence, paragraph, plain };
}

type Writer = ReturnType<typeof createWriter>;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

function writeUntil(size: number, write: (part: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, part = 0; length < size; part++) {
    const text = write(part);
    parts.push(text);
    length += text.length;
  }
  return parts.join("\n");
}

function chapter({ paragraph }: Writer, number: number): string {
  const paragraphs = Array.from({ length: 60 }, () => `<p>${paragraph(40)}</p>`);
  return `<h2>Chapter ${number}</h2>${paragraphs.join("\n")}`;
}

/** Markup as portals have it: cards, lists, tables, links, code, and what is hidden. */
function portalPart({ sentence, paragraph, plain }: Writer, number: number): string {
  const items = Array.from({ length: 6 }, () => `<li><a href="#">${plain()}</a></li>`).join("");
  const row = `<tr>${`<td><span>${sentence(30)}</span></td>`.repeat(3)}</tr>`;
  return `<section class="s${number % 7}"><header><h3>${sentence(8)}</h3><small>By <b>Somebody</b></small></header>
    <div><div><p>${paragraph(20)} <em>${plain()}</em> <a href="#">${sentence(10)}</a></p></div></div>
    <ul>${items}</ul><table><tbody>${row.repeat(3)}</tbody></table>
    <pre><code>const name = "${number}";</code></pre>
    <div style="display:none"><p>${paragraph(20)}</p></div>
    <div style="display:flex"><span>One</span><span>Two</span><span>${number}</span></div></section>`;
}

/** A book of 4 MB, a portal of 12 MB, and 10 MB in which every sentence names something. */
export function buildDocuments(sentences: readonly string[]): BuiltDocument[] {
  const writer = createWriter(sentences);
  const book = writeUntil(4 * million, (number) => chapter(writer, number));
  const mixed = writeUntil(12 * million, (number) => portalPart(writer, number));
  const dense = writeUntil(10 * million, () => `<p>${writer.paragraph(1)}</p>`);
  return [
    { name: "book-4-mb.html", html: page("A book", book) },
    { name: "mixed-12-mb.html", html: page("A portal", mixed) },
    { name: "dense-10-mb.html", html: page("Names and names", dense) },
  ];
}
