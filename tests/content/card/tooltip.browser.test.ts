import { afterEach, expect, test } from "vitest";
import { hideTooltip } from "../../../src/content/card/tooltip.ts";

const root = document.createElement("div");

afterEach(() => root.remove());

function write(html: string): Element | undefined {
  root.innerHTML = html;
  document.body.append(root);
  return root.querySelector("b") ?? undefined;
}

test("the tooltip around a mention goes and comes back, and the markup is what it was", () => {
  const html = `<p title="outer"><a title="inner" href="#x"><b>Claude</b></a></p>`;
  const bringBack = hideTooltip(write(html));
  expect(root.querySelector("a")?.title).toBe("");
  expect(root.querySelector("p")?.title).toBe("outer");
  bringBack();
  expect(root.innerHTML).toBe(html);
});

test("a title that the page has set since stays", () => {
  const bringBack = hideTooltip(write(`<p title="old"><b>Claude</b></p>`));
  root.querySelector("p")?.setAttribute("title", "new");
  bringBack();
  expect(root.querySelector("p")?.title).toBe("new");
});

test("where there is none, nothing happens", () => {
  const html = "<p><b>Claude</b></p>";
  hideTooltip(write(html))();
  expect(root.innerHTML).toBe(html);
});
