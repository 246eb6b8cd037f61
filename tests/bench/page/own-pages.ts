/** Pages of our own: what the measurements of a living page need. */
const names = "Anthropic, OpenAI, SB 1047, Gavin Newsom and the EU AI Act";
const prose = "So many words that name nothing at all, in one long line after the other. ";

const page = (title: string, body: string, script = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}<script>${script}</script></body></html>`;

const article = Array.from(
  { length: 40 },
  (_, i) => `<p>${prose.repeat(4)} ${i % 4 ? "" : `${names}.`}</p>`,
);

/** A chat: `begin()` adds a message every 10 ms, every fourth names something, and takes old ones away. */
const chat = `
let count = 0;
const list = document.querySelector("#chat");
globalThis.begin = (time) => new Promise((over) => {
  const timer = setInterval(() => {
    const item = document.createElement("p");
    item.textContent = "Message " + ++count + (count % 4 ? " says little." : " names OpenAI and Claude.");
    list.append(item);
    if (list.children.length > 100) list.firstElementChild.remove();
  }, 10);
  setTimeout(() => { clearInterval(timer); over(count); }, time);
});`;

/** How long an editor takes from the key to the next frame. */
const editor = `
globalThis.delays = [];
addEventListener("keydown", ({ timeStamp }) => {
  requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - timeStamp)));
}, { capture: true });`;

export const ownPages: Record<string, string> = {
  "article.html": page("An article", article.join("\n")),
  "chat.html": page("A chat", `${article.join("\n")}<div id="chat"></div>`, chat),
  "editor.html": page(
    "An editor",
    `<div id="editor" contenteditable style="border:1px solid">Dear reader, </div>${article.join("\n")}`,
    editor,
  ),
};
