import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainText } from "../../../src/build/readers/plain-text.ts";
import { publishers } from "./publishers.ts";

const read = (text: string) => readPlainText({ file: "a.txt", text }, publishers);

const article = `Ministers want a pact now
Two ministers are making the case that the states must agree on rules before the autumn.
What they ask for
- A list of every system that decides on benefits
- A yearly account
They will not wait for the others.
📌 Source: Vestland Mirror (www.mirror.example)
🔗 Original: https://www.mirror.example/article/ministers-want-a-pact-now
⚠️ Please credit the Mirror when republishing.
`;

describe("readPlainText", () => {
  it("takes headline, source and address, keeps lists as lines, and leaves out a date that is not there", () => {
    expect(read(article).documents).toEqual([
      {
        title: "Ministers want a pact now",
        url: "https://www.mirror.example/article/ministers-want-a-pact-now",
        publisher: "Vestland Mirror",
        language: "en",
        text: article.split("\n").slice(1, 6).join("\n"),
      },
    ]);
  });

  it("calls a known publisher by its name", () => {
    const text = "Headline\nThe text of it is here.\nSource: dp\nOriginal: https://daily.example/1";
    expect(read(text).documents[0]?.publisher).toBe("The Daily Press");
  });

  it("reads a text without any footer", () => {
    expect(read("Headline\n\nText").documents[0]).toMatchObject({
      title: "Headline",
      text: "Text",
    });
  });

  it("says what is missing", () => {
    expect(read("\n \n").problems[0]?.message).toBe("the file is empty");
    expect(read("\nHeadline\n").problems[0]).toMatchObject({ line: 2 });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        read(text);
      }),
    );
  });
});
