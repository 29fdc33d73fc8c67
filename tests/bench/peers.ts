import { createRequire } from "node:module";
import nlp from "compromise";
import { franc } from "franc";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { createAnalyzer } from "../../src/index.js";
import type { Subject } from "./measure.js";

/** natural part by part: its whole reads .env files and prints that it does. */
const load = createRequire(import.meta.url);
const stemmer: { stem(word: string): string } = load(
  "natural/lib/natural/stemmers/porter_stemmer_fr.js",
);
const Tokenizer: new () => { tokenize(text: string): string[] } = load(
  "natural/lib/natural/tokenizers/aggressive_tokenizer_fr.js",
);
const BayesClassifier: new (
  wordStemmer: typeof stemmer,
) => {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
} = load("natural/lib/natural/classifiers/bayes_classifier.js");

const TOKEN = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s]/gu;

/** The plain tokenizer of the comparison: one object with its offsets a token. */
export function tokenizePlainly(text: string) {
  const tokens: { text: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** What the built package gives. */
export type Library = typeof import("../../src/index.js");

/** The analysis as it runs from its source: what the stages are shares of. */
export const SOURCE = "full analyze, from source by tsx";

/** Reads one text after another. */
export const each =
  (read: (text: string) => unknown) =>
  (texts: readonly string[]): void => {
    for (const text of texts) read(text);
  };

/** Bayes learns our own labels of a few texts: only its speed is looked at. */
function trainBayes(
  texts: readonly string[],
  analyze: (text: string) => { stance: { label: string } },
) {
  const classifier = new BayesClassifier(stemmer);
  for (const text of texts) classifier.addDocument(text, analyze(text).stance.label);
  classifier.train();
  return classifier;
}

/**
 * The full analysis and its peers, all in this process.
 *
 * @param built the library as it is built and shipped: what runs a script from its source (tsx) gives every function
 * its name as it is made, which the source pays for and the build does not
 */
export function createPeers(texts: readonly string[], built: Library): Subject[] {
  const { analyze } = built.createAnalyzer();
  const { analyze: analyzeFromSource } = createAnalyzer();
  const tokenizer = new Tokenizer();
  const bayes = trainBayes(texts.slice(0, 300), analyze);
  const wink = winkNLP(model, []);
  return [
    { id: "full analyze", run: each(analyze) },
    { id: SOURCE, run: each(analyzeFromSource) },
    { id: "plain regex tokenizer", run: each(tokenizePlainly) },
    { id: "wink-nlp, tokens alone", run: each((text) => wink.readDoc(text)), every: 4 },
    {
      id: "natural, tokenize + stem (fr)",
      run: each((text) => tokenizer.tokenize(text).map((word) => stemmer.stem(word))),
      every: 8,
    },
    { id: "natural, Bayes classify", run: each((text) => bayes.classify(text)), every: 16 },
    { id: "compromise, nlp(text)", run: each((text) => nlp(text)), every: 16 },
    { id: "franc", run: each((text) => franc(text)), every: 8 },
  ];
}
