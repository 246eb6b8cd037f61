import type { EntityId } from "../model/entity.ts";
import type { Settings } from "../model/settings.ts";
import { createHighlights } from "./marks/highlights.ts";
import { createPainter } from "./marks/painter.ts";
import { chooseMarked, mostMarks } from "./page-store/density.ts";
import { withoutMuted } from "./page-store/muted-mentions.ts";
import { countEntities, listMentions, type PageMention } from "./page-store/page-mention.ts";
import type { PageStore } from "./page-store/page-store.ts";
import { createSections } from "./page-store/sections.ts";
import { indexMentions, type MentionIndex } from "./pointing/mention-at.ts";
import { createTour } from "./pointing/tour.ts";
import { currentHosts } from "./site.ts";

interface PageMarksParts {
  store: PageStore;
  roots(): Iterable<ShadowRoot>;
  settings(): Settings;
  /** How long the page is, in UTF-16 code units. */
  units(): number;
  signal: AbortSignal;
}

export interface PageMarks {
  /**
   * Brings the marks up to date with what is known and what the reader wants, a step at a time. Where
   * another update begins before it has ended, that one counts.
   */
  update(): Generator<void>;
  /** To be called when the page itself has changed. */
  onChanges(): void;
  /** All mentions that count as of the last update, marked or not, in the page's order. */
  mentions(): PageMention[];
  /** The mark at a point of the viewport, in CSS pixels, where `element` is topmost. */
  at(x: number, y: number, element: Element): PageMention | undefined;
  /** Goes to the next mark, or the previous one. */
  step(direction: 1 | -1): PageMention | undefined;
  /** Goes to the next mention of an entity, marked or not. */
  jump(entity: EntityId): PageMention | undefined;
}

/** The marks of a page: which mentions, where, and how to get to them. */
export function createPageMarks(parts: PageMarksParts): PageMarks {
  const { store, roots, settings, units, signal } = parts;
  const highlights = createHighlights(signal);
  const painter = createPainter(highlights, signal);
  const tour = createTour(highlights, signal);
  const sections = createSections(roots);
  /** As of the last painting, because to list them visits every block. */
  let known: PageMention[] = [];
  let marked: PageMention[] = [];
  let updates = 0;
  let indexed: { of: readonly PageMention[]; index: MentionIndex } | undefined;

  function listAll(): PageMention[] {
    const { confidence, muted } = settings();
    return withoutMuted(listMentions(store.inOrder(), confidence), muted, currentHosts());
  }

  /** The section of each mention whose entity is named more than once: for the others it does not matter. */
  function* sectionsFor(all: readonly PageMention[]): Generator<void, Map<PageMention, string>> {
    const counts = countEntities(all);
    const repeated = all.filter(({ mention }) => (counts[mention.entity] ?? 0) > 1);
    if (repeated.length === 0) return new Map();
    const nodes = repeated.map(({ block }) => block.pieces[0]?.node ?? document);
    const keys = yield* sections.of(nodes);
    return new Map(repeated.map((found, i) => [found, keys[i] ?? ""]));
  }

  function* choose(all: PageMention[]): Generator<void, PageMention[]> {
    const density = settings().marks;
    const sectionOf = density === "section" ? yield* sectionsFor(all) : undefined;
    yield;
    const markable = all.map((found) => ({
      found,
      entity: found.mention.entity,
      section: sectionOf?.get(found) ?? "",
    }));
    return chooseMarked(markable, density, mostMarks(units())).map(({ found }) => found);
  }

  return {
    *update() {
      const own = ++updates;
      known = listAll();
      yield;
      const chosen = yield* choose(known);
      if (own !== updates) return;
      marked = chosen;
      painter.paint(marked);
    },
    onChanges: sections.forget,
    mentions: () => known,
    at(x, y, element) {
      const of = painter.painted();
      if (indexed?.of !== of) indexed = { of, index: indexMentions(of) };
      return indexed.index.at(x, y, element);
    },
    step: (direction) => tour.go(marked, direction),
    jump(entity) {
      const stops = known.filter(({ mention }) => mention.entity === entity);
      return tour.go(stops, 1);
    },
  };
}
