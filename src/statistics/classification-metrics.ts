import { mean } from "../vendor/simple-statistics.js";
import { check } from "./check.js";

export interface ClassMetrics {
  readonly label: string;
  /** Texts that have the label by gold, by prediction, by both. */
  readonly goldCount: number;
  readonly predictedCount: number;
  readonly correctCount: number;
  /** Null where nothing was predicted so. */
  readonly precision: number | null;
  /** Null where no text is so. */
  readonly recall: number | null;
  /** Null only where the label occurs on neither side. */
  readonly f1: number | null;
}

export interface ClassificationMetrics {
  readonly number: number;
  readonly accuracy: number | null;
  /** Mean F1 of the labels that occur on either side. */
  readonly macroF1: number | null;
  readonly classes: readonly ClassMetrics[];
  readonly labels: readonly string[];
  /** `confusion[g][p]`: texts of gold label g predicted as p, in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
}

/**
 * Precision, recall and F1 of each class, their unweighted mean (macro-F1), accuracy and the confusion matrix.
 * Source: Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, chapters 8 and 13; equals
 * scikit-learn's `f1_score(average="macro")`.
 *
 * @param gold and `predicted`: one label a text
 * @param labels their order; default: by name, those that occur
 * @throws PourcontreError INVALID_ARGUMENT for lists of different lengths or a label not listed
 * @example
 * classificationMetrics(["a", "a", "b"], ["a", "b", "b"]).macroF1; // 0.6666…
 */
export function classificationMetrics(
  gold: readonly string[],
  predicted: readonly string[],
  labels: readonly string[] = listLabels(gold, predicted),
): ClassificationMetrics {
  check(gold.length === predicted.length, "gold and predicted need the same texts");
  return metricsOfConfusion(
    countConfusion(encodePairs(gold, predicted, labels), labels.length),
    labels,
  );
}

/** Labels of both sides, by name. */
export function listLabels(gold: readonly string[], predicted: readonly string[]): string[] {
  return Array.from(new Set([...gold, ...predicted])).sort();
}

/** One number a text: gold label × number of labels + predicted label. */
export function encodePairs(
  gold: readonly string[],
  predicted: readonly string[],
  labels: readonly string[],
): number[] {
  const places = new Map(labels.map((label, place) => [label, place]));
  return gold.map((label, text) => {
    const g = places.get(label);
    const p = places.get(predicted[text] ?? "");
    if (g === undefined || p === undefined) {
      check(false, `label not listed: ${g === undefined ? label : predicted[text]}`);
    }
    return (g ?? 0) * labels.length + (p ?? 0);
  });
}

/** The confusion matrix of encoded pairs, row by row. */
export function countConfusion(pairs: Iterable<number>, labelCount: number): Float64Array {
  const confusion = new Float64Array(labelCount * labelCount);
  for (const pair of pairs) confusion[pair] = (confusion[pair] ?? 0) + 1;
  return confusion;
}

/** Metrics of a confusion matrix given row by row. */
export function metricsOfConfusion(
  confusion: Float64Array,
  labels: readonly string[],
): ClassificationMetrics {
  const size = labels.length;
  const cell = (g: number, p: number) => confusion[g * size + p] ?? 0;
  const classes = labels.map((label, k) => {
    let goldCount = 0;
    let predictedCount = 0;
    for (let i = 0; i < size; i++) {
      goldCount += cell(k, i);
      predictedCount += cell(i, k);
    }
    return classMetrics(label, goldCount, predictedCount, cell(k, k));
  });
  const number = confusion.reduce((sum, count) => sum + count, 0);
  const correct = classes.reduce((sum, metrics) => sum + metrics.correctCount, 0);
  return {
    number,
    accuracy: number === 0 ? null : correct / number,
    macroF1: macroF1Of(classes),
    classes,
    labels,
    confusion: labels.map((_, g) => Array.from(confusion.subarray(g * size, (g + 1) * size))),
  };
}

function classMetrics(
  label: string,
  goldCount: number,
  predictedCount: number,
  correctCount: number,
): ClassMetrics {
  const occurrences = goldCount + predictedCount;
  return {
    label,
    goldCount,
    predictedCount,
    correctCount,
    precision: predictedCount === 0 ? null : correctCount / predictedCount,
    recall: goldCount === 0 ? null : correctCount / goldCount,
    f1: occurrences === 0 ? null : (2 * correctCount) / occurrences,
  };
}

function macroF1Of(classes: readonly ClassMetrics[]): number | null {
  const scores = classes.flatMap((metrics) => metrics.f1 ?? []);
  return scores.length === 0 ? null : mean(scores);
}
