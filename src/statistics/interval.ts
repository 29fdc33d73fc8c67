/** A two-sided interval; `level` is its nominal coverage, 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}
