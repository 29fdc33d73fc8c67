/**
 * Simple systems beside which the stance is judged: always pour, the plain formula, the formula with logistic
 * regression on TF-IDF behind it, and natural's naive Bayes classifier. Trained on recorded votes alone, as a first
 * attempt would be.
 */
import { readPlainFormula } from "../../corpora/stance-gold/plain-formula.js";
import { createRandom, shuffle } from "../../src/statistics/random.js";
import { softmax } from "../../src/text/linear-model.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

export interface VotedText {
  readonly text: string;
  readonly vote: string;
}

export type Baseline = (text: string) => string;

const LABELS = ["pour", "contre", "abstention"] as const;
const WORD = /[\p{L}\p{N}]+/gu;
const LEAST_TEXTS = 3;

const stems = new Map<string, string>();

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => {
    const stem = stems.get(word) ?? stemFrench(word);
    stems.set(word, stem);
    return stem;
  });
}

/** A baseline that answers each text once. */
function remember(system: Baseline): Baseline {
  const known = new Map<string, string>();
  return (text) => {
    const answer = known.get(text) ?? system(text);
    known.set(text, answer);
    return answer;
  };
}

/** Stems of a text and their pairs. */
function termsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((word, i) => (i === 0 ? [word] : [word, `${words[i - 1]} ${word}`]));
}

type SparseRow = readonly (readonly [feature: number, value: number])[];

/** TF-IDF with sublinear counts and unit length, as scikit-learn's TfidfVectorizer(sublinear_tf=True). */
function createVectorizer(texts: readonly string[]) {
  const documents = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(termsOf(text))) documents.set(term, (documents.get(term) ?? 0) + 1);
  }
  const terms = [...documents].filter(([, count]) => count >= LEAST_TEXTS);
  const index = new Map(terms.map(([term], i) => [term, i]));
  const idf = terms.map(([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1);
  const vectorize = (text: string): SparseRow => {
    const counts = new Map<number, number>();
    for (const term of termsOf(text)) {
      const feature = index.get(term);
      if (feature !== undefined) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const row = [...counts].map(
      ([feature, count]) => [feature, (1 + Math.log(count)) * (idf[feature] ?? 0)] as const,
    );
    const length = Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return row.map(([feature, value]) => [feature, value / length] as const);
  };
  return { vectorize, featureCount: terms.length };
}

const EPOCHS = 12;
const RATE = 0.5;

/** Logistic regression on TF-IDF of stems and their pairs, by stochastic gradient descent. */
export function trainTfIdfRegression(texts: readonly VotedText[]): Baseline {
  const { vectorize, featureCount } = createVectorizer(texts.map(({ text }) => text));
  const width = LABELS.length;
  const weights = new Float64Array((featureCount + 1) * width);
  const rows = texts.map(({ text }) => vectorize(text));
  const scoresOf = (row: SparseRow): Float64Array => {
    const scores = weights.slice(featureCount * width);
    for (const [feature, value] of row) {
      for (let k = 0; k < width; k++) {
        scores[k] = (scores[k] as number) + value * (weights[feature * width + k] as number);
      }
    }
    return scores;
  };
  const random = createRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 4);
    for (const i of shuffle([...texts.keys()], random)) {
      const row = rows[i] as SparseRow;
      const shares = softmax(scoresOf(row));
      const label = LABELS.indexOf(texts[i]?.vote as (typeof LABELS)[number]);
      for (let k = 0; k < width; k++) {
        const step = rate * ((k === label ? 1 : 0) - (shares[k] as number));
        const bias = featureCount * width + k;
        weights[bias] = (weights[bias] as number) + step;
        for (const [feature, value] of row) {
          const at = feature * width + k;
          weights[at] = (weights[at] as number) + step * value;
        }
      }
    }
  }
  return remember((text) => {
    const scores = scoresOf(vectorize(text));
    return LABELS[scores.indexOf(Math.max(...scores))] as string;
  });
}

/** The package compares each text with every term of every class: more texts would take hours. */
const MOST_BAYES_TEXTS = 1500;

/** natural's Bayes classifier, fed the stems of the first texts. */
export async function trainBayes(texts: readonly VotedText[]): Promise<Baseline> {
  const { default: BayesClassifier } = await import(
    "natural/lib/natural/classifiers/bayes_classifier.js"
  );
  const classifier = new BayesClassifier();
  for (const { text, vote } of texts.slice(0, MOST_BAYES_TEXTS)) {
    classifier.addDocument([...new Set(wordsOf(text))], vote);
  }
  classifier.train();
  return remember((text) => classifier.classify([...new Set(wordsOf(text))]) as string);
}

export const alwaysPour: Baseline = () => "pour";
export const plainFormula: Baseline = (text) => readPlainFormula(text) ?? "indetermine";

/** The formula, and another system where it is silent. */
export const formulaThen =
  (other: Baseline): Baseline =>
  (text) =>
    readPlainFormula(text) ?? other(text);
