/** A linear scale: where a value lies between two pixels. */
export type Scale = (value: number) => number;

export function createScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): Scale {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

/**
 * Round values from 0 to at least `high`, about `count` of them.
 *
 * @example
 * listTicks(87, 4); // [0, 20, 40, 60, 80, 100]
 */
export function listTicks(high: number, count: number): number[] {
  const rough = Math.max(high, 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10) * power);
  const ticks = [];
  for (let tick = 0; tick < high + step; tick += step) ticks.push(tick);
  return ticks;
}
