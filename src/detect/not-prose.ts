/**
 * Places in running text where letters are an address or code rather than words:
 * URLs, e-mail addresses, file names, identifiers, back-quoted code.
 */

/** How far an address may reach on either side of a name, in UTF-16 units. */
const LONGEST_ADDRESS = 300;

const domainWithPath = /[\p{L}\d-]\.[a-z]{2,}(?::\d+)?\/[^\s/]/iu;
const email = /[^\s@]@[^\s@]+\.\p{L}/u;

function isSpace(text: string, i: number): boolean {
  return /[\s"“”<>()[\]{}，。、]/u.test(text.charAt(i));
}

/** The run without white space, quotes or brackets around a span. */
function runAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && !isSpace(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_ADDRESS && !isSpace(text, to)) to++;
  return [from, to];
}

function isAddress(run: string): boolean {
  return /:\/\//.test(run) || /^www\./i.test(run) || domainWithPath.test(run) || email.test(run);
}

/** `openai-invoice.pdf` behind its name. */
const fileEnding =
  /^[\w.-]*\.(?:pdf|docx?|xlsx?|pptx?|csv|tsv|jsonl?|ya?ml|txt|md|html?|png|jpe?g|gif|svg|webp|mp[34]|wav|zip|gz|tar|epub|ipynb|log|exe|sh|bin|gguf|safetensors)$/iu;

/** `anthropic.com`, `openai.py`, `os.openai`, `OPENAI_API_KEY`, `/opt/claude`, `--claude`, `fix/claude-login`. */
function isIdentifier(before: string, after: string): boolean {
  if (/^\.([a-z][a-z0-9]|\p{L}+\p{Lu})/u.test(after) || /^(_|=|\(\)|::)[\p{L}\d]?/u.test(after))
    return true;
  if (/^[~.]{0,2}\//.test(before) || fileEnding.test(after.replace(/\P{L}+$/u, ""))) return true;
  if (/[a-z\d][/:]$/.test(before) && /^-[a-z]/.test(after)) return true;
  return /[\p{L}\d)]\.$/u.test(before) || /([_\\$]|\p{L}::|^--?)$/u.test(before);
}

function isQuotedCode(text: string, start: number): boolean {
  let quotes = 0;
  for (let i = start - 1; i >= 0 && start - i < LONGEST_ADDRESS; i--) {
    if (text.charAt(i) === "`") quotes++;
  }
  return quotes % 2 === 1 && text.indexOf("`", start) > 0;
}

const prompt = /(?:^|\n)\s*[$❯»]\s+\S[^\n]*$/u;
const command =
  /\b(?:pip3?|npm|npx|pnpm|yarn|brew|conda|apt|apt-get|docker|ollama|uv|cargo|git)\s+(?:install|run|add|pull|push|clone|checkout|switch|branch|merge|exec|i|uninstall)\s[^\n.;:!?]*$/;

/** `ollama run`: the program itself. */
const program = /^\s(?:install|run|pull|push|clone|exec|serve)\s[\w./-]+/;

const imported = /\bfrom\s[\w.]+\simport\s[\w, ]*$|(?:^|\n)import\s[\w.]*$/;

/** `from anthropic import Anthropic`. */
const isImport = (before: string, after: string): boolean =>
  imported.test(before) || (/\bfrom\s$/.test(before) && /^\simport\s/.test(after));

/** `$ pip install openai`: what follows a prompt or a package manager's command on its line. */
function isCommand(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_ADDRESS), start);
  if (prompt.test(before) || command.test(before) || isImport(before, text.slice(end, end + 9)))
    return true;
  return (
    before.trim() === "" &&
    /^\p{Ll}/u.test(text.slice(start)) &&
    program.test(text.slice(end, end + 40))
  );
}

/** Whether the span from `start` to `end` lies in an address, a file name or code. */
export function isOutsideProse(text: string, start: number, end: number): boolean {
  const [from, to] = runAround(text, start, end);
  if (isCommand(text, start, end)) return true;
  if (from === start && to === end) return false;
  const run = text.slice(from, to);
  return (
    isAddress(run) ||
    isIdentifier(text.slice(from, start), text.slice(end, to)) ||
    isQuotedCode(text, start)
  );
}
