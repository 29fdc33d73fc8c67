import { bootstrapMacroF1 } from "../../../src/statistics/bootstrap-macro-f1.js";
import { classificationMetrics } from "../../../src/statistics/classification-metrics.js";
import { correctedShares } from "../../../src/statistics/corrected-shares.js";
import { alphaInterval, krippendorffAlpha } from "../../../src/statistics/krippendorff-alpha.js";
import { createRandom, type RandomSource } from "../../../src/statistics/random.js";

const LABELS = ["abstention", "contre", "pour"];
/** Chance of each predicted label (column) given the true one (row). */
const ERRORS: Readonly<Record<string, readonly number[]>> = {
  abstention: [0.8, 0.1, 0.1],
  contre: [0.04, 0.88, 0.08],
  pour: [0.02, 0.06, 0.92],
};

function draw(chances: readonly number[], random: RandomSource): string {
  let rest = random();
  const place = chances.findIndex((chance) => {
    rest -= chance;
    return rest < 0;
  });
  return LABELS[place < 0 ? LABELS.length - 1 : place] ?? "";
}

const predict = (label: string, random: RandomSource) => draw(ERRORS[label] ?? [], random);
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

export interface CorrectionRow {
  readonly trueShare: number;
  readonly meanRawShare: number;
  readonly meanCorrectedShare: number;
  readonly coverage: number;
}

/** Share of "pour" of 400 texts, raw and corrected with 300 gold texts drawn from another mix of labels. */
export function measureCorrection(runs: number, seed: number): CorrectionRow[] {
  const random = createRandom(seed);
  return [0.2, 0.5, 0.8].map((trueShare) => {
    const mix = [(1 - trueShare) / 3, ((1 - trueShare) * 2) / 3, trueShare];
    const results = times(runs, () => {
      const gold = times(300, () => {
        const label = draw([0.2, 0.3, 0.5], random);
        return { gold: label, predicted: predict(label, random) };
      });
      const predicted = times(400, () => predict(draw(mix, random), random));
      const shares = correctedShares(gold, predicted, { random, replicateCount: 200 });
      return shares.find((share) => share.label === "pour");
    });
    const covers = results.filter(
      (r) => r?.interval && r.interval.low <= trueShare && trueShare <= r.interval.high,
    );
    return {
      trueShare,
      meanRawShare: meanOf(results.map((r) => r?.rawShare ?? 0)),
      meanCorrectedShare: meanOf(results.map((r) => r?.share ?? 0)),
      coverage: covers.length / runs,
    };
  });
}

/** Coverage of the bootstrap intervals of macro-F1 and of alpha, against their value on 200,000 texts. */
export function measureBootstrapOfScores(runs: number, seed: number) {
  const random = createRandom(seed);
  const sample = (count: number) => {
    const gold = times(count, () => draw([0.2, 0.3, 0.5], random));
    return { gold, predicted: gold.map((label) => predict(label, random)) };
  };
  const all = sample(200_000);
  const macroF1 = classificationMetrics(all.gold, all.predicted).macroF1 ?? 0;
  const alpha = krippendorffAlpha([all.gold, all.predicted]) ?? 0;
  return [100, 300].map((number) => {
    let macroF1Covered = 0;
    let alphaCovered = 0;
    for (let run = 0; run < runs; run++) {
      const { gold, predicted } = sample(number);
      const f1 = bootstrapMacroF1(gold, predicted, { random, replicateCount: 300 });
      const interval = alphaInterval([gold, predicted], { random, replicateCount: 300 });
      if (f1 && f1.low <= macroF1 && macroF1 <= f1.high) macroF1Covered++;
      if (interval && interval.low <= alpha && alpha <= interval.high) alphaCovered++;
    }
    return {
      number,
      macroF1,
      macroF1Coverage: macroF1Covered / runs,
      alpha,
      alphaCoverage: alphaCovered / runs,
    };
  });
}
