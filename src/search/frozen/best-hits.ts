export interface Hit {
  document: number;
  score: number;
}

/** Better score first; of equals the document that was added first. */
export function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || a.document - b.document;
}

/** Moves a hit down from the root of a heap to its place; the root is the worst. */
function sink(heap: Hit[], hit: Hit): void {
  let place = 0;
  for (;;) {
    let child = place * 2 + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left !== undefined && right !== undefined && compareHits(left, right) < 0) child++;
    const worse = heap[child];
    if (worse === undefined || compareHits(worse, hit) < 0) break;
    heap[place] = worse;
    place = child;
  }
  heap[place] = hit;
}

/** Moves a hit up from the end of a heap to its place. */
function rise(heap: Hit[], hit: Hit): void {
  let place = heap.length;
  while (place > 0) {
    const above = heap[(place - 1) >> 1];
    if (above === undefined || compareHits(above, hit) > 0) break;
    heap[place] = above;
    place = (place - 1) >> 1;
  }
  heap[place] = hit;
}

/** Keeps the best of many hits. */
export interface BestHits {
  offer(document: number, score: number): void;
  /** Best first. */
  sorted(): Hit[];
}

export function createBestHits(limit: number): BestHits {
  const heap: Hit[] = [];
  return {
    offer(document, score) {
      if (heap.length < limit) return rise(heap, { document, score });
      const worst = heap[0];
      if (worst === undefined || score < worst.score) return;
      if (score > worst.score || document < worst.document) sink(heap, { document, score });
    },
    sorted: () => heap.sort(compareHits),
  };
}
