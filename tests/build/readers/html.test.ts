import { describe, expect, it } from "vitest";
import { parseHtml, readHtml } from "../../../src/build/readers/html.ts";
import { htmlBlocks } from "../../../src/build/readers/html-blocks.ts";
import { publishers } from "./publishers.ts";

const read = (text: string) => readHtml({ file: "a.html", text }, publishers);

const paragraph =
  "The states agreed on a list of every system that decides on benefits, and on a yearly account of it, which two of them had refused until the last night of the talks.";

function page(head: string, body = ""): string {
  const text = `<h1>A pact at last</h1><p>${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p>`;
  return `<!doctype html><html lang="en-GB"><head><title>A pact | Mirror</title>${head}</head><body><nav><a href="/">Home</a></nav><article>${text}${body}</article><footer>Imprint</footer></body></html>`;
}

describe("readHtml", () => {
  it("takes what JSON-LD says of the article", () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "x" },
        {
          "@type": "NewsArticle",
          headline: "A pact at last",
          datePublished: "2025-02-11T23:00:00-05:00",
          publisher: { "@type": "Organization", name: "The Mirror" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="https://mirror.example/pact">`;
    expect(read(page(head)).documents[0]).toMatchObject({
      title: "A pact at last",
      url: "https://mirror.example/pact",
      publisher: "The Mirror",
      published: "2025-02-11",
      language: "en",
    });
  });

  it("falls back on Open Graph, and on <time>", () => {
    const head =
      '<script type="application/ld+json">{broken</script><meta property="og:title" content="A pact"><meta property="og:url" content="https://daily.example/1"><meta property="og:site_name" content="DP">';
    const [document] = read(
      page(head, '<time datetime="2025-02-12T08:00">yesterday</time>'),
    ).documents;
    expect(document).toMatchObject({
      title: "A pact",
      url: "https://daily.example/1",
      publisher: "The Daily Press",
      published: "2025-02-12",
    });
  });

  it("keeps the article's paragraphs and nothing around them", () => {
    const text = read(page("")).documents[0]?.text ?? "";
    expect(text.split("\n\n").filter((block) => block === paragraph)).toHaveLength(3);
    expect(text).not.toMatch(/Imprint|Home/);
  });

  it("says where there is no article", () => {
    expect(read("<html><title>x</title><body></body></html>").problems[0]?.severity).toBe("error");
  });
});

describe("htmlBlocks", () => {
  const blocks = (html: string) => htmlBlocks(parseHtml(html).body);

  it("joins inline elements and keeps blocks, items and cells apart", () => {
    expect(blocks("<p>Open<b>AI</b> and <i>An</i>thropic</p><ul><li>Deep<li>Mind</ul>")).toEqual([
      "OpenAI and Anthropic",
      "Deep",
      "Mind",
    ]);
    expect(blocks("<table><tr><td>AI<td>Act</table>")).toEqual(["AI", "Act"]);
  });

  it("writes white space once and drops what cannot be seen", () => {
    expect(blocks("<p>EU&nbsp;AI<br>\n Act An&shy;thropic Open<wbr>AI</p>")).toEqual([
      "EU AI Act Anthropic OpenAI",
    ]);
  });

  it("leaves out what nobody reads as text, and lets no name run across it", () => {
    expect(
      blocks(
        '<p>One</p><script>two()</script><p hidden>three</p><p aria-hidden="true">four</p><p style="display: none">five</p><textarea>six</textarea><div contenteditable>seven</div>',
      ),
    ).toEqual(["One"]);
    expect(blocks("<p>AI <code>x</code> Act</p>")[0]).not.toContain("AI Act");
  });

  it("parts a note's number from the word before it", () => {
    expect(blocks("<p>The AI Act<sup>4</sup> applies</p>")).toEqual(["The AI Act 4 applies"]);
  });
});
