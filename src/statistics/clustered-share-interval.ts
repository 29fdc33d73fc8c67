import { check } from "./check.js";
import type { Interval } from "./interval.js";

const STEPS = 48;
const HALVINGS = 24;
const NEGLIGIBLE = 1e-14;
const TIE = 1e-9;

/**
 * Interval of a share of texts that come in clusters of copies, exact for the sizes at hand: all shares p that the
 * two-sided score test (distance from the mean, mid-p) does not reject, where the clusters are independent and the
 * texts of one say the same. It keeps its coverage where one large cluster dominates, which Wilson's interval at the
 * effective number does not (`tests/validation/simulation.ts`). With singletons only it is the mid-p score interval
 * of the binomial.
 * Source: inversion of a two-sided test, Agresti & Min (2001), Biometrics 57, 963–971; mid-p, Lancaster (1961), JASA
 * 56, 223–234; here for a sum of weighted Bernoulli variables.
 *
 * @param successes number of texts, 0 … the sum of the sizes
 * @param clusterSizes whole numbers above 0
 * @param level nominal coverage, inside (0, 1)
 * @throws PourcontreError INVALID_ARGUMENT
 * @example
 * clusteredShareInterval(8, [8, 1, 1, 1, 1, 1, 1, 1, 1]); // { low: 0.0695…, high: 0.9304…, level: 0.95 }
 */
export function clusteredShareInterval(
  successes: number,
  clusterSizes: readonly number[],
  level = 0.95,
): Interval {
  const sizes = clusterSizes.slice().sort((a, b) => a - b);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  check(
    sizes.length > 0 && sizes.every((size) => Number.isInteger(size) && size > 0),
    "cluster sizes must be whole numbers above 0",
  );
  check(successes >= 0 && successes <= total, `need 0 ≤ successes ≤ ${total}: ${successes}`);
  check(level > 0 && level < 1, `level must be inside (0, 1): ${level}`);
  const keeps = (share: number) => midP(successes, sizes, total, share) >= 1 - level;
  const low = findEnd(0, successes / total, keeps);
  const high = findEnd(1, successes / total, keeps);
  return { low, high, level };
}

/** The outermost share between `outside` and `inside` that the test keeps, rounded outwards. */
function findEnd(outside: number, inside: number, keeps: (share: number) => boolean): number {
  const step = (inside - outside) / STEPS;
  if (step === 0) return outside;
  let place = 1;
  while (place < STEPS && !keeps(outside + place * step)) place++;
  let out = outside + (place - 1) * step;
  let kept = outside + place * step;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (out + kept) / 2;
    if (keeps(middle)) kept = middle;
    else out = middle;
  }
  return out;
}

/** Chance of a count farther from the mean than `successes`, and half the chance of one as far. */
function midP(successes: number, sizes: readonly number[], total: number, share: number): number {
  const { start, chances } = distribution(sizes, share);
  const mean = total * share;
  const distance = Math.abs(successes - mean);
  let p = 0;
  chances.forEach((chance, i) => {
    const farther = Math.abs(start + i - mean) - distance;
    if (farther > TIE) p += chance;
    else if (farther >= -TIE) p += chance / 2;
  });
  return p;
}

/** Distribution of the number of texts, from `start` on, with tails that do not count cut off. */
function distribution(
  sizes: readonly number[],
  share: number,
): { start: number; chances: readonly number[] } {
  let start = 0;
  let chances = [1];
  for (const size of sizes) {
    const next = new Array<number>(chances.length + size).fill(0);
    for (let i = 0; i < chances.length; i++) {
      const chance = chances[i] ?? 0;
      next[i] = (next[i] ?? 0) + chance * (1 - share);
      next[i + size] = (next[i + size] ?? 0) + chance * share;
    }
    const from = next.findIndex((chance) => chance > NEGLIGIBLE);
    const to = next.findLastIndex((chance) => chance > NEGLIGIBLE);
    chances = next.slice(from, to + 1);
    start += from;
  }
  return { start, chances };
}
