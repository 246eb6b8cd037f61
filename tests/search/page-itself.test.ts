import { describe, expect, it } from "vitest";
import { recognizePage } from "../../src/search/page-itself.ts";
import { pageWith } from "./sample-corpus.ts";

const url = "https://daily.example/2024/09/29/veto";
const title = "Governor returns the safety bill without a signature";

describe("recognizePage", () => {
  it.each([
    "http://www.daily.example/2024/09/29/veto/",
    "https://m.daily.example/2024/09/29/veto?utm_source=x&fbclid=y#top",
    "https://amp.daily.example/2024/09/29/veto/amp",
    "https://www.google.com/amp/s/daily.example/2024/09/29/veto",
  ])("knows the page by its address %s", (address) => {
    expect(recognizePage(pageWith({ url: address }))(url, "Another headline")).toBe(true);
  });

  it.each([
    `${title} | The Mirror`,
    `The Mirror: ${title}`,
    "GOVERNOR RETURNS the safety bill — without a signature",
  ])("knows what is syndicated by its headline: %s", (page) => {
    expect(recognizePage(pageWith({ title: page }))(url, title)).toBe(true);
  });

  it("knows a short headline on its own site, and where the title is nothing else", () => {
    const moved = "https://www.daily.example/politics/veto-2024";
    expect(
      recognizePage(pageWith({ url: moved, title: "The veto it was - Daily" }))(
        url,
        "The veto it was",
      ),
    ).toBe(true);
    expect(
      recognizePage(pageWith({ title: "The veto it was - Daily" }))(url, "The veto it was"),
    ).toBe(false);
  });

  it("knows the text itself under another headline, but no other report of the event", () => {
    const isPage = recognizePage(pageWith({ title: "Something else" }));
    expect(isPage(url, title, 0.95)).toBe(true);
    expect(isPage(url, title, 0.67)).toBe(false);
  });

  it("takes nothing for a page without address and title", () => {
    expect(recognizePage(pageWith({ url: "" }))(url, title)).toBe(false);
    expect(recognizePage(pageWith({ url: "" }))(url, "")).toBe(false);
  });
});
