import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFeed } from "../../../src/build/readers/feed.ts";
import { publishers } from "./publishers.ts";

const read = (text: string) => readFeed({ file: "a.xml", text }, publishers);

const rss = (items: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Feed &amp; Co</title><link>https://feed.example</link><language>en-us</language>
${items}
</channel></rss>`;

describe("readFeed", () => {
  it("reads RSS: the longer text, the day as published, the permanent link", () => {
    const { documents, problems } = read(
      rss(`<item><title>First &amp;amp; <![CDATA[<em>foremost</em>]]></title><link>https://daily.example/1</link>
<pubDate>Tue, 11 Feb 2025 23:11:09 -0800</pubDate><description>Short</description>
<content:encoded><![CDATA[<p>Long <b>text</b>.</p><script>x()</script><p>Second.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://feed.example/2</guid><dc:date>2025-02-12T01:00:00+09:00</dc:date><description>&lt;p&gt;Some&lt;/p&gt;</description></item>`),
    );
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        title: "First & foremost",
        url: "https://daily.example/1",
        publisher: "The Daily Press",
        published: "2025-02-11",
        language: "en",
        text: "Long text.\n\nSecond.",
      },
      {
        title: "Second",
        url: "https://feed.example/2",
        publisher: "Feed & Co",
        published: "2025-02-12",
        language: "en",
        text: "Some",
      },
    ]);
  });

  it("reads Atom: kinds of text, languages, relative links", () => {
    const { documents, problems } = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>A</title><link href="https://a.example/"/>
<entry><title type="html">T &amp;lt; U</title><link rel="self" href="https://a.example/self"/><link href="1"/>
<published>2025-02-11T23:00:00-08:00</published><updated>2025-03-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins <i>zwei</i></p><p>Drei</p></div></content></entry>
<entry xml:lang="fr"><title>1 &lt; 2</title><updated>2025-03-01T00:00:00Z</updated><summary>Court</summary></entry></feed>`,
    );
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        title: "T < U",
        url: "https://a.example/1",
        publisher: "A",
        published: "2025-02-11",
        language: "de",
        text: "Eins zwei\n\nDrei",
      },
      { title: "1 < 2", publisher: "A", published: "2025-03-01", language: "fr", text: "Court" },
    ]);
  });

  it("reads JSON Feed", () => {
    const items = [
      {
        id: "1",
        url: "/1",
        title: "H",
        content_html: "<p>x</p>",
        date_published: "2025-02-11T23:00:00-08:00",
      },
      { id: "2", title: "T", content_text: "a < b", language: "fr" },
    ];
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      home_page_url: "https://j.example",
      language: "en",
      items,
    };
    expect(read(JSON.stringify(feed)).documents).toEqual([
      {
        title: "H",
        url: "https://j.example/1",
        publisher: "J",
        published: "2025-02-11",
        language: "en",
        text: "x",
      },
      { title: "T", publisher: "J", language: "fr", text: "a < b" },
    ]);
  });

  it("names entry, line and field of what is wrong, and reads the rest", () => {
    const { documents, problems } = read(
      rss(`<item><title>Good</title><description>Text</description></item>
<item><description>Text without a headline</description></item>
<item><title>Bad date</title><pubDate>soon</pubDate><description>Text</description></item>
<item><title>Bad link</title><link>javascript:alert(1)</link><description>Text</description></item>`),
    );
    expect(documents.map(({ title }) => title)).toEqual(["Good"]);
    expect(problems.map(({ line, field, message }) => [line, field, message])).toEqual([
      [5, "title", "entry 2: is missing"],
      [6, "published", "entry 3: not a date"],
      [7, "url", "entry 4: not an http address"],
    ]);
  });

  it("names the line on which a feed breaks off or is no XML", () => {
    const whole = rss("<item><title>A</title><description>x</description></item>");
    const cut = read(whole.slice(0, whole.indexOf("</description>")));
    expect(cut.documents).toEqual([]);
    expect(cut.problems).toEqual([
      {
        file: "a.xml",
        line: 4,
        message: expect.stringContaining("unclosed tag"),
        severity: "error",
      },
    ]);
    expect(read('{"version":"https://jsonfeed.org/version/1","items":').problems).toHaveLength(1);
  });

  it("expands no entities of a document type", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const { documents } = read(
      bomb + rss("<item><title>T &b;</title><description>&x;</description></item>").slice(22),
    );
    const text = JSON.stringify(documents);
    expect(text).not.toContain("aaaaaaaaaa");
    expect(text).not.toContain("root:");
  });

  it("never throws", () => {
    const pieces = fc.constantFrom(
      "<rss>",
      "<channel>",
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<![CDATA[",
      "]]>",
      "&amp;",
      "&x;",
      "<feed>",
      "<entry/>",
      "x",
      "<link href='",
      "{",
      '"version":"https://jsonfeed.org/version/1"',
      "}",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const { documents, problems } = read(parts.join(""));
        expect(documents.length + problems.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 4 }), (items) => {
        read(
          JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "x", items }) ?? "",
        );
      }),
    );
  });
});
