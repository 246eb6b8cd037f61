import { describe, expect, it } from "vitest";
import { carefulLook, quickLook } from "../../../src/content/read-page/look.ts";
import { createPageReader, type ReadBlock } from "../../../src/content/read-page/page-reader.ts";
import { readAll, readTexts, show, textsOf } from "./read-fragment.ts";

const object = "\uFFFC";

describe("what a block is", () => {
  it("runs through inline elements, comments and word breaks", () => {
    expect(
      readTexts(
        "<p>The <em>AI <!-- not -->Safety</em> <a href=#>Insti<wbr>tute</a> met <b>Anth</b>ropic.</p>",
      ),
    ).toEqual(["The AI Safety Institute met Anthropic."]);
  });

  it("ends with block elements, list items and table cells", () => {
    expect(
      readTexts(
        "<ul><li>Deep</li><li>Mind</li></ul><table><tr><td>Open</td><td>AI</td></tr></table>",
      ),
    ).toEqual(["Deep", "Mind", "Open", "AI"]);
  });

  it("keeps text before and after a block inside the same parent apart", () => {
    expect(readTexts("<div>Open<p>AI</p>Mind</div>")).toEqual(["Open", "AI", "Mind"]);
  });

  it("reads a line break as white space and a picture as an obstacle", () => {
    const [block] = readAll(show("<p>Sam<br>Altman<img alt=x>Claude</p>"));
    expect(block?.text).toBe(`Sam\nAltman${object}Claude`);
  });

  it("reads buttons and links, and leaves out ruby glosses", () => {
    expect(
      readTexts(
        "<button>Ask Claude</button><ruby>欧盟<rp>(</rp><rt>oumeng</rt><rp>)</rp></ruby>法案",
      ),
    ).toEqual(["Ask Claude", "欧盟法案"]);
  });

  it("does not hand on what holds no letter", () => {
    expect(readTexts("<p> \n </p><p>12:34</p><p>&nbsp;</p>")).toEqual([]);
  });
});

describe("what is not read", () => {
  it.each([
    [
      "scripts and styles",
      "<script type=x>OpenAI</script><style>a{}</style><template>OpenAI</template>",
    ],
    ["code", "<code>claude</code><kbd>claude</kbd><samp>claude</samp><pre>claude</pre>"],
    ["controls", "<textarea>Grok</textarea><input value=Grok><select><option>Grok</select>"],
    ["editors", "<div contenteditable>Grok</div><span contenteditable=plaintext-only>Grok</span>"],
    ["drawings and formulas", "<svg><text>xAI</text></svg><math><mi>xAI</mi></math>"],
    ["embedded documents", "<iframe>xAI</iframe><canvas>xAI</canvas><object>xAI</object>"],
    ["attributes", '<p title="xAI"><img alt="xAI"></p>'],
  ])("%s", (_what, html) => {
    expect(readTexts(html)).toEqual([]);
  });

  it("keeps names from running across what was left out", () => {
    expect(readTexts("<p>Open<code>x</code>AI</p>")).toEqual([`Open${object}AI`]);
    expect(readTexts("<p>one<script></script>two</p>")).toEqual(["onetwo"]);
  });

  it("reads translate=no and contenteditable=false", () => {
    expect(readTexts("<p translate=no>Claude</p><p contenteditable=false>Grok</p>")).toEqual([
      "Claude",
      "Grok",
    ]);
  });
});

describe("where letters touch across elements", () => {
  it.each([
    ["a footnote mark", "<a>AI Act</a><sup>4</sup> applies", `AI Act${object}4 applies`],
    ["a number behind a word", "<b>Act</b><a>4</a>", "Act 4"],
    [
      "chips with a margin",
      "<i>OpenAI</i><i style='margin-left:6px'>Meta</i>",
      `OpenAI${object}Meta`,
    ],
    [
      "chips with padding",
      "<i style='padding:2px 6px'>OpenAI</i><i>Meta</i>",
      `OpenAI${object}Meta`,
    ],
    [
      "letters that move by themselves",
      "<i style='display:inline-block;margin:1px'>G</i><i>rok</i>",
      "Grok",
    ],
    ["an initial", "<span style='float:left;padding:3px'>A</span>nthropic", "Anthropic"],
    ["hidden text", "<i hidden>European</i><i>AI Act</i>", `European${object}AI Act`],
  ])("%s", (_what, html, text) => {
    expect(readTexts(`<p>${html}</p>`)).toEqual([text]);
  });

  it("parts flex children, and spans that are blocks", () => {
    expect(readTexts("<div style='display:flex'><a>OpenAI</a><a>Meta</a></div>")).toEqual([
      "OpenAI",
      "Meta",
    ]);
    expect(readTexts("<p><span style='display:block'>OpenAI</span>Meta</p>")).toEqual([
      "OpenAI",
      "Meta",
    ]);
  });
});

describe("a careful look", () => {
  it("leaves out hidden text and parts by style also where white space stands between", () => {
    const html =
      "<p>Sam <i hidden>H.</i> Altman <span style='visibility:hidden'>met</span> <b style='display:block'>Claude</b> <i>Opus</i></p>";
    expect(readTexts(html, carefulLook)).toEqual(["Sam Altman", "Claude", "Opus"]);
    expect(readTexts(html)).toEqual(["Sam H. Altman met Claude Opus"]);
  });
});

describe("custom elements and shadow trees", () => {
  it("takes their role from their style", () => {
    expect(
      readTexts(
        "<p>Open<x-inline>AI</x-inline></p><x-card style='display:block'>Meta</x-card>Grok",
      ),
    ).toEqual(["OpenAI", "Meta", "Grok"]);
  });

  it("reads open roots, on any element, and what is slotted into them", () => {
    const host = show("<section><p>Claude</p></section>");
    const root = host.firstElementChild?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = "<h2>Gro<b>k</b></h2><slot></slot>";
    expect(textsOf(readAll(host)).sort()).toEqual(["Claude", "Grok"]);
  });
});

describe("reading in portions", () => {
  const html = Array.from({ length: 300 }, (_, i) => `<p>Paragraph <b>number</b> ${i}</p>`).join(
    "",
  );

  it("gives the same blocks however often it pauses", () => {
    const host = show(html);
    const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
    reader.add({ start: host, through: host, look: quickLook });
    const texts: string[] = [];
    let portions = 0;
    while (!reader.isDone()) {
      texts.push(...textsOf(reader.read(100, () => true)));
      portions++;
    }
    expect(portions).toBeGreaterThan(5);
    expect(texts).toEqual(textsOf(readAll(host)));
  });

  it("stops at the size asked for", () => {
    const host = show(html);
    const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
    reader.add({ start: host, through: host, look: quickLook });
    const size = reader.read(500, () => false).reduce((sum, { text }) => sum + text.length, 0);
    expect(size).toBeGreaterThanOrEqual(500);
    expect(size).toBeLessThan(2000);
  });

  it("begins again where the place at which it stood is taken out", () => {
    const host = show(html);
    const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
    reader.add({ start: host, through: host, look: quickLook });
    reader.read(100, () => true);
    const paragraphs = [...host.children];
    for (const paragraph of paragraphs.slice(0, 200)) {
      reader.forget(paragraph);
      paragraph.remove();
    }
    const texts = new Set<string>();
    while (!reader.isDone())
      for (const text of textsOf(reader.read(1e6, () => false))) texts.add(text);
    for (const { textContent } of paragraphs.slice(200)) expect(texts).toContain(textContent);
  });
});

describe("long runs", () => {
  it("in one node are read a block at a time, so that others get their turn", () => {
    const host = show(`<p>${"Word after word. ".repeat(20_000)}</p><p>The end</p>`);
    const reader = createPageReader({ onShadowRoot: () => {}, onBareHost: () => {} });
    reader.add({ start: host, through: host, look: quickLook });
    const portions: number[] = [];
    const blocks: ReadBlock[] = [];
    while (!reader.isDone()) {
      const portion = reader.read(1, () => true);
      portions.push(portion.reduce((sum, { text }) => sum + text.length, 0));
      blocks.push(...portion);
    }
    expect(Math.max(...portions)).toBeLessThan(21_100);
    expect(blocks.map(({ text }) => text).join("")).toBe(host.textContent);
  });

  it("are cut behind sentences, and every piece maps back to its node", () => {
    const sentence = "The Frontier Model Forum met again and nobody said why. ";
    const host = show(`<p>${sentence.repeat(500)}<b>${sentence.repeat(500)}</b></p>`);
    const blocks = readAll(host);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.map(({ text }) => text).join("")).toBe(host.textContent);
    for (const { text, pieces } of blocks) {
      expect(text.length).toBeLessThan(21_100);
      expect(text).toMatch(/^The .*why\. $/s);
      for (const { node, start, end, from } of pieces) {
        expect(node.data.slice(from, from + end - start)).toBe(text.slice(start, end));
      }
    }
  });
});
