import "../../src/panel/panel.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { PageState } from "../../src/model/page.ts";
import { Panel, type PanelProps } from "../../src/panel/panel.tsx";
import { article, library, readPage } from "../popup/fixtures.ts";
import { violationsIn } from "../violations.ts";

const story = readPage([
  { entity: "openai", kind: "lab", count: 4 },
  { entity: "california-sb-1047", kind: "policy", count: 1 },
]);
const articlesFor = vi.fn(() => [
  { ...article("veto", "Governor vetoes SB 1047"), reason: "also about OpenAI" },
]);

const corpus: PanelProps["corpus"] = { state: "ready", library, articlesFor };

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("div");
  root.id = "panel";
  document.body.replaceChildren(root);
  articlesFor.mockClear();
});

afterEach(() => render(null, root));

function show(props: Partial<PanelProps> = {}): PanelProps {
  const shown: PanelProps = {
    page: story,
    corpus,
    libraryUrl: "library.html",
    onJump: vi.fn(),
    onReload: vi.fn(),
    ...props,
  };
  render(<Panel {...shown} />, root);
  return shown;
}

test("shows what the page names, with a jump and the way to its page", async () => {
  const { onJump } = show();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("A story");
  await page.getByRole("button", { name: "OpenAI" }).click();
  expect(onJump).toHaveBeenCalledExactlyOnceWith("openai");
  await expect
    .element(page.getByRole("link", { name: "About SB 1047" }))
    .toHaveAttribute("href", "library.html#/entity/california-sb-1047");
});

test("shows what else was written, with reasons, as links to the sources", async () => {
  show();
  const links = page.getByRole("list", { name: "Related articles" }).getByRole("link");
  await expect.element(links).toHaveAttribute("href", "https://news.example/veto");
  await expect.element(page.getByText("also about OpenAI")).toBeVisible();
});

test("ranks anew for another page, not for another look at the same", () => {
  show();
  show({ page: structuredClone(story) as PageState });
  expect(articlesFor).toHaveBeenCalledTimes(1);
  show({ page: readPage([{ entity: "openai", kind: "lab", count: 5 }]) });
  expect(articlesFor).toHaveBeenCalledTimes(2);
});

test("says that a page is newer than the corpus", async () => {
  const newer = structuredClone(story);
  if (newer.state === "read") newer.briefing.context.published = "2026-11-20";
  show({ page: newer });
  await expect.element(page.getByText(/This page is newer/)).toBeVisible();
});

const states: [string, PageState, string][] = [
  ["cannot be read", { state: "unreadable", tabId: 7 }, "This page cannot be read"],
  ["names nothing", readPage([]), "Nothing recognised on this page"],
  ["is being read", readPage([], false), "Reading this page…"],
  ["has not answered yet", { state: "asking" }, "Reading this page…"],
];
test.each(states)("a page that %s says so", async (_, state, text) => {
  const { onReload } = show({ page: state });
  await expect.element(page.getByText(text)).toBeInTheDocument();
  if (state.state !== "unreadable") return;
  await page.getByRole("button", { name: "Reload the page" }).click();
  expect(onReload).toHaveBeenCalledTimes(1);
});

test("the data date and the library are at hand, and a missing corpus is named", async () => {
  show();
  await expect.element(page.getByText(/^Corpus to .*2026/)).toBeVisible();
  await expect
    .element(page.getByRole("link", { name: "Open the library" }))
    .toHaveAttribute("href", "library.html");
  show({ corpus: { state: "missing", problem: "Cannot read data/library.json" } });
  await expect.element(page.getByText(/Cannot read data\/library\.json/)).toBeVisible();
});

test.each(["light", "dark"])("has no violations in the %s theme", async (theme) => {
  document.documentElement.dataset.theme = theme;
  show();
  expect(await violationsIn(root)).toEqual([]);
});
