/**
 * Normalised discounted cumulative gain of the first `depth` documents (Järvelin and Kekäläinen,
 * 2002), with gains of 2 ** grade - 1. What was not judged counts as grade 0.
 */
export function ndcg(
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
  depth = 10,
): number {
  const discounted = (all: readonly number[]) =>
    all.slice(0, depth).reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0);
  const best = discounted([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : discounted(ranked.map((id) => grades.get(id) ?? 0)) / best;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
