import fc from "fast-check";

const words = fc.constantFrom(
  "OpenAI",
  "Anthropic",
  "Claude",
  "Sam Altman",
  "Sam ",
  "Altman",
  "Open",
  "AI",
  " AI Act ",
  "AI\n  Act",
  "EU ",
  " said ",
  " ",
  "\n",
  "4",
  "欧盟法案",
  "&shy;",
  "&amp;",
  "<!-- note -->",
  "<br>",
  "<wbr>",
  "<img>",
  "<code>Claude</code>",
  "<script></script>",
  "<input value=Claude>",
);

const tags = fc.constantFrom(
  "p",
  "div",
  "div style='display:flex'",
  "div hidden",
  "section",
  "article",
  "h2",
  "ul",
  "li",
  "b",
  "i",
  "span",
  "span style='display:block'",
  "span style='display:none'",
  "span style='visibility:hidden'",
  "span style='display:inline-block;padding:3px'",
  "span aria-hidden=true",
  "a href='#'",
  "sup",
  "x-inline",
  "div contenteditable",
  "details",
  "button type=button",
);

/** HTML as pages have it: blocks and lines nested in every way, hidden parts, names cut in two. */
export const fragments: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    words,
    fc
      .tuple(tags, fc.array(tie("node"), { maxLength: 5 }))
      .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag.split(" ")[0]}>`),
  ),
})).node;
