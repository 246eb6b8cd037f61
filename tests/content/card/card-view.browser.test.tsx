import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Answer, Card } from "../../../src/content/card/card-state.ts";
import { type CardActions, CardView } from "../../../src/content/card/card-view.tsx";
import type { CardContent } from "../../../src/model/card.ts";
import { makeArticle, makeContent, makeTarget } from "./card-fixture.ts";
import { makeTools } from "./fake-services.ts";

const root = document.createElement("div");

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(answer: Answer | undefined, fields: Partial<Card> = {}, tools = makeTools()) {
  const actions = {
    close: vi.fn(),
    back: vi.fn(),
    follow: vi.fn(),
    choose: vi.fn(),
    pin: vi.fn(),
  } satisfies CardActions;
  const card: Card = {
    target: makeTarget("anthropic", { text: "Anthropic" }),
    how: "hover",
    trail: [],
    ...(answer && { answer }),
    ...fields,
  };
  document.body.append(root);
  render(<CardView card={card} pinned={false} actions={actions} tools={tools} />, root);
  return actions;
}

const showContent = (content: CardContent, fields?: Partial<Card>) =>
  show({ is: "content", content }, fields);

test("a dialog named after the entity, with heading, kind and place", async () => {
  showContent(makeContent({ jurisdiction: "United States" }));
  const dialog = page.getByRole("dialog", { name: "Anthropic, lab" });
  await expect.element(dialog).toMatchAriaInlineSnapshot(`
    - dialog "Anthropic, lab":
      - paragraph: /Lab.*United States/
      - button "Keep open"
      - button "Close"
      - heading "Anthropic" [level=2]
      - paragraph: AI company that develops the Claude models.
      - paragraph: /No related article in the corpus, which goes to .*2026/
      - status
  `);
});

test("related articles are plain links with publisher, day, kind and reason", async () => {
  const related = [
    makeArticle(),
    makeArticle({ id: "2", title: "Veto message", descriptive: true, kind: "primary" }),
  ];
  showContent(makeContent({}, { related, total: 12 }));
  const list = page.getByRole("list", { name: "Related articles" });
  await expect.element(list.getByRole("link").first()).toHaveAttribute("target", "_blank");
  const link = list.getByRole("link", { name: "Governor turns down the AI safety bill" }).element();
  expect(link.getAttribute("href")).toBe("https://courier.example/veto");
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  const [first, second] = list.getByRole("listitem").elements();
  expect(first?.textContent).toMatch(/The Courier.*2024.*News.*Also about Gavin Newsom/);
  expect(second?.textContent).toContain("title in our words");
  await expect.element(page.getByText(/^12 in the corpus, to .*2026$/)).toBeVisible();
});

test("one list, what happened since the page first, each part under its heading", () => {
  const related = [
    makeArticle({ id: "1", title: "Older", when: "before" }),
    makeArticle({ id: "2", title: "Newer", when: "since" }),
    makeArticle({ id: "3", title: "Oldest", when: "before" }),
  ];
  showContent(makeContent({}, { related, total: 3, pageIsNewer: true }));
  const items = page.getByRole("list", { name: "Related articles" }).getByRole("listitem");
  const texts = items.elements().map((item) => item.textContent);
  expect(texts).toHaveLength(3);
  expect(texts[0]).toMatch(/^Since this pageNewer/);
  expect(texts[1]).toMatch(/^Before this pageOlder/);
  expect(texts[2]).toMatch(/^Oldest/);
  expect(page.getByText("This page is newer than the corpus.").elements()).toHaveLength(1);
});

test("a policy's status, steps, official source and flag", async () => {
  showContent(
    makeContent({
      kind: "policy",
      url: "https://law.example/bill",
      status: { text: "Vetoed by the governor", date: "2024-09-29" },
      steps: [
        { date: "2024-02-07", text: "Introduced" },
        { date: "2024-05", text: "Passed the Senate" },
        { date: "2024-09-29", text: "Vetoed" },
      ],
      reviewed: false,
    }),
  );
  await expect.element(page.getByText(/^Vetoed by the governor .*2024$/)).toBeVisible();
  await expect.element(page.getByText("Not yet reviewed")).toBeVisible();
  const source = page.getByRole("link", { name: "Official source", exact: true });
  await expect.element(source).toHaveAttribute("href", "https://law.example/bill");
  await userEvent.click(page.getByText("Timeline, 3 steps"));
  const steps = page.getByRole("list", { name: "Timeline" }).getByRole("listitem").elements();
  expect(steps.map((item) => item.querySelector("time")?.dateTime)).toEqual([
    "2024-02-07",
    "2024-05",
    "2024-09-29",
  ]);
});

test("relations lead to other entities, and back by name", async () => {
  const anthropic = makeContent();
  const claude = makeContent({
    id: "claude",
    name: "Claude",
    kind: "model",
    relations: [{ how: "made-by", to: "anthropic", name: "Anthropic" }],
  });
  const actions = showContent(claude, { trail: [{ is: "content", content: anthropic }] });
  await expect.element(page.getByRole("list", { name: "Relations" })).toHaveTextContent(/^Made by/);
  await userEvent.click(page.getByRole("button", { name: "Anthropic", exact: true }));
  expect(actions.follow).toHaveBeenCalledExactlyOnceWith("anthropic");
  await userEvent.click(page.getByRole("button", { name: "Back to Anthropic" }));
  expect(actions.back).toHaveBeenCalledOnce();
});

test("two readings make a choice", async () => {
  const contents = [
    makeContent({ id: "gemini", name: "Gemini", fullName: "Google Gemini", kind: "model" }),
    makeContent({ id: "gemini-exchange", name: "Gemini", fullName: "Gemini Trust Company" }),
  ];
  const actions = show({ is: "choice", contents });
  await userEvent.click(page.getByRole("button", { name: /^Gemini Trust Company/ }));
  expect(actions.choose).toHaveBeenCalledExactlyOnceWith(contents[1]);
});

test("every other state says in a sentence what it is, under the page's own word", async () => {
  show(undefined);
  await expect.element(page.getByRole("dialog", { name: "Anthropic" })).toBeVisible();
  await expect.element(page.getByText("Looking it up")).toBeVisible();
  show({ is: "unknown" });
  await expect.element(page.getByText("no entry for this name")).toBeVisible();
  show({ is: "updated" });
  await expect.element(page.getByText("Reload this page")).toBeVisible();
  const actions = show({ is: "unreachable", entity: "anthropic" });
  await userEvent.click(page.getByRole("button", { name: "Try again" }));
  expect(actions.follow).toHaveBeenCalledExactlyOnceWith("anthropic");
});

test("only a card that was opened by key announces how much there is", async () => {
  const content = makeContent({}, { related: [makeArticle()], total: 1 });
  showContent(content);
  await expect.element(page.getByRole("status")).toHaveTextContent("");
  showContent(content, { how: "key" });
  await expect.element(page.getByRole("status")).toHaveTextContent("1 related article");
});
