/** How telling it is that an article is about something which so many of all are about, 0 to 1. */
export function rarity(articles: number, total: number): number {
  return Math.log(1 + total / Math.max(1, articles)) / Math.log(1 + total);
}
