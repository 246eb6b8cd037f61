import "../../src/library/library.css";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { CorpusState } from "../../src/library/corpus.ts";
import { Library } from "../../src/library/library.tsx";
import type { Reader } from "../../src/library/reader.ts";
import { parseRoute } from "../../src/library/route.ts";
import { violationsIn } from "../violations.ts";
import { corpus, createReader } from "./fixtures.ts";

let root: HTMLElement;

beforeEach(async () => {
  await page.viewport(1280, 800);
  root = document.createElement("div");
  document.body.replaceChildren(root);
  location.hash = "";
});

afterEach(() => render(null, root));

function show(hash: string, kept: Partial<Reader> = {}, state?: CorpusState): Reader {
  const reader = createReader(kept);
  const shown: CorpusState = state ?? { state: "ready", corpus };
  render(
    <Library route={parseRoute(hash)} corpus={shown} reader={reader} optionsUrl="#options" />,
    root,
  );
  return reader;
}

const heading = (name: string | RegExp) => page.getByRole("heading", { name, level: 1 });
const results = () => page.getByRole("list", { name: "Results" }).getByRole("listitem");
const textOf = (selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

describe("every page is without violations", () => {
  const kept: Partial<Reader> = {
    saved: [
      { what: "article", id: corpus.library.columns.id.at(0) ?? "", on: "2026-11-20" },
      { what: "entity", id: "sb-53", on: "2026-11-19" },
      { what: "article", id: "gone", on: "2026-11-19" },
    ],
    watched: ["sb-1047"],
    looks: { "sb-1047": { dataDate: "2024-01-01" } },
    history: [
      { what: "search", id: "veto", on: "2026-11-20" },
      { what: "entity", id: "openai", on: "2026-11-20" },
    ],
    keepsHistory: true,
  };
  const hashes = [
    "#/",
    "#/search?q=sb+1047",
    "#/search?kind=news",
    "#/search?q=zzz",
    "#/entity/sb-1047",
    "#/entity/nobody",
    "#/compare?a=sb-1047&b=sb-53",
    "#/saved",
    "#/watched",
    "#/history",
    "#/nowhere",
  ];
  test.each(hashes.flatMap((hash) => ["light", "dark"].map((theme) => [hash, theme] as const)))(
    "%s in the %s theme",
    async (hash, theme) => {
      document.documentElement.dataset.theme = theme;
      show(hash, kept);
      expect(await violationsIn(root)).toEqual([]);
    },
  );
});

describe("search", () => {
  test("shows what the query of the address finds, with what matched marked", async () => {
    show("#/search?q=bill");
    await expect.element(page.getByRole("searchbox")).toHaveValue("bill");
    await expect.element(page.getByRole("status")).toHaveTextContent(/^[1-9]\d* article/);
    expect(new Set(textOf(".title mark").map((text) => text?.toLowerCase()))).toEqual(
      new Set(["bill"]),
    );
    show("#/search?q=sb+1047");
    await expect.element(page.getByRole("region", { name: "California SB 1047" })).toBeVisible();
  });

  test("typing changes the address in place, and leads to the search from elsewhere", async () => {
    const reader = show("#/search?q=a&kind=news");
    await page.getByRole("searchbox").fill("veto");
    expect(reader.replace).toHaveBeenLastCalledWith("#/search?q=veto&kind=news");
    show("#/saved");
    await page.getByRole("searchbox").fill("veto");
    expect(location.hash).toBe("#/search?q=veto");
  });

  test("without a query everything is there, and facets say how much", async () => {
    show("#/search");
    const count = corpus.library.articleCount;
    await expect.element(page.getByRole("status")).toHaveTextContent(`${count} articles`);
    const news = page.getByRole("checkbox", { name: /^News/ });
    await news.click();
    expect(location.hash).toBe("#/search?kind=news");
    show(location.hash);
    await expect.element(news).toBeChecked();
    const shown = corpus.library.columns.kind.filter((kind) => kind === "news").length;
    await expect
      .element(page.getByRole("status"))
      .toHaveTextContent(`${shown} articles of ${count}`);
  });

  test("the order is a part of the address", async () => {
    show("#/search");
    await page.getByRole("combobox", { name: "Order" }).selectOptions("Oldest first");
    expect(location.hash).toBe("#/search?sort=oldest");
    show(location.hash);
    await expect
      .element(results().first())
      .toHaveTextContent(corpus.library.columns.title.at(0) ?? "");
  });

  test("nothing found behind filters offers to take them away", async () => {
    show("#/search?q=1047&year=1999");
    await expect
      .element(page.getByRole("link", { name: "Take them away" }))
      .toHaveAttribute("href", "#/search?q=1047");
  });

  test("a long list comes a page at a time", async () => {
    const [article] = corpus.search?.("1047") ?? [];
    if (!article) throw new Error("The sample has no such article");
    const many = Array.from({ length: 150 }, (_, at) => ({
      article: { ...article.article, id: `article-${at}` },
    }));
    show("#/search?q=x", {}, { state: "ready", corpus: { ...corpus, search: () => many } });
    expect(results().elements().length).toBeLessThan(20);
    await expect.poll(() => results().elements()).toHaveLength(20);
    await page.getByRole("button", { name: "Show 100 more" }).click();
    await page.getByRole("button", { name: "Show 30 more" }).click();
    expect(results().elements()).toHaveLength(150);
  });

  test("what is folded is made when it is asked for, and then stays", async () => {
    const [entity] = corpus.library.entities();
    if (!entity) throw new Error("The sample has no entity");
    const many = Array.from({ length: 30 }, (_, n) => ({ ...entity, id: `e${n}`, name: `E${n}` }));
    const library = { ...corpus.library, entities: () => many };
    show("#/", {}, { state: "ready", corpus: { ...corpus, library } });
    const names = () => root.querySelectorAll(".directory .names li").length;
    expect(names()).toBe(10);
    const fold = page.getByText("20 more");
    await fold.click();
    await expect.poll(names).toBe(30);
    await fold.click();
    expect(names()).toBe(30);
  });

  test("the list is taken away as a file", async () => {
    const reader = show("#/search?q=1047");
    await page.getByRole("combobox", { name: "Export the list as" }).selectOptions("CSV");
    expect(reader.download).toHaveBeenCalledExactlyOnceWith(
      "sidelight-1047.csv",
      "text/csv",
      expect.stringContaining("1047"),
    );
  });

  test("following a link and saving reach the reader's own data", async () => {
    const reader = show("#/search?q=1047");
    const link = results().first().getByRole("link").element();
    link.addEventListener("click", (event) => event.preventDefault());
    (link as HTMLElement).click();
    expect(reader.follow).toHaveBeenCalledTimes(1);
    await results()
      .first()
      .getByRole("button", { name: /^Save / })
      .click();
    expect(reader.save).toHaveBeenCalledExactlyOnceWith(
      { what: "article", id: expect.any(String) },
      true,
    );
  });
});

describe("an entity", () => {
  test("has its facts, its articles, and what else they are about", async () => {
    const reader = show("#/entity/sb-1047");
    await expect.element(heading("California SB 1047")).toBeVisible();
    await expect.element(page.getByText("Vetoed", { exact: true })).toBeVisible();
    const articles = page.getByRole("list", { name: "Articles" }).getByRole("listitem");
    expect(articles.elements()).toHaveLength(corpus.rowsOf("sb-1047").length);
    const together = page.getByRole("region", { name: "Written about together with" });
    expect(together.getByRole("link").elements().length).toBeGreaterThan(0);
    await expect.poll(() => reader.look).toHaveBeenCalledExactlyOnceWith("sb-1047");
  });

  test("says what is new since the reader last looked", async () => {
    show("#/entity/sb-1047", { looks: { "sb-1047": { dataDate: "2024-09-01" } } });
    const news = page.getByRole("region", { name: "Since you last looked" });
    await expect.element(news).toHaveTextContent("its status is now “Vetoed”");
    expect(textOf(".articles .new").length).toBeGreaterThan(0);
  });

  test("is watched and saved", async () => {
    const reader = show("#/entity/sb-53");
    await page.getByRole("button", { name: "Watch California SB 53" }).click();
    expect(reader.watch).toHaveBeenCalledExactlyOnceWith("sb-53", true);
    await page.getByRole("button", { name: "Save California SB 53" }).click();
    expect(reader.save).toHaveBeenCalledExactlyOnceWith({ what: "entity", id: "sb-53" }, true);
  });

  test("shows its coverage as a drawing, a sentence and a table", async () => {
    show("#/entity/anthropic");
    const coverage = page.getByRole("region", { name: "Coverage by month" });
    await expect.element(coverage).toHaveTextContent(/\d+ articles, .* most in/);
    expect(root.querySelector(".plot canvas")).not.toBeNull();
    await page.getByText("As a table").click();
    const counts = textOf(".numbers td").map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(corpus.rowsOf("anthropic").length);
  });

  test("that is unknown says so, and offers to search", async () => {
    const reader = show("#/entity/some-old-law");
    await expect
      .element(page.getByRole("link", { name: "Search for these words" }))
      .toHaveAttribute("href", "#/search?q=some+old+law");
    expect(reader.look).not.toHaveBeenCalled();
  });
});

describe("what the reader keeps", () => {
  test("the watch list counts what is new", async () => {
    show("#/watched", {
      watched: ["sb-1047", "openai"],
      looks: { "sb-1047": { dataDate: "2000-01-01" }, openai: { dataDate: "2026-11-14" } },
    });
    const count = corpus.rowsOf("sb-1047").length;
    expect(textOf(".watched .new")).toEqual([`${count} new`]);
    await expect
      .element(page.getByRole("link", { name: `Watch list ${count} new` }))
      .toHaveAttribute("aria-current", "page");
  });

  test("saved things that this corpus has not are counted, not lost", async () => {
    show("#/saved", { saved: [{ what: "article", id: "gone", on: "2026-11-19" }] });
    await expect.element(page.getByText(/1 saved item is not in this version/)).toBeVisible();
  });

  test("the history is off until somebody wants it", async () => {
    const reader = show("#/history");
    await expect.element(page.getByText(/^Off:/)).toBeVisible();
    await page.getByRole("button", { name: "Keep a history" }).click();
    expect(reader.keepHistory).toHaveBeenCalledExactlyOnceWith(true);
  });
});

test("two policies stand side by side", async () => {
  show("#/compare?a=sb-1047&b=sb-53");
  const columns = page.getByRole("columnheader");
  await expect.element(columns.nth(0)).toHaveTextContent("California SB 1047");
  await expect.element(columns.nth(1)).toHaveTextContent("California SB 53");
  await page.getByRole("combobox", { name: "Second policy" }).selectOptions("EU AI Act");
  expect(location.hash).toBe("#/compare?a=sb-1047&b=eu-ai-act");
});

test("a slash goes to the search box, and another page takes the focus to its content", async () => {
  show("#/saved");
  await userEvent.keyboard("/");
  await expect.element(page.getByRole("searchbox")).toHaveFocus();
  (document.activeElement as HTMLElement).blur();
  show("#/watched");
  expect(document.activeElement?.id).toBe("main");
});

test("the data date is there, and a missing corpus is named", async () => {
  show("#/");
  await expect.element(page.getByText(/^Corpus to .*\d{4}/)).toBeVisible();
  show("#/", {}, { state: "missing", problem: "Cannot read data/library.json" });
  await expect.element(page.getByText("Cannot read data/library.json.")).toBeVisible();
});

test("an index that cannot be opened leaves everything else", async () => {
  const { search: _, ...broken } = corpus;
  const state: CorpusState = {
    state: "ready",
    corpus: { ...broken, searchProblem: "The index is damaged" },
  };
  show("#/search?q=veto", {}, state);
  await expect.element(page.getByRole("alert")).toHaveTextContent("The index is damaged.");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Make a backup");
  show("#/search", {}, state);
  await expect.poll(() => results().elements()).toHaveLength(corpus.library.articleCount);
});

test("right to left, nothing is wider than the page", async () => {
  document.documentElement.dir = "rtl";
  await page.viewport(390, 800);
  for (const hash of ["#/", "#/search?q=1047", "#/entity/sb-1047", "#/saved"]) {
    show(hash);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  }
  document.documentElement.removeAttribute("dir");
});
