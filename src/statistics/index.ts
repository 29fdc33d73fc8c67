export { agreementIndex } from "./agreement-index.js";
export { bootstrapMacroF1, type ClusterOption } from "./bootstrap-macro-f1.js";
export { type BrierScore, brierScore } from "./brier-score.js";
export {
  expectedCalibrationError,
  type ReliabilityBin,
  reliabilityCurve,
  type ScoredAnswer,
} from "./calibration.js";
export {
  type ClassificationMetrics,
  type ClassMetrics,
  classificationMetrics,
} from "./classification-metrics.js";
export { type BootstrapOptions, clusterBootstrap } from "./cluster-bootstrap.js";
export { clusteredShareInterval } from "./clustered-share-interval.js";
export { cohenKappa } from "./cohen-kappa.js";
export { type ClusterTally, compareClusteredShares } from "./compare-clustered-shares.js";
export { compareSystems, type SystemComparison } from "./compare-systems.js";
export { type CorrectedShare, correctedShares, type GoldPair } from "./corrected-shares.js";
export { type CoveragePoint, coverageCurve } from "./coverage-curve.js";
export { effectiveNumber } from "./effective-number.js";
export { expectedAgreementIndex } from "./expected-agreement-index.js";
export { holm } from "./holm.js";
export type { Interval } from "./interval.js";
export {
  type AlphaOptions,
  alphaInterval,
  type CodeValue,
  krippendorffAlpha,
  type Scale,
} from "./krippendorff-alpha.js";
export { mcnemarExact } from "./mcnemar-exact.js";
export { normalQuantile } from "./normal-quantile.js";
export {
  type PermutationOptions,
  type PermutationResult,
  permutationTest,
} from "./permutation-test.js";
export { createRandom, type RandomSource, shuffle } from "./random.js";
export { wilsonInterval } from "./wilson-interval.js";
