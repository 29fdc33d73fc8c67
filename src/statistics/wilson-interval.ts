import { check } from "./check.js";
import type { Interval } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * Wilson's score interval of a share, without continuity correction. Both counts may be fractions, so that an
 * effective number of observations can be given. It assumes independent observations: for copied texts give
 * the effective number (`effectiveNumber`), not the number of texts.
 * Source: E. B. Wilson (1927), JASA 22, 209–212; recommended by Brown, Cai & DasGupta (2001), Statistical
 * Science 16, 101–133.
 *
 * @param successes 0 … n
 * @param n number of observations, above 0
 * @param level nominal coverage, inside (0, 1)
 * @throws PourcontreError INVALID_ARGUMENT
 * @example
 * wilsonInterval(81, 263); // { low: 0.2553…, high: 0.3662…, level: 0.95 }
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  check(
    n > 0 && successes >= 0 && successes <= n,
    `need 0 ≤ successes ≤ n, n > 0: ${successes}, ${n}`,
  );
  check(level > 0 && level < 1, `level must be inside (0, 1): ${level}`);
  const z = normalQuantile((1 + level) / 2);
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  const low = successes === 0 ? 0 : Math.max(0, centre - half);
  const high = successes === n ? 1 : Math.min(1, centre + half);
  return { low, high, level };
}
