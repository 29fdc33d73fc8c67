/** Reads the texts beside the project and codes each: see build.ts. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { createAnalyzer } from "../../src/analyzer.js";
import { english } from "../../src/english.js";
import { parseText } from "../../src/formats/parse-text.js";
import { french } from "../../src/french.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import type { ReconciledRow } from "../../src/reconcile/types.js";
import { createExplanationRecord, type ExplanationRecord } from "../../src/record.js";
import { enrichExplanation } from "../../src/registry/enrich-explanation.js";
import { frenchTerm9 } from "../../src/registry/french-term9.js";
import { findReuse } from "../../src/reuse/find-reuse.js";
import { indexReuse } from "../../src/reuse/index-reuse.js";
import { measurePartyLine } from "../../src/reuse/measure-party-line.js";
import { toReuseText } from "../../src/reuse/reuse-text.js";
import { indexRollCalls } from "../../src/rollcalls/index-roll-calls.js";
import type { Document } from "../../src/text/document.js";
import { TokenKind } from "../../src/text/document.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { compileRules } from "../../src/text/rules.js";
import type { Explanation, RollCall } from "../../src/types.js";
import {
  readTerm9Explanations,
  readTerm9RollCalls,
  toRollCall,
} from "../../tests/validation/term9.js";
import type { Coding } from "./fields.js";

const DATA = join(import.meta.dirname, "../../../shared/data");
const PAGE = join(DATA, "documents/page-2020-0259-COD.html");

export const hasTexts = existsSync(DATA);

interface Sampled {
  readonly sample: Coding["sample"];
  readonly explanation: Explanation;
}

/** The texts of the page, then of train and dev, with party and group as the registry names them. */
export function readTexts(): Sampled[] {
  const page = parseText(readFileSync(PAGE, "utf8"), { file: "page-2020-0259-COD.html" });
  const read = (sample: "train" | "dev"): Sampled[] =>
    readTerm9Explanations(sample).map(({ explanation }) => ({ sample, explanation }));
  const pageTexts = page.explanations.map((explanation) => ({
    sample: "page" as const,
    explanation,
  }));
  const registry = frenchTerm9();
  return [...pageTexts, ...read("train"), ...read("dev")].map(({ sample, explanation }) => ({
    sample,
    explanation: enrichExplanation(explanation, registry).explanation,
  }));
}

/** The page's own vote, whose positions say the group too. */
function readPageVote(): RollCall {
  const path = join(DATA, "term9/rollcall-2020-0259.json");
  const source = JSON.parse(readFileSync(path, "utf8"));
  const positions = Object.entries(source.positions as Record<string, { position: string }>);
  const plain = Object.fromEntries(positions.map(([id, { position }]) => [id, position]));
  return { ...toRollCall({ ...source, positions: plain }), isMain: true };
}

/** The most special codes: 4 and 4.10 go without saying where 4.10.05 stands. */
function keepSpecial(subjects: readonly string[]): string[] {
  const isGeneral = (code: string): boolean =>
    subjects.some((other) => other.startsWith(`${code}.`));
  return subjects.filter((code) => !isGeneral(code)).sort();
}

function readSubjects(): Map<string, string[]> {
  const path = join(DATA, "term9/procedures.csv");
  const rows = parse(readFileSync(path), { columns: true }) as Record<string, string>[];
  return new Map(
    rows.map((row) => [row.reference ?? "", keepSpecial(JSON.parse(row.subjects ?? "[]"))]),
  );
}

/** Analyses texts one by one: for the whole table and for a sample of it. */
export function analyzeTexts(texts: readonly Sampled[]): ExplanationRecord[] {
  const analyzer = createAnalyzer({ languages: [french, english] });
  return texts.map(({ explanation }) =>
    createExplanationRecord(explanation, analyzer.analyze(explanation)),
  );
}

function tokenizeTexts(records: readonly ExplanationRecord[]): Document[] {
  const lexicon = createLexicon({
    tokenizer: frenchTokenizerRules,
    stem: (word) => word,
    rules: compileRules([]),
  });
  return records.map((record) => lexicon.tokenize(record.text));
}

const countWords = ({ kinds }: Document): number =>
  kinds.filter((kind) => kind === TokenKind.word || kind === TokenKind.number).length;

/** Clusters of copies and the party's wording, of written texts. */
function measureReuse(records: readonly ExplanationRecord[], documents: readonly Document[]) {
  const texts = records.flatMap((record, i) =>
    record.kind === "oral" ? [] : [toReuseText(record, documents[i] as Document)],
  );
  const index = indexReuse(texts);
  const clusterOf = new Map<string, number>();
  findReuse(index, { passages: "none" }).clusters.forEach(({ ids }, cluster) => {
    for (const id of ids) clusterOf.set(id, cluster + 1);
  });
  const lines = measurePartyLine(index).texts;
  return { clusterOf, shareOf: new Map(lines.map((line) => [line.id, line.insideShare])) };
}

/** Codes every text, in the order of the ids. Needs ../shared/data. */
export function codeTexts(): Coding[] {
  const texts = readTexts();
  const records = analyzeTexts(texts);
  const documents = tokenizeTexts(records);
  const { clusterOf, shareOf } = measureReuse(records, documents);
  const index = indexRollCalls([...readTerm9RollCalls(), readPageVote()]);
  const rows = reconcile(records, { index, registry: frenchTerm9() });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const subjects = readSubjects();
  return records
    .map(
      (record, i): Coding => ({
        sample: (texts[i] as Sampled).sample,
        record,
        subjects: subjects.get(record.procedure ?? "") ?? [],
        wordCount: countWords(documents[i] as Document),
        clusterId: clusterOf.get(record.id) ?? null,
        partyLineShare: shareOf.get(record.id) ?? null,
        reconciled: rowOf.get(record.id) as ReconciledRow,
      }),
    )
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}
