import "../../src/popup/popup.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { PageState } from "../../src/model/page.ts";
import type { FoundArticle } from "../../src/popup/corpus-state.ts";
import { Popup, type PopupActions, type PopupProps } from "../../src/popup/popup.tsx";
import { violationsIn } from "../violations.ts";
import { article, library, readPage } from "./fixtures.ts";

const found: FoundArticle[] = [
  { article: article("veto", "Governor vetoes SB 1047"), terms: ["vetoes", "1047"] },
  { article: article("after", "After the veto"), terms: ["veto"] },
];

const settings: PopupProps["settings"] = { marks: "section", offSites: [], history: false };

const storyPage = readPage([
  { entity: "california-sb-1047", kind: "policy", count: 1 },
  { entity: "openai", kind: "lab", count: 4 },
]);

let actions: { [K in keyof PopupActions]: ReturnType<typeof vi.fn<PopupActions[K]>> };
let root: HTMLElement;

beforeEach(() => {
  actions = {
    jump: vi.fn(),
    reload: vi.fn(),
    turn: vi.fn(),
    openOptions: vi.fn(),
    follow: vi.fn(),
    openBehind: vi.fn(),
    openPanel: vi.fn(),
    filter: vi.fn(),
    address: vi.fn(),
    close: vi.fn(),
  };
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

afterEach(() => render(null, root));

function show(props: Partial<PopupProps> = {}) {
  const search = (query: string) => (query.includes("zzz") ? [] : found);
  const shown: PopupProps = {
    page: storyPage,
    asked: "",
    corpus: { state: "ready", library, search },
    settings,
    filters: { sort: "best" },
    optionsUrl: "#options",
    libraryUrl: "library.html",
    actions,
    ...props,
  };
  render(<Popup {...shown} />, root);
}

const box = () => page.getByRole("searchbox", { name: "Search the corpus" });
const results = () => page.getByRole("list", { name: "Results" }).getByRole("link");
const names = () => page.getByRole("list", { name: "On this page" }).getByRole("button");

test("the search box has the focus at once, and again has it whatever is typed elsewhere", async () => {
  show();
  await expect.element(box()).toHaveFocus();
  (names().first().element() as HTMLElement).focus();
  await userEvent.keyboard("veto");
  await expect.element(box()).toHaveValue("veto");
});

test("without a query it lists what the page names, by kind, with counts", async () => {
  show();
  await expect.element(names().first()).toHaveAccessibleName("OpenAI");
  await expect.element(names().first()).toHaveAccessibleDescription("4 mentions");
  await expect.element(names().last()).toHaveAccessibleName("SB 1047");
  await expect.element(names().last()).toHaveAccessibleDescription("1 mention");
  const headings = page.getByRole("heading", { level: 3 }).elements();
  expect(headings.map((heading) => heading.textContent)).toEqual(["Labs", "Policies"]);
});

test("a name jumps to its mention", async () => {
  show();
  await names().first().click();
  expect(actions.jump).toHaveBeenCalledExactlyOnceWith("openai");
});

test("a long list can be filtered", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `model-${index}`);
  const entity = (id: string) => ({ ...library.entity("openai"), id, name: id }) as never;
  show({
    page: readPage(ids.map((id) => ({ entity: id, kind: "model", count: 1 }))),
    corpus: { state: "ready", library: { ...library, entity } },
  });
  await page.getByRole("textbox", { name: "Filter the names" }).fill("11");
  await expect.element(names()).toHaveAccessibleName("model-11");
});

test("typing finds articles as links to their sources, with what matched marked", async () => {
  show();
  await box().fill("veto");
  await expect.element(results().first()).toHaveAttribute("href", "https://news.example/veto");
  const marked = [...root.querySelectorAll(".articles mark")].map((mark) => mark.textContent);
  expect(marked).toEqual(["vetoes", "1047", "veto"]);
  await expect.element(page.getByRole("status")).toHaveTextContent("2 articles");
});

test("a query that names an entity shows it above, with a jump to its mentions", async () => {
  show();
  await box().fill("sb 1047");
  const panel = page.getByRole("region", { name: "SB 1047" });
  await expect.element(panel).toHaveTextContent("Vetoed by the governor");
  await expect
    .element(panel.getByRole("link", { name: "Official source" }))
    .toHaveAttribute("href", "https://law.example/sb-1047");
  await panel.getByRole("button", { name: "Once on this page" }).click();
  expect(actions.jump).toHaveBeenCalledExactlyOnceWith("california-sb-1047");
});

test("arrows move through the results and back; Enter in the box follows the first", async () => {
  show();
  const followed: string[] = [];
  root.addEventListener("click", (event) => {
    if (event.target instanceof HTMLAnchorElement) followed.push(event.target.href);
    event.preventDefault();
  });
  await box().fill("veto");
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  await expect.element(results().last()).toHaveFocus();
  await userEvent.keyboard("{Enter}{ArrowUp}{ArrowUp}{ArrowUp}");
  await expect.element(box()).toHaveFocus();
  expect(followed).toEqual(["https://news.example/veto", "https://news.example/after"]);
  expect(actions.follow).toHaveBeenCalledTimes(2);
});

test("Escape clears the query first and closes the popup then", async () => {
  show();
  await box().fill("veto");
  await userEvent.keyboard("{ArrowDown}{Escape}");
  await expect.element(box()).toHaveValue("");
  await expect.element(box()).toHaveFocus();
  expect(actions.close).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(actions.close).toHaveBeenCalledTimes(1);
});

test("nothing found teaches what to search for", async () => {
  show();
  await box().fill("zzz");
  await expect.element(page.getByText("Nothing found for “zzz”")).toBeVisible();
  await page.getByRole("button", { name: "EU AI Act" }).click();
  await expect.element(box()).toHaveValue("EU AI Act");
});

test("shows the best of many at once, and all of them a moment later", async () => {
  const many = Array.from({ length: 30 }, (_, n) => ({
    article: article(`a${n}`, `Veto ${n}`),
    terms: [],
  }));
  show({ asked: "veto", corpus: { state: "ready", library, search: () => many } });
  expect(root.querySelectorAll(".articles li")).toHaveLength(6);
  await expect.element(page.getByRole("status")).toHaveTextContent("30 articles");
  await vi.waitFor(() => expect(root.querySelectorAll(".articles li")).toHaveLength(30));
});

test("one letter that finds nothing leaves the page's list in place", async () => {
  show({ corpus: { state: "ready", library, search: () => [] } });
  await box().fill("v");
  await expect.element(names().first()).toBeVisible();
  await box().fill("ve");
  await expect.element(page.getByText("Nothing found for “ve”")).toBeVisible();
});

const unread: [string, PageState, string][] = [
  ["cannot be read", { state: "unreadable", tabId: 7 }, "This page cannot be read"],
  ["names nothing", readPage([]), "Nothing recognised on this page"],
  ["is being read", readPage([], false), "Reading this page…"],
  ["has not answered yet", { state: "asking" }, "Reading this page…"],
];
test.each(unread)("a page that %s says so", async (_, state, text) => {
  show({ page: state });
  await expect.element(page.getByText(text)).toBeInTheDocument();
  await expect.element(page.getByRole("list", { name: "On this page" })).not.toBeInTheDocument();
});

test.each([
  ["names something", storyPage],
  ["names nothing", readPage([])],
])(
  "of a page too long to be read as a whole, which %s, it says how much was read",
  async (_what, read) => {
    const cut = read.state === "read" ? { ...read.briefing, readUnits: 20_040_000 } : undefined;
    show({ page: { ...read, briefing: cut } as PageState });
    await expect
      .element(page.getByText("This page is very long: read the first 20 MB."))
      .toBeVisible();
  },
);

test("a page that cannot be read can be reloaded, and has no switch", async () => {
  show({ page: { state: "unreadable", tabId: 7 } });
  await expect.element(page.getByRole("switch", { name: "On this site" })).toBeDisabled();
  await page.getByRole("button", { name: "Reload the page" }).click();
  expect(actions.reload).toHaveBeenCalledTimes(1);
});

test("the switch turns this site off, and on again where a domain above it is off", async () => {
  show();
  const onThisSite = page.getByRole("switch", { name: "On this site" });
  await expect.element(onThisSite).toBeChecked();
  await onThisSite.click();
  expect(actions.turn).toHaveBeenLastCalledWith("news.example", false);

  show({ settings: { ...settings, offSites: ["example"] } });
  await expect.element(onThisSite).not.toBeChecked();
  await expect.element(page.getByText("Off on news.example")).toBeVisible();
  await onThisSite.click();
  expect(actions.turn).toHaveBeenLastCalledWith("news.example", true);
});

test("marks that are off everywhere are said to be, with a way to the options", async () => {
  show({ page: readPage([]), settings: { ...settings, marks: "off" } });
  await expect.element(page.getByText("Marks are off")).toBeVisible();
  await page.getByRole("button", { name: "Choose marks in the options" }).click();
  expect(actions.openOptions).toHaveBeenCalledTimes(1);
});

test("a missing data file is named", async () => {
  show({ corpus: { state: "missing", problem: "Cannot read data/library.json" } });
  await expect.element(page.getByText("Cannot read data/library.json.")).toBeVisible();
});

test("the footer says how fresh the corpus is and leads to the options", async () => {
  show();
  await expect.element(page.getByText(/^Corpus to .*2026/)).toBeVisible();
  await page.getByRole("link", { name: "Options" }).click();
  expect(actions.openOptions).toHaveBeenCalledTimes(1);
});

const filter = (name: string) => page.getByRole("combobox", { name });

test("filters narrow the search, in one line that is only there while somebody searches", async () => {
  const search = vi.fn(() => found);
  show({ corpus: { state: "ready", library, search } });
  expect(root.querySelector(".filters")).toBeNull();
  await box().fill("veto");
  await filter("Publisher").click();
  await filter("Publisher").selectOptions("The Other");
  expect(actions.filter).toHaveBeenLastCalledWith({ publisher: "The Other", sort: "best" });
  const filters = { kind: "law", sort: "newest" } as const;
  show({ filters, corpus: { state: "ready", library, search } });
  expect(search).toHaveBeenLastCalledWith("veto", filters);
  await expect.element(filter("Order")).toHaveDisplayValue("Newest first");
  await filter("Kind").selectOptions("Kind");
  expect(actions.filter).toHaveBeenLastCalledWith({ sort: "newest" });
});

test("nothing found behind filters offers to take them away, and leaves the order", async () => {
  show({ filters: { kind: "law", sort: "newest" } });
  await box().fill("zzz");
  await page.getByRole("button", { name: "Take them away" }).click();
  expect(actions.filter).toHaveBeenLastCalledWith({ sort: "newest" });
});

test("Ctrl+Enter opens a result behind, from the box the first one, and the popup stays", async () => {
  show();
  await box().fill("veto");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(actions.openBehind).toHaveBeenLastCalledWith(
    "https://news.example/veto",
    found[0]?.article,
  );
  (results().last().element() as HTMLElement).focus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(actions.openBehind).toHaveBeenLastCalledWith(
    "https://news.example/after",
    found[1]?.article,
  );
  expect(actions.follow).not.toHaveBeenCalled();
});

test("so does a click with Ctrl, on any link", async () => {
  show();
  await box().fill("sb 1047");
  await results()
    .last()
    .click({ modifiers: ["Control"] });
  expect(actions.openBehind).toHaveBeenLastCalledWith(
    "https://news.example/after",
    found[1]?.article,
  );
  await page.getByRole("link", { name: "Official source" }).click({ modifiers: ["Control"] });
  expect(actions.openBehind).toHaveBeenLastCalledWith("https://law.example/sb-1047", undefined);
  expect(actions.follow).not.toHaveBeenCalled();
});

test("begins with the query of its address, and the address follows what is typed", async () => {
  show({ asked: "veto" });
  await expect.element(box()).toHaveValue("veto");
  await expect.element(results().first()).toBeVisible();
  await box().fill("veto sb");
  await vi.waitFor(() => expect(actions.address).toHaveBeenLastCalledWith("veto sb"));
});

test("an index that cannot be opened is named, with a way out; the page's list stays", async () => {
  const problem = "The search index is damaged";
  show({ corpus: { state: "ready", library, searchProblem: problem } });
  await expect.element(names().first()).toBeVisible();
  await box().fill("veto");
  await expect.element(page.getByText(`${problem}.`)).toBeVisible();
  await expect.element(page.getByText("Make a backup in the options first")).toBeVisible();
  await expect
    .element(page.getByRole("link", { name: "browse all articles" }))
    .toHaveAttribute("href", "library.html#/search");
});

test("the library has the entity's page and all results", async () => {
  show();
  await box().fill("sb 1047");
  await expect
    .element(page.getByRole("link", { name: "In the library", exact: true }))
    .toHaveAttribute("href", "library.html#/entity/california-sb-1047");
  await expect
    .element(page.getByRole("link", { name: "All results in the library" }))
    .toHaveAttribute("href", "library.html#/search?q=sb%201047");
  await page.getByRole("button", { name: "Side panel" }).click();
  expect(actions.openPanel).toHaveBeenCalledTimes(1);
});

test.each(["light", "dark"])("has no violations in the %s theme", async (theme) => {
  document.documentElement.dataset.theme = theme;
  root.id = "popup";
  show();
  expect(await violationsIn(root)).toEqual([]);
  await box().fill("sb 1047");
  expect(await violationsIn(root)).toEqual([]);
  await box().fill("zzz");
  expect(await violationsIn(root)).toEqual([]);
});
