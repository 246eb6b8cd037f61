import "../../src/ui/page.css";
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ArticleView } from "../../src/model/card.ts";
import { ArticleList } from "../../src/ui/article-list.tsx";

const root = document.createElement("div");

afterEach(() => {
  render(null, root);
  root.remove();
  root.removeAttribute("dir");
});

function show(list: Parameters<typeof ArticleList>[0]): void {
  document.body.append(root);
  render(<ArticleList {...list} />, root);
}

const veto: ArticleView = {
  id: "2024-09-29-courier-veto",
  title: "Governor vetoes AI safety bill",
  descriptive: false,
  url: "https://courier.example/veto",
  publisher: "The Courier",
  publisherKind: "press",
  published: "2024-09-29",
  language: "en",
  kind: "news",
  digest: "",
  reviewed: true,
};

test("links tell nobody where the reader came from, and open beside the page", async () => {
  show({ label: "Results", articles: [veto] });
  const link = page.getByRole("list", { name: "Results" }).getByRole("link").element();
  expect(link.textContent).toBe("Governor vetoes AI safety bill");
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  expect(link.getAttribute("target")).toBe("_blank");
});

test("publisher, day and kind stand under the title, the day also for machines", () => {
  show({ label: "Results", articles: [veto] });
  const item = page.getByRole("listitem").element();
  expect(item.textContent).toMatch(/The Courier.*2024.*News/);
  expect(item.querySelector("time")?.dateTime).toBe("2024-09-29");
});

test("an article in another language says so, and its title is read out in it", () => {
  show({ label: "Results", articles: [{ ...veto, title: "KI-Gesetz gestoppt", language: "de" }] });
  expect(page.getByRole("link").element().getAttribute("lang")).toBe("de");
  expect(page.getByRole("listitem").element().textContent).toContain("German");
});

test.each([
  ["ltr", "הכנסת דנה בחוק", "left"],
  ["ltr", "Governor vetoes", "left"],
  ["rtl", "Governor vetoes", "right"],
  ["rtl", "الحاكم يرفض", "right"],
] as const)("on a page in %s, “%s” stands where its facts begin", (direction, title, side) => {
  root.dir = direction;
  show({ label: "Results", articles: [{ ...veto, title }] });
  const edgeOf = (selector: string) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelector(selector) ?? root);
    return Math.round(range.getBoundingClientRect()[side]);
  };
  expect(edgeOf(".title")).toBe(edgeOf(".facts"));
});

test("what a text says of the query stands below its title", () => {
  const snippet = [
    { text: "He called the ", isFound: false },
    { text: "veto", isFound: true },
  ];
  show({ label: "Results", articles: [{ ...veto, snippet }] });
  expect(root.querySelector(".snippet")?.textContent).toBe("He called the veto");
  expect(root.querySelector(".snippet mark")?.textContent).toBe("veto");
});

test("words that were searched for are marked in the titles", () => {
  const mark = (text: string) =>
    text.split(/(Governor|safety)/).map((piece, n) => ({ text: piece, isFound: n % 2 === 1 }));
  show({ label: "Results", articles: [veto], mark });
  const marks = [...root.querySelectorAll("mark")].map((mark) => mark.textContent);
  expect(marks).toEqual(["Governor", "safety"]);
});

test("opening is told, and stays a plain link", async () => {
  const onOpen = vi.fn();
  const followed = vi.fn((event: Event) => event.preventDefault());
  show({ label: "Results", articles: [veto], onOpen });
  root.addEventListener("click", followed, { once: true });
  await userEvent.click(page.getByRole("link"));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(veto);
  expect(followed).toHaveBeenCalledOnce();
});
