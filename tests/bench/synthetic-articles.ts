import type { CorpusRecord } from "../../src/build/corpus/record.ts";
import type { LibraryData } from "../../src/model/library.ts";
import type { IndexedArticle } from "../../src/search/indexed-article.ts";
import { createRandom } from "../random.ts";

/** What an index and a library are made of. */
export interface Articles {
  rows: IndexedArticle[];
  library: LibraryData;
}

type Named = Pick<CorpusRecord, "title" | "digest" | "publisher" | "about" | "published">;

/** Invented names, a few frequent and many rare, as new texts bring new words. */
function createNames(random: () => number): () => string {
  const syllables = "ba ce dor el fin gar hol ima jun kel lor mar nes oth pra qui ros sel tur vex";
  const parts = syllables.split(" ");
  return () => {
    let number = Math.floor(1 / (random() + 1 / 40_000));
    let name = "";
    do {
      name += parts[number % parts.length];
      number = Math.floor(number / parts.length);
    } while (number > 0);
    return `${name}${parts[name.length % parts.length]}`;
  };
}

const sentencesOf = ({ digest }: Named) => digest.match(/[^.!?]+[.!?]+/g) ?? [digest];

/** Records made of the sentences of others, with two invented names each. */
function recombine(records: readonly Named[], count: number): Named[] {
  const random = createRandom(11);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const name = createNames(random);
  const sentences = records.flatMap(sentencesOf);
  return Array.from({ length: count }, () => {
    const [one, other] = [pick(records), pick(records)];
    const [begin, end] = [one.title.split(" "), other.title.split(" ")];
    const title = [...begin.slice(0, begin.length >> 1), ...end.slice(end.length >> 1)].join(" ");
    const digest = Array.from({ length: 4 }, () => pick(sentences).trim()).join(" ");
    const { publisher, about, published } = one;
    return { title, digest: `${digest} ${name()} and ${name()}.`, publisher, about, published };
  });
}

/** The records, or as many more of them as asked for, ready to be indexed. */
export function createArticles(records: readonly CorpusRecord[], count?: number): Articles {
  const named: Named[] = count === undefined ? [...records] : recombine(records, count);
  named.sort((a, b) => (a.published < b.published ? -1 : 1));
  const publishers = [...new Set(named.map(({ publisher }) => publisher))].sort();
  const rows = named.map(({ title, digest, publisher, about }) => ({
    title,
    digest,
    publisher,
    names: about.join(" ").replaceAll("-", " "),
    entities: about,
  }));
  const entities = [...new Set(named.flatMap(({ about }) => about))].sort();
  return {
    rows,
    library: {
      dataDate: named.at(-1)?.published ?? "",
      publishers: publishers.map((name) => ({ name, kind: "press" })),
      articlesAbout: [],
      entities: entities.map((id) => ({
        id,
        kind: "policy",
        names: [id.replaceAll("-", " ")],
        summary: "",
        steps: [],
        relations: [],
        reviewed: true,
      })),
      articles: {
        id: named.map((_, n) => String(n)),
        title: named.map(({ title }) => title),
        digest: named.map(({ digest }) => digest),
        url: named.map(() => ""),
        publisher: named.map(({ publisher }) => publishers.indexOf(publisher)),
        published: named.map(({ published }) => published),
        language: named.map(() => "en"),
        kind: named.map(() => "news"),
        descriptive: [],
        reviewed: [],
      },
    },
  };
}
