/** An example sentence with its brackets taken out: `Ask [Claude] about it.` */
export interface Example {
  text: string;
  /** The bracketed spans, in UTF-16 units of `text`. */
  spans: { start: number; end: number }[];
}

/** Takes the brackets out of an example. A bracket doubled, `[[`, is a bracket of the text itself. */
export function parseExample(marked: string): Example {
  const spans: Example["spans"] = [];
  let text = "";
  let start = -1;
  for (let i = 0; i < marked.length; i++) {
    const char = marked.charAt(i);
    const doubled = (char === "[" || char === "]") && marked.charAt(i + 1) === char;
    if (doubled) text += marked.charAt(i++);
    else if (char === "[") start = text.length;
    else if (char === "]" && start >= 0) {
      spans.push({ start, end: text.length });
      start = -1;
    } else text += char;
  }
  return { text, spans };
}
