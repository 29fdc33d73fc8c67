import { readFileSync } from "node:fs";
import { stanceFr } from "../../src/generated/stance-fr.js";
import { toneFr } from "../../src/generated/tone-fr.js";
import { toneFrDiscourse } from "../../src/generated/tone-fr-discourse.js";
import { type DiscourseEffect, readDiscourse } from "../../src/languages/fr/discourse.js";
import { type EvaluationEffect, findEvaluations } from "../../src/languages/fr/evaluation.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { maskPositions } from "../../src/stance/mask-positions.js";
import { readDeclared } from "../../src/stance/read-stance.js";
import type { DeclarationTier } from "../../src/stance/stance-calibration.js";
import {
  prepareStanceModel,
  type StanceEffect,
  type StanceModelSource,
} from "../../src/stance/stance-model.js";
import { normalizeWord } from "../../src/text/characters.js";
import { type Document, listTokens } from "../../src/text/document.js";
import { createLexicon, type Lexicon } from "../../src/text/lexicon.js";
import { findMatches, type Match, matchesOfModel } from "../../src/text/matcher.js";
import { compileRules, type RuleModel } from "../../src/text/rules.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

const ROOT = new URL("../../", import.meta.url);
const DATA = new URL("../shared/data/", ROOT);
const LEAST_TEXTS_OF_STEM = 6;
/** Texts that declare nothing are few and what the model is for. */
const UNDECLARED_WEIGHT = 3;

/** Stands for the link tier of a written case. */
const HARD = "hard-case";

/** A text to learn the inferred position from. */
export interface LearningText {
  readonly document: Document;
  /** Evaluating phrases (models/tone-fr). */
  readonly evaluations: readonly { readonly polarity: number }[];
  /** Tokens of named positions, which the model must not see. */
  readonly mask: Uint8Array;
  readonly isMasked: (token: number) => boolean;
  /** The label to learn. */
  readonly label: string;
  readonly weight: number;
  readonly procedure: string;
  /** National party, empty for a written case. */
  readonly party: string;
  /** How it declares its position, null where it declares none. */
  readonly tier: DeclarationTier | null;
  readonly readLabel: string | null;
  /** A coder has read it. */
  readonly isCoded: boolean;
  readonly codedLabel: string | null;
  /** An explanation, not a case written to be hard. */
  readonly isReal: boolean;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly procedure: string;
  readonly party: string;
  readonly recordedVote: string | null;
  readonly linkTier: string | null;
}

interface HardCase {
  readonly id: string;
  readonly text: string;
  readonly stance: string;
  readonly half: string;
  readonly language: string;
}

const readLines = <T>(url: URL): T[] =>
  readFileSync(url, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

/** Rows of a table of codes: no cell of theirs holds a comma. */
function readCodes(path: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(new URL(path, ROOT), "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** Stems of at least six texts, in alphabetical order. */
function listVocabulary(lexicon: Lexicon, rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  const known = new Map<string, string>();
  const stemOf = (form: string): string => {
    const stem = known.get(form) ?? stemFrench(form);
    known.set(form, stem);
    return stem;
  };
  for (const { text } of rows) {
    const tokens = listTokens(lexicon.tokenize(text)).filter((token) => token.kind === "word");
    const stems = new Set(tokens.map((token) => stemOf(normalizeWord(token.text))));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts]
    .filter(([stem, count]) => count >= LEAST_TEXTS_OF_STEM && /^\p{L}[\p{L}'-]*$/u.test(stem))
    .map(([stem]) => stem)
    .sort();
}

/** Texts that begin alike are copies: together they weigh like the root of their number. */
function copyWeights(rows: readonly Row[]): Map<string, number> {
  const keyOf = ({ text }: Row): string =>
    text
      .replace(/[^\p{L}]/gu, "")
      .slice(20, 90)
      .toLowerCase();
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  return new Map(rows.map((row) => [row.id, 1 / Math.sqrt(sizes.get(keyOf(row)) ?? 1)]));
}

/** Texts of `train` that no reporting sample holds. */
function readTrainingRows(): Row[] {
  const held = new Set([
    ...readCodes("corpora/stance-gold/codes.csv").map((row) => row.id),
    ...readLines<Row>(new URL("gold/frames.jsonl", DATA)).map((row) => row.id),
  ]);
  return readLines<Row>(new URL("term9/explanations.train.jsonl", DATA)).filter(
    (row) => !held.has(row.id),
  );
}

/** The learning half of the hard cases and the drills, as rows of a procedure each. */
function readHardCases(): { row: Row; stance: string }[] {
  return ["corpora/hard-cases/cases.jsonl", "corpora/hard-cases/drills.jsonl"]
    .flatMap((path) => readLines<HardCase>(new URL(path, ROOT)))
    .filter(({ half, language }) => half === "learn" && language === "fr")
    .map(({ id, text, stance }) => ({
      row: { id, text, procedure: id, party: "", recordedVote: null, linkTier: HARD },
      stance,
    }));
}

/** All texts to learn from, read with the grammar, and the vocabulary of their documents. */
export function readLearningTexts(): { texts: LearningText[]; vocabulary: string[] } {
  const rules = compileRules([
    prepareStanceModel(stanceFr as unknown as StanceModelSource),
    toneFrDiscourse as unknown as RuleModel,
    toneFr as unknown as RuleModel,
  ]);
  const makeLexicon = (vocabulary: readonly string[]): Lexicon =>
    createLexicon({ tokenizer: frenchTokenizerRules, stem: stemFrench, rules, vocabulary });
  const rows = readTrainingRows();
  const vocabulary = listVocabulary(makeLexicon([]), rows);
  const lexicon = makeLexicon(vocabulary);
  const weights = copyWeights(rows);
  const hard = readHardCases();
  const codes = new Map<string, string>([
    ...readCodes("corpora/stance-gold/learn.csv").map(
      (row) => [row.id as string, row.stance as string] as const,
    ),
    ...hard.map(({ row, stance }) => [row.id, stance] as const),
  ]);
  const texts = [...rows, ...hard.map(({ row }) => row)].flatMap((row) =>
    toLearningText(row, lexicon, codes.get(row.id) ?? null, weights.get(row.id) ?? 1),
  );
  return { texts, vocabulary };
}

function toLearningText(
  row: Row,
  lexicon: Lexicon,
  codedLabel: string | null,
  copyWeight: number,
): LearningText[] {
  const document = lexicon.tokenize(row.text);
  const all = findMatches(document, lexicon);
  const matches = matchesOfModel(all, lexicon, 0) as Match<StanceEffect>[];
  const { reading, tier, positions } = readDeclared(document, lexicon, 0, matches);
  const discourse = matchesOfModel(all, lexicon, 1) as Match<DiscourseEffect>[];
  const evaluations = findEvaluations(
    document,
    matchesOfModel(all, lexicon, 2) as Match<EvaluationEffect>[],
    readDiscourse(document, discourse),
  );
  const isDeclared = reading?.kind === "declared";
  const recorded = row.linkTier === "strict" ? row.recordedVote : null;
  const label = isDeclared ? reading.label : (codedLabel ?? recorded);
  if (label === null) return [];
  const mask = maskPositions(document, positions);
  return [
    {
      document,
      evaluations,
      mask,
      isMasked: (token) => mask[token] === 1,
      label,
      weight: copyWeight * (isDeclared ? 1 : UNDECLARED_WEIGHT),
      procedure: row.procedure,
      party: row.party,
      tier,
      readLabel: reading?.label ?? null,
      isCoded: codedLabel !== null,
      codedLabel,
      isReal: row.linkTier !== HARD,
    },
  ];
}
