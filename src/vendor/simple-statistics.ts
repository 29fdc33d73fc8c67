/**
 * What the library uses of simple-statistics (ISC): descriptives. Intervals, tests and agreement are written in
 * `src/statistics`.
 */
export { mean, median, quantileSorted, standardDeviation, sum } from "simple-statistics";
