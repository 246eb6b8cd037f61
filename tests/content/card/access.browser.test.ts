/** Use by keyboard and by screen reader: in every state and theme, nothing that axe-core objects to. */
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { createCardController } from "../../../src/content/card/controller.ts";
import type { CardServices } from "../../../src/content/card/services.ts";
import type { Target } from "../../../src/content/card/target.ts";
import type { Theme } from "../../../src/model/settings.ts";
import { makeArticle, makeContent, makeTarget } from "./card-fixture.ts";
import { makeServices } from "./fake-services.ts";

const content = makeContent(
  {
    id: "sb-1047",
    kind: "policy",
    name: "SB 1047",
    fullName: "Safe and Secure Innovation Act",
    jurisdiction: "California",
    url: "https://law.example/bill",
    status: { text: "Vetoed", date: "2024-09-29" },
    steps: ["2024-02", "2024-05", "2024-09-29"].map((date) => ({ date, text: "A step" })),
    relations: [{ how: "sponsored-by", to: "scott-wiener", name: "Scott Wiener" }],
    reviewed: false,
  },
  {
    related: [makeArticle({ when: "since" }), makeArticle({ id: "2", descriptive: true })],
    total: 12,
    coverage: ["2024-07", "2024-08", "2024-09"].map((month, i) => ({ month, count: i + 1 })),
    together: [{ entity: "anthropic", name: "Anthropic", kind: "lab", count: 12 }],
    pageIsNewer: true,
  },
);
const reasons = {
  alias: "SB 1047",
  rule: "Bills elsewhere have this number, so it needs evidence",
  pro: ["Its place is named near it"],
  contra: ["Another place is named near it"],
  confidence: 0.9,
};

let root: ShadowRoot | undefined;
let stop: AbortController;
let mention: HTMLElement;

const still = { name: "prefers-reduced-motion", value: "reduce" };

beforeEach(async () => {
  // What is still fading in has no contrast yet.
  await emulate([still]);
  root = undefined;
  // axe-core and this test look into open roots only.
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    if (init.mode === "open") return attach.call(this, init);
    root = attach.call(this, { ...init, mode: "open" });
    return root;
  });
  stop = new AbortController();
  mention = document.createElement("b");
  mention.textContent = "SB 1047";
  document.body.append(mention);
});

afterEach(async () => {
  stop.abort();
  mention.remove();
  vi.restoreAllMocks();
  await emulate([]);
});

async function emulate(features: { name: string; value: string }[]): Promise<void> {
  await cdp().send("Emulation.setEmulatedMedia", { features });
}

function target(fields: Partial<Target> = {}): Target {
  const rects = () => [...mention.getClientRects()];
  return makeTarget("sb-1047", { text: "SB 1047", rects, element: () => mention, ...fields });
}

function findButton(name: string): HTMLButtonElement {
  const buttons = [...(root?.querySelectorAll("button") ?? [])];
  const found = buttons.find((button) => (button.ariaLabel ?? button.textContent) === name);
  if (!found) throw new Error(`No button "${name}"`);
  return found;
}

async function open(fields: Partial<CardServices>, about = target()): Promise<void> {
  const services = makeServices({
    load: async () => content,
    explain: async () => reasons,
    ...fields,
  });
  createCardController(services, stop.signal).open(about, "key");
  await vi.waitFor(() => expect(root?.querySelector("[role=dialog]")).toBeTruthy());
}

/** axe-core knows what lies behind what inside of the body only, and the card is beside it. */
async function violations(): Promise<string[]> {
  const host = root?.host as HTMLElement;
  document.body.append(host);
  host.showPopover();
  // `region` is about whole pages, and the card is a part of somebody else's.
  const { violations, passes } = await axe.run(host, { rules: { region: { enabled: false } } });
  const looked = passes.map(({ id }) => id);
  expect(looked).toEqual(expect.arrayContaining(["button-name", "color-contrast"]));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

async function fail(): Promise<never> {
  throw new Error();
}

const states: [string, Partial<CardServices>, Partial<Target>, string[]][] = [
  ["content", {}, {}, []],
  ["cite", {}, {}, ["Cite"]],
  ["why", {}, {}, ["Why is this marked?"]],
  ["not this", {}, {}, ["Not this"]],
  ["muted", {}, {}, ["Not this", "on news.example"]],
  ["off", {}, {}, ["Off on this site"]],
  ["saved", {}, {}, ["Save SB 1047"]],
  ["unknown", { load: async () => null }, {}, []],
  ["unreachable", { load: fail }, {}, []],
  ["choice", {}, { others: ["other"] }, []],
];

for (const theme of ["light", "dark"] as Theme[]) {
  test.each(states)(`axe finds nothing in ${theme}: %s`, async (_, fields, about, presses) => {
    const settings = { ...makeServices().settings(), theme };
    await open({ settings: () => settings, ...fields }, target(about));
    for (const name of presses) {
      findButton(name).click();
      await vi.waitFor(() => expect(root?.querySelector(".panel, .said")).toBeTruthy());
    }
    expect(await violations()).toEqual([]);
  });
}

test("axe finds nothing in forced colours and in each size of text", async () => {
  await emulate([still, { name: "forced-colors", value: "active" }]);
  for (const textSize of ["small", "large"] as const) {
    const settings = { ...makeServices().settings(), textSize };
    await open({ settings: () => settings });
    expect(await violations()).toEqual([]);
    stop.abort();
    stop = new AbortController();
  }
});

test("motion is reduced to none where the reader wants that", async () => {
  await open({});
  const frame = root?.querySelector(".frame") as HTMLElement;
  expect(getComputedStyle(frame).animationDuration).toBe("0s");
});

test("every target is at least 24 pixels high, or stands in a line of text", async () => {
  await open({});
  const buttons = [...(root?.querySelectorAll("button:not(.inline), summary") ?? [])];
  const low = buttons.filter((button) => button.getBoundingClientRect().height < 24);
  expect(low.map((button) => button.outerHTML)).toEqual([]);
});

test("Tab goes through the card from the top down, and Escape back to the page", async () => {
  await open({});
  const names: string[] = [];
  for (let i = 0; i < 30; i++) {
    await userEvent.keyboard("{Tab}");
    const element = root?.activeElement;
    if (!element) break;
    names.push(element.ariaLabel ?? element.textContent ?? "");
  }
  const expected = [
    "Official source",
    "Scott Wiener",
    "Governor turns down the AI safety bill",
    "Save Governor turns down the AI safety bill",
    "Anthropic",
    "Copy",
    "Cite",
    "Search for more",
    "Why is this marked?",
    "Not this",
    "Off on this site",
  ];
  expect(names.filter((name) => expected.includes(name))).toEqual(expect.arrayContaining(expected));
  expect(names.indexOf("Scott Wiener")).toBeLessThan(names.indexOf("Anthropic"));
  expect(names.at(-1)).toBe("Off on this site");
  // The heading has the focus first; what stands before it is a step back.
  findButton("Close").focus();
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  expect(root?.activeElement?.ariaLabel).toBe("Options");
});

test("a screen reader reads it in the order of the card", async () => {
  await open({});
  await expect.element(page.getByRole("dialog")).toMatchAriaInlineSnapshot(`
    - dialog "SB 1047, policy":
      - paragraph: Policy · California
      - button "Save SB 1047"
      - button "Keep open" [pressed]
      - button "Options"
      - button "Close"
      - heading "SB 1047" [level=2]
      - paragraph: Safe and Secure Innovation Act
      - paragraph: AI company that develops the Claude models.
      - paragraph:
        - text: Vetoed
        - time: /2024/
      - group: Timeline, 3 steps
      - link "Official source ↗\\" / \\"":
        - /url: https://law.example/bill
      - text: Not yet reviewed
      - list "Relations":
        - listitem:
          - text: Sponsored by
          - button "Scott Wiener"
      - heading "Related articles" [level=3]
      - text: /12 in the corpus, to .*2026/
      - paragraph: This page is newer than the corpus.
      - list "Related articles":
        - listitem:
          - paragraph: Since this page
          - link "Governor turns down the AI safety bill":
            - /url: https://courier.example/veto
          - button "Save Governor turns down the AI safety bill"
          - paragraph:
            - text: The Courier
            - time: /2024/
            - text: · News
          - paragraph: Also about Gavin Newsom
        - listitem:
          - link "Governor turns down the AI safety bill":
            - /url: https://courier.example/veto
          - button "Save Governor turns down the AI safety bill"
          - paragraph:
            - text: The Courier
            - time: /2024/
            - text: · News · title in our words
          - paragraph: Also about Gavin Newsom
      - list "Together with others on this page":
        - listitem:
          - text: 12 articles mention both SB 1047 and
          - button "Anthropic"
      - figure:
        - img /Articles by month, .* 6 in all/
      - group "Tools":
        - button "Copy"
        - button "Cite"
        - button "Search for more"
        - button "Why is this marked?"
        - button "Not this"
        - button "Off on this site"
      - status: 2 related articles
  `);
});
