/** Other search engines over the same texts, each as its manual has it. */
import { create, insertMultiple, load, type RawData, save, search } from "@orama/orama";
import { Index } from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";

export interface PeerDocument {
  title: string;
  text: string;
}

/** `strict` with the engine's defaults, `forgiving` with what it has for beginnings and typos. */
export type Manner = "strict" | "forgiving";

export interface PeerIndex {
  /** Rows of the documents found, best first. */
  search(query: string, limit: number, manner?: Manner): Promise<number[]>;
  /** What would be shipped. */
  save(): Promise<string>;
}

export interface Peer {
  name: string;
  build(documents: readonly PeerDocument[]): Promise<PeerIndex>;
  load(saved: string): Promise<PeerIndex>;
}

const miniSearchOptions = { fields: ["title", "text"] };

function miniSearchIndex(index: MiniSearch): PeerIndex {
  const forgiving = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };
  return {
    async search(query, limit, manner) {
      const found = index.search(query, manner === "forgiving" ? forgiving : {});
      return found.slice(0, limit).map(({ id }) => id as number);
    },
    save: async () => JSON.stringify(index),
  };
}

const miniSearch: Peer = {
  name: "MiniSearch",
  async build(documents) {
    const index = new MiniSearch(miniSearchOptions);
    index.addAll(documents.map((document, id) => ({ id, ...document })));
    return miniSearchIndex(index);
  },
  load: async (saved) => miniSearchIndex(MiniSearch.loadJSON(saved, miniSearchOptions)),
};

function flexSearchIndex(index: Index): PeerIndex {
  return {
    // Without suggestions it finds only what has every word.
    search: async (query, limit) => index.search(query, { limit, suggest: true }).map(Number),
    async save() {
      const parts: Record<string, string> = {};
      await index.export((key: string, data: string) => {
        if (data) parts[key] = data;
      });
      return JSON.stringify(parts);
    },
  };
}

const flexSearch: Peer = {
  name: "FlexSearch",
  async build(documents) {
    const index = new Index({ tokenize: "forward" });
    documents.forEach(({ title, text }, id) => {
      index.add(id, `${title} ${text}`);
    });
    return flexSearchIndex(index);
  },
  async load(saved) {
    const index = new Index({ tokenize: "forward" });
    const parts: Record<string, string> = JSON.parse(saved);
    for (const [key, data] of Object.entries(parts)) index.import(key, data);
    return flexSearchIndex(index);
  },
};

function lunrIndex(index: lunr.Index): PeerIndex {
  return {
    async search(text, limit, manner) {
      const found = index.query((query) => {
        const terms = lunr.tokenizer(text);
        query.term(terms, {});
        if (manner !== "forgiving") return;
        query.term(terms, {
          wildcard: lunr.Query.wildcard.TRAILING,
          usePipeline: false,
          boost: 0.5,
        });
        query.term(terms, { editDistance: 1, usePipeline: false, boost: 0.5 });
      });
      return found.slice(0, limit).map(({ ref }) => Number(ref));
    },
    save: async () => JSON.stringify(index),
  };
}

const lunrPeer: Peer = {
  name: "Lunr",
  async build(documents) {
    const index = lunr(function () {
      this.ref("id");
      this.field("title");
      this.field("text");
      documents.forEach((document, id) => {
        this.add({ id, ...document });
      });
    });
    return lunrIndex(index);
  },
  load: async (saved) => lunrIndex(lunr.Index.load(JSON.parse(saved))),
};

const oramaSchema = { title: "string", text: "string" } as const;
const createOrama = () => create({ schema: oramaSchema });

function oramaIndex(index: ReturnType<typeof createOrama>): PeerIndex {
  return {
    async search(term, limit, manner) {
      const tolerance = manner === "forgiving" ? { tolerance: 1 } : {};
      const { hits } = await search(index, { term, limit, ...tolerance });
      return hits.map(({ id }) => Number(id));
    },
    save: async () => JSON.stringify(save(index)),
  };
}

const orama: Peer = {
  name: "Orama",
  async build(documents) {
    const index = createOrama();
    await insertMultiple(
      index,
      documents.map(({ title, text }, id) => ({ id: String(id), title, text })),
    );
    return oramaIndex(index);
  },
  async load(saved) {
    const index = createOrama();
    load(index, JSON.parse(saved) as RawData);
    return oramaIndex(index);
  },
};

export const peers: readonly Peer[] = [miniSearch, flexSearch, lunrPeer, orama];
