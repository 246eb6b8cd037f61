import type { Document } from "./document.ts";
import { publishedDay } from "./published.ts";

/** What lines below an article say of where it comes from. */
export type Provenance = Partial<Pick<Document, "url" | "publisher" | "published">>;

/** Emoji, bullets and marks of emphasis before a footer line. */
const leadingSymbols = /^[^\p{L}\p{N}©]*/u;
/** Footers say little: a longer line that begins like one is text. */
const LONGEST_FOOTER = 240;
/** A footer has few lines; further up is text. */
const MOST_FOOTER_LINES = 8;

const labelled =
  /^(source|original(?: (?:article|story|post|link|url))?|published(?: by| at| on)?|date|url|link|via|first published(?: at| on| in)?)\s*[:：]\s*(.+)$/iu;
const invitation =
  /^(please credit|credit .* when republishing|all rights reserved|copyright\b|©|read (our|more|next|also|the (full|original))\b|see also\b|related( articles)?:|subscribe\b|sign up\b|follow us\b|this (article|story|post|piece) (was |is )?(first |originally )?(first|originally|published|appeared|syndicated)|the post .* (appeared first|first appeared) on\b)/iu;
const address = /https?:\/\/[^\s<>"')\]]+/u;

function labelledFooter(label: string, value: string): Provenance {
  const url = address.exec(value)?.[0];
  const published = publishedDay(value);
  if (/^(published|date|first published)$/i.test(label) && published) return { published };
  if (url !== undefined && value.trim() === url && !/^source$/i.test(label)) return { url };
  const name = value
    .replace(address, "")
    .replace(/\s*[(（].*$/u, "")
    .trim();
  return { ...(name && { publisher: name }), ...(url && { url }) };
}

/** What a footer line says; undefined where the line is text. */
export function parseFooterLine(line: string): Provenance | undefined {
  const bare = line.replace(leadingSymbols, "").replace(/[*_\s]+$/u, "");
  if (bare.length === 0 || bare.length > LONGEST_FOOTER) return undefined;
  if (invitation.test(bare)) return {};
  const [, label, value] = labelled.exec(bare) ?? [];
  return label === undefined || value === undefined ? undefined : labelledFooter(label, value);
}

/** Empty, or only a rule. */
function saysNothing(line: string | undefined): boolean {
  return line !== undefined && /^\s*(([-*_=]\s*){3,})?$/.test(line);
}

/** Cuts the footer from the end of an article's lines. Earlier lines of the footer win. */
export function cutFooter(lines: readonly string[]): { lines: string[]; provenance: Provenance } {
  let end = lines.length;
  let provenance: Provenance = {};
  for (let n = lines.length - 1; n >= 0 && n >= lines.length - MOST_FOOTER_LINES; n--) {
    const line = lines[n] ?? "";
    if (saysNothing(line)) continue;
    const said = parseFooterLine(line);
    if (said === undefined) break;
    provenance = { ...provenance, ...said };
    end = n;
  }
  while (end < lines.length && saysNothing(lines[end - 1])) end--;
  return { lines: lines.slice(0, end), provenance };
}
