import type { ArticleKind } from "../../src/model/article.ts";
import type { Kind } from "../../src/model/entity.ts";
import type { LibraryData, LibraryEntity, RelatedData } from "../../src/model/library.ts";
import type { PageContext } from "../../src/model/page.ts";
import { packIndex } from "../../src/search/frozen/pack-index.ts";
import { countArticle, indexArticles } from "../../src/search/index-articles.ts";
import { packSignatures } from "../../src/search/packed-signatures.ts";
import { countStems, signatureOf } from "../../src/search/signature.ts";

function entity(id: string, kind: Kind, names: string[], more: Partial<LibraryEntity> = {}) {
  const summary = `What a reader needs to know of ${names[0]}.`;
  return { id, kind, names, summary, steps: [], relations: [], reviewed: true, ...more };
}

const entities: LibraryEntity[] = [
  entity("anthropic", "lab", ["Anthropic", "Anthropic PBC"], { url: "https://anthropic.example" }),
  entity("openai", "lab", ["OpenAI"]),
  entity("claude", "model", ["Claude"], { relations: [["made-by", "anthropic"]] }),
  entity("sb-1047", "policy", ["California SB 1047", "SB 1047", "Safe and Secure Innovation Act"], {
    jurisdiction: "California",
    status: { text: "Vetoed", date: "2024-09-29" },
  }),
  entity("sb-53", "policy", ["California SB 53", "SB 53"], {
    relations: [["related-to", "sb-1047"]],
  }),
  entity("scott-wiener", "person", ["Scott Wiener", "Wiener"]),
  entity("eu-ai-act", "policy", ["EU AI Act", "AI Act", "Regulation (EU) 2024/1689"]),
  entity("vestland-pact", "policy", ["Vestland Pact"]),
];

const publishers: LibraryData["publishers"] = [
  { name: "The Daily Press", kind: "press" },
  { name: "The Other Press", kind: "press" },
  { name: "California Legislature", kind: "legal-text" },
  { name: "Anthropic", kind: "company", entity: "anthropic" },
];

type Row = [
  published: string,
  publisher: number,
  kind: ArticleKind,
  url: string,
  about: Record<string, number>,
  title: string,
  digest: string,
];

const rows: Row[] = [
  [
    "2023-12-09",
    0,
    "news",
    "https://daily.example/2023/12/09/ai-act-deal",
    { "eu-ai-act": 100 },
    "Europe agrees on rules for artificial intelligence",
    "Negotiators of Parliament and Council reached a provisional deal after thirty-six hours. General-purpose models must document their training.",
  ],
  [
    "2024-02-07",
    2,
    "law",
    "https://leg.example/bill?id=1047",
    { "sb-1047": 100, "scott-wiener": 60 },
    "Senate Bill 1047, as introduced",
    "The bill would make developers of the largest models test them for critical harms and keep the means of a full shutdown.",
  ],
  [
    "2024-08-21",
    3,
    "primary",
    "https://anthropic.example/letter",
    { anthropic: 90, "sb-1047": 90 },
    "Letter to the governor on the safety bill",
    "The company sees benefits that likely outweigh the costs of the amended bill, and lists what it would still change.",
  ],
  [
    "2024-09-29",
    0,
    "news",
    "https://daily.example/2024/09/29/veto",
    { "sb-1047": 100, "scott-wiener": 50, openai: 20 },
    "Governor vetoes S.B. 1047",
    "The governor returned the safety bill without signature, arguing that it looks at the size of models and not at their use. Its author called the veto a setback.",
  ],
  [
    "2024-09-30",
    1,
    "news",
    "https://other.example/veto-of-bill",
    { "sb-1047": 100, "scott-wiener": 50 },
    "Safety bill vetoed by the governor",
    "The governor returned the safety bill without signature; it looks at the size of models and not at use, he argued. The author called the veto a setback.",
  ],
  [
    "2025-02-11",
    0,
    "news",
    "https://daily.example/2025/02/11/summit",
    { anthropic: 90, openai: 25 },
    "Chief of Anthropic calls the summit a missed opportunity",
    "The chief executive wants governments to move faster and to measure how the technology spreads through the economy.",
  ],
  [
    "2025-09-08",
    3,
    "primary",
    "https://anthropic.example/sb53",
    { anthropic: 90, "sb-53": 90, "scott-wiener": 30 },
    "Why we support the transparency bill",
    "The company endorses a bill that makes large developers publish their safety frameworks and report incidents.",
  ],
  [
    "2025-09-29",
    1,
    "news",
    "https://other.example/sb-53-signed",
    { "sb-53": 100, "scott-wiener": 60, "sb-1047": 40, anthropic: 30 },
    "Governor signs transparency law for frontier models",
    "Large developers must publish safety frameworks and report critical incidents. The senator had lost a stricter bill a year before.",
  ],
  [
    "2026-01-15",
    1,
    "opinion",
    "https://other.example/claude-at-work",
    { claude: 90 },
    "What a chatbot taught me about my job",
    "A columnist lets Claude write her letters for a month and finds that she reads them more carefully than her own.",
  ],
];

export const sampleLibrary: LibraryData = {
  dataDate: "2026-01-15",
  entities,
  articlesAbout: [],
  publishers,
  articles: {
    id: rows.map(([day], n) => `${day}-${n}`),
    title: rows.map((row) => row[5]),
    url: rows.map((row) => row[3]),
    publisher: rows.map((row) => row[1]),
    published: rows.map((row) => row[0]),
    language: rows.map(() => "en"),
    kind: rows.map((row) => row[2]),
    digest: rows.map((row) => row[6]),
    descriptive: [1],
    reviewed: [0, 2],
  },
};

function postingsOf(id: string): [row: number, salience: number][] {
  return rows.flatMap(([, , , , about], row) => {
    const salience = about[id];
    return salience === undefined ? [] : [[row, salience] as [number, number]];
  });
}

function compileRelated(): RelatedData {
  const counts = rows.map((row) => countStems(row[5], row[6]));
  const frequency = (hash: number) => counts.filter((stems) => stems.has(hash)).length;
  const hashes = [...new Set(counts.flatMap((stems) => [...stems.keys()]))].sort((a, b) => a - b);
  const ids = entities.map(({ id }) => id).filter((id) => postingsOf(id).length > 0);
  return {
    entities: ids,
    postings: ids.map((id) => postingsOf(id).map(([row]) => row)),
    salience: ids.map((id) => postingsOf(id).map(([, salience]) => salience)),
    frequencies: [hashes, hashes.map(frequency)],
    signatures: packSignatures(counts.map((stems) => signatureOf(stems, frequency, rows.length))),
  };
}

export const sampleRelated: RelatedData = compileRelated();

const nameOf = (id: string) => entities.find((one) => one.id === id)?.names[0] ?? "";

export const sampleIndex = indexArticles(
  rows.map(([, publisher, , , about, title, digest]) =>
    countArticle({
      title,
      digest,
      publisher: publishers[publisher]?.name ?? "",
      names: Object.keys(about).map(nameOf).join(" "),
      entities: Object.keys(about),
    }),
  ),
);

export const sampleSearch = packIndex(sampleIndex);

/** A page about nothing, with what a test wants of it. */
export function pageWith(fields: Partial<PageContext> = {}): PageContext {
  return {
    url: "https://news.example/1",
    title: "",
    language: "en",
    entities: {},
    passage: "",
    ...fields,
  };
}
