/** A source of random numbers in [0, 1). Always a parameter: no stage draws from a hidden one. */
export type RandomSource = () => number;

/**
 * A seeded random source (sfc32, Chris Doty-Humphrey, PractRand), the same on every platform.
 *
 * @param seed any 32-bit integer
 * @example
 * const random = createRandom(1);
 * random(); // the same first number on every run
 */
export function createRandom(seed: number): RandomSource {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A copy of `items` in random order (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], random: RandomSource): T[] {
  const out = items.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = out[i] as T;
    out[i] = out[j] as T;
    out[j] = kept;
  }
  return out;
}
