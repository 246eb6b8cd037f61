import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../src/build/readers/markdown.ts";
import { publishers } from "./publishers.ts";

const read = (text: string) => readMarkdown({ file: "a.md", text }, publishers);

/** As a site made with Hugo keeps what it took from elsewhere. */
const hugo = `---
title: "Ministers call the pact a &#8216;lost chance&#8217;"
date: "2025-02-11 22:11:09"
categories:
  - "dailypress"
lang:
  - "en"
draft: false
---

In a [letter on Tuesday](https://letter.example/x), two ministers called the *pact* a “lost chance”.

![The hall](https://img.example/hall.jpg)

{{< figure src="hall.jpg" >}}

- Each state [lists](https://list.example) its systems
- Nobody counts the rest

They want \`more\` than that, [both of them][1] say.

[1]: https://both.example

*[Read our full coverage](https://daily.example/tag/pact) of the pact.*

[dailypress](https://www.daily.example/2025/02/11/lost-chance/)
`;

describe("readMarkdown", () => {
  it("takes what the front matter says, and the address from the footer", () => {
    const { documents, problems } = read(hugo);
    expect(problems).toEqual([]);
    expect(documents[0]).toMatchObject({
      title: "Ministers call the pact a ‘lost chance’",
      url: "https://www.daily.example/2025/02/11/lost-chance/",
      publisher: "The Daily Press",
      published: "2025-02-11",
      language: "en",
    });
  });

  it("keeps the words and drops markup, pictures and footers", () => {
    expect(read(hugo).documents[0]?.text).toBe(
      [
        "In a letter on Tuesday, two ministers called the pact a “lost chance”.",
        "- Each state lists its systems\n- Nobody counts the rest",
        "They want more than that, both of them say.",
      ].join("\n\n"),
    );
  });

  it("reads TOML, with dates of its own", () => {
    const text =
      '+++\ntitle = "A pact"\ndate = 2025-02-11T23:30:00-08:00\nlanguage = "de-AT"\n+++\nText.';
    expect(read(text).documents[0]).toMatchObject({ published: "2025-02-11", language: "de" });
  });

  it("takes a title from the first heading, and drops a heading that repeats it", () => {
    expect(read("# A pact\n\nText.").documents[0]).toMatchObject({
      title: "A pact",
      text: "Text.",
    });
    const doubled = "---\ntitle: A pact\n---\n# A Pact\n\nText.";
    expect(read(doubled).documents[0]?.text).toBe("Text.");
  });

  it("prefers a canonical address and a known publisher", () => {
    const text =
      "---\ntitle: A\npublisher: daily-press\ncanonicalURL: https://blog.example/a\n---\nText.";
    expect(read(text).documents[0]).toMatchObject({
      url: "https://blog.example/a",
      publisher: "The Daily Press",
    });
  });

  it("takes the address of a feed's closing line", () => {
    const text =
      "---\ntitle: A\n---\nText.\n\nThe post [A](https://blog.example/a) appeared first on [Blog](https://blog.example).";
    expect(read(text).documents[0]).toMatchObject({ url: "https://blog.example/a", text: "Text." });
  });

  it("keeps a last link that is not the publisher's", () => {
    const text =
      "---\ntitle: A\ncategories: [news]\n---\nText.\n\n[The full letter](https://letter.example/x)";
    const [document] = read(text).documents;
    expect(document?.text).toContain("The full letter");
    expect(document?.url).toBeUndefined();
  });

  it.each([
    ["---\ntitle: A\ndate: soon\n---\nText.", { line: 3, field: "date" }],
    ["---\ndate: 2025-02-11\n---\nText.", { field: "title" }],
    ["---\ntitle: A\n---\n\n", { message: "there is no text" }],
    ["---\ntitle: a: b\n---\nText.", { line: 2 }],
  ])("says what is wrong with %j", (text, problem) => {
    const { documents, problems } = read(text);
    expect(documents).toEqual([]);
    expect(problems[0]).toMatchObject({ file: "a.md", severity: "error", ...problem });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        read(text);
        read(`---\ntitle: x\n---\n${text}`);
      }),
    );
  });
});
