import type { EntityId } from "../model/entity.ts";
import type { Settings } from "../model/settings.ts";
import { createHighlights } from "./marks/highlights.ts";
import { createPainter } from "./marks/painter.ts";
import { chooseMarked, mostMarks } from "./page-store/density.ts";
import { withoutMuted } from "./page-store/muted-mentions.ts";
import { listMentions, type PageMention } from "./page-store/page-mention.ts";
import type { PageStore } from "./page-store/page-store.ts";
import { findHeadings, sectionsOf } from "./page-store/sections.ts";
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
  /** Brings the marks up to date with what is known and what the reader wants. */
  repaint(): void;
  /** All mentions that count, marked or not, in the page's order. */
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
  let marked: PageMention[] = [];
  let indexed: { of: readonly PageMention[]; index: MentionIndex } | undefined;

  function mentions(): PageMention[] {
    const { confidence, muted } = settings();
    return withoutMuted(listMentions(store.inOrder(), confidence), muted, currentHosts());
  }

  function choose(): PageMention[] {
    const all = mentions();
    const density = settings().marks;
    const nodes = all.map(({ block }) => block.pieces[0]?.node ?? document);
    const sections = density === "section" ? sectionsOf(nodes, findHeadings(roots())) : [];
    const markable = all.map((found, i) => ({
      found,
      entity: found.mention.entity,
      section: sections[i] ?? "",
    }));
    return chooseMarked(markable, density, mostMarks(units())).map(({ found }) => found);
  }

  return {
    repaint() {
      marked = choose();
      painter.paint(marked);
    },
    mentions,
    at(x, y, element) {
      const of = painter.painted();
      if (indexed?.of !== of) indexed = { of, index: indexMentions(of) };
      return indexed.index.at(x, y, element);
    },
    step: (direction) => tour.go(marked, direction),
    jump(entity) {
      const stops = mentions().filter(({ mention }) => mention.entity === entity);
      return tour.go(stops, 1);
    },
  };
}
