import type { CardContent } from "../../model/card.ts";
import { cite } from "../../ui/citation.ts";
import { formatDate } from "../../ui/format-date.ts";
import { kindWords } from "../../ui/wording.ts";

/** What a card says, as plain text to be pasted. */
export function cardText({ entity, related, dataDate }: CardContent): string {
  const { name, fullName, kind, jurisdiction, summary, status, url } = entity;
  const facts = [kindWords[kind].one, jurisdiction].filter(Boolean).join(", ");
  const about = [
    fullName && fullName !== name ? `${name}: ${fullName}` : name,
    facts,
    summary,
    status && `${status.text} (${formatDate(status.date)})`,
    url,
  ];
  const articles = related.length > 0 ? ["", cite(related, "text", new Date())] : [];
  const source = `Sidelight, corpus to ${formatDate(dataDate)}`;
  return [...about.filter(Boolean), ...articles, "", source].join("\n");
}
