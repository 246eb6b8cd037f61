import { render } from "preact";
import "../../src/options/options.css";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import type { DataFacts } from "../../src/options/about.tsx";
import { Options } from "../../src/options/options.tsx";
import { violationsIn } from "../violations.ts";

let settings: Settings;
let root: HTMLElement;

beforeEach(() => {
  settings = { ...defaultSettings, offSites: ["bank.example"] };
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

afterEach(() => render(null, root));

const facts: DataFacts = { dataDate: "2026-11-14", articleCount: 412, entityCount: 61 };

/** The page over a store that keeps what is saved, or refuses it. */
function show({ data, full }: { data?: DataFacts | Error; full?: boolean } = {}) {
  const save = async (changes: Partial<Settings>) => {
    if (full) throw new Error("the store is full");
    settings = { ...settings, ...changes };
    draw();
  };
  const draw = () =>
    render(
      <Options
        settings={settings}
        data={data}
        save={save}
        reset={() => save(defaultSettings)}
        keeping={keeping}
      />,
      root,
    );
  draw();
}

const keeping = {
  download: vi.fn(async () => {}),
  restore: vi.fn(async (_file: File) => {}),
  forget: vi.fn(async () => {}),
};

const status = () => page.getByRole("status");

test("Marks is a radio group of four, first in each section unless changed", async () => {
  show();
  const marks = page.getByRole("radiogroup", { name: "Marks" });
  const labels = marks
    .getByRole("radio")
    .elements()
    .map((radio) => radio.getAttribute("aria-label"));
  expect(labels).toEqual(["Every mention", "First in each section", "First on the page", "Off"]);
  await expect.element(marks.getByRole("radio", { name: "First in each section" })).toBeChecked();
});

test("a choice is saved at once and said politely", async () => {
  show();
  await page.getByRole("radio", { name: "Every mention" }).click();
  expect(settings.marks).toBe("every");
  await expect.element(status()).toHaveTextContent("Saved. Marks: Every mention");
  await page.getByRole("radio", { name: "Dark" }).click();
  expect(settings.theme).toBe("dark");
});

test("radio buttons work with the arrow keys", async () => {
  show();
  (page.getByRole("radio", { name: "First in each section" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(settings.marks).toBe("page");
});

test("the slider saves a probability and says what it means", async () => {
  show();
  const slider = page.getByRole("slider", { name: "Confidence" });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard("{End}");
  expect(settings.confidence).toBe(0.95);
  await expect
    .element(slider)
    .toHaveAttribute("aria-valuetext", "95 %: marks only what is nearly certain");
});

test("sites are added by name or address, and removed", async () => {
  show();
  await page.getByRole("textbox", { name: "Site to turn off" }).fill("https://www.mail.example/in");
  await userEvent.keyboard("{Enter}");
  expect(settings.offSites).toEqual(["bank.example", "mail.example"]);
  await page.getByRole("button", { name: "Remove bank.example" }).click();
  expect(settings.offSites).toEqual(["mail.example"]);
  await expect.element(status()).toHaveTextContent("On again on bank.example");
});

test("what is no site is refused with a reason", async () => {
  show();
  await page.getByRole("textbox", { name: "Site to turn off" }).fill("not a site");
  await page.getByRole("button", { name: "Add" }).click();
  expect(settings.offSites).toEqual(["bank.example"]);
  await expect.element(page.getByRole("alert")).toHaveTextContent("That is no site");
});

test("a reset can be undone", async () => {
  show();
  await page.getByRole("radio", { name: "Off" }).click();
  await page.getByRole("button", { name: "Reset all options" }).click();
  expect(settings).toEqual(defaultSettings);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(settings).toMatchObject({ marks: "off", offSites: ["bank.example"] });
});

test("a store that refuses is not passed over in silence", async () => {
  show({ full: true });
  await page.getByRole("radio", { name: "Every mention" }).click();
  await expect.element(status()).toHaveTextContent("Not saved: the store is full");
  await expect.element(page.getByRole("radio", { name: "First in each section" })).toBeChecked();
});

test.each([
  [facts, /Corpus to .*2026: 412 articles/],
  [undefined, "Reading the corpus…"],
  [new Error("Cannot read data/library.json"), /whole\. Cannot read data\/library\.json/],
])("the corpus is described", async (data, text) => {
  show(data ? { data } : {});
  await expect.element(page.getByText(text)).toBeVisible();
});

test("data that cannot be opened is named, with a way out", async () => {
  show({ data: new Error("The search index is damaged") });
  await expect.element(page.getByText("The search index is damaged.")).toBeVisible();
  await expect.element(page.getByText("Installing Sidelight again brings it back")).toBeVisible();
});

test("what is never marked is listed, and marked again by one press", async () => {
  settings.muted = [{ entity: "claude", alias: "Claude", site: "art.example" }, { entity: "meta" }];
  show();
  const list = page.getByRole("list", { name: "Names that are never marked" });
  await expect.element(list.getByRole("listitem").first()).toHaveTextContent("on art.example");
  await list.getByRole("button", { name: /^Mark again “Claude”/ }).click();
  expect(settings.muted).toEqual([{ entity: "meta" }]);
});

test("size of text and way to open are the reader's choice", async () => {
  show();
  await page.getByRole("radio", { name: "Large" }).click();
  await page.getByRole("radio", { name: "Pointing while Alt is held" }).click();
  await page.getByRole("radio", { name: "As the page" }).click();
  expect(settings).toMatchObject({ textSize: "large", openOn: "hold-alt", theme: "page" });
});

test("badge, context menu and history are switches", async () => {
  show();
  await page.getByRole("switch", { name: "Number on the toolbar button" }).click();
  await page.getByRole("switch", { name: "Search in the context menu" }).click();
  await page.getByRole("switch", { name: "Keep a history" }).click();
  expect(settings).toMatchObject({ badge: false, contextMenu: false, history: true });
});

test("a backup is made and brought back, and a file that is none is refused", async () => {
  show();
  await page.getByRole("button", { name: "Back up" }).click();
  await expect.element(status()).toHaveTextContent("The backup is in your downloads.");
  const field = page.getByLabelText("Restore a backup");
  await field.upload(new File(["{}"], "backup.json"));
  await expect.element(status()).toHaveTextContent("Everything is as it was in the backup.");
  keeping.restore.mockRejectedValueOnce(new Error("x.json is no backup of Sidelight's"));
  await field.upload(new File(["{}"], "x.json"));
  await expect.element(status()).toHaveTextContent("Not saved: x.json is no backup");
});

test("what was opened and looked at can be forgotten", async () => {
  show();
  await page.getByRole("button", { name: "Forget history and looks" }).click();
  expect(keeping.forget).toHaveBeenCalledTimes(1);
});

test("a search leaves the sections that have its words", async () => {
  show();
  await page.getByRole("searchbox", { name: "Search the options" }).fill("history");
  const headings = page.getByRole("heading", { level: 2 }).elements();
  expect(headings.map((heading) => heading.textContent)).toEqual(["What is kept"]);
  await page.getByRole("searchbox", { name: "Search the options" }).fill("zzz");
  await expect.element(page.getByText("No option mentions “zzz”.")).toBeVisible();
});

test.each(["light", "dark"])("has no violations in the %s theme", async (theme) => {
  document.documentElement.dataset.theme = theme;
  settings.muted = [{ entity: "meta" }];
  show({ data: facts });
  expect(await violationsIn(root)).toEqual([]);
});
