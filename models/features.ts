/** What the training scripts share: which features to learn, and how a weight becomes an integer. */

/** The names that stand in at least so many cases, in code unit order. */
export function listFrequent(cases: Iterable<Iterable<string>>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const names of cases) {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

/** The names of the largest sizes, in code unit order; of equal sizes the first by name. */
export function keepLargest(
  names: readonly string[],
  sizeOf: (index: number) => number,
  most: number,
): string[] {
  const ranked = names.map((name, i) => ({ name, size: sizeOf(i) }));
  ranked.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return ranked
    .slice(0, most)
    .map(({ name }) => name)
    .sort();
}

/** Weights as integers: `scale` is the real weight of one, `row(i)` the integers of feature i, class by class. */
export function quantise(weights: Float64Array, classCount: number, units: number) {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const scale = Number((most / units).toPrecision(4));
  const row = (i: number): number[] =>
    Array.from(
      { length: classCount },
      (_, k) => Math.round((weights[i * classCount + k] as number) / scale) + 0,
    );
  return { scale, row };
}

/** The rows of some features by name, those of zeros left out. */
export function tableOf(
  names: readonly string[],
  row: (index: number) => number[],
): Record<string, number[]> {
  const table: Record<string, number[]> = {};
  names.forEach((name, i) => {
    const units = row(i);
    if (units.some((unit) => unit !== 0)) table[name] = units;
  });
  return table;
}
