import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseText } from "../../src/formats/index.js";
import { french } from "../../src/french.js";
import { createAnalyzer, findReuse, toReuseText } from "../../src/index.js";
import { createLanguageDetector } from "../../src/language.js";
import { composeReport } from "../../src/report/compose-report.js";
import { formatReport } from "../../src/report/format-report.js";
import { findMatches } from "../../src/text/matcher.js";
import { cpuSeconds, medianOf, type Subject } from "./measure.js";
import { each } from "./peers.js";
import { hasShared, ROOT, SHARED } from "./texts.js";

/** The stages of the analysis, each on documents that are ready; `read` holds `match` within. */
export function createStages(texts: readonly string[]): Subject[] {
  const reader = french.create({});
  const { lexicon } = reader;
  const detector = createLanguageDetector(lexicon, reader.languageModel);
  const documents = texts.map((text) => lexicon.tokenize(text));
  const onDocuments = (read: (document: (typeof documents)[number]) => unknown) => () => {
    for (const document of documents) read(document);
  };
  return [
    { id: "tokens and sentences", run: each((text) => lexicon.tokenize(text)) },
    { id: "language", run: onDocuments(detector.detect) },
    { id: "rules", run: onDocuments((document) => findMatches(document, lexicon)) },
    { id: "rules, stance, roles, tone", run: onDocuments((document) => reader.read(document)) },
  ];
}

/** Something done once, with how much went in. */
export interface Job {
  readonly id: string;
  readonly unit: string;
  readonly amount: number;
  run(): unknown;
}

export interface MeasuredJob extends Omit<Job, "run"> {
  readonly seconds: number;
}

const megabytes = (content: string): number => Buffer.byteLength(content) / 1e6;

function listContents(): { id: string; content: string }[] {
  const demo = (file: string): string => readFileSync(join(ROOT, "corpora/demo", file), "utf8");
  const shared = (file: string): string => readFileSync(join(SHARED, file), "utf8");
  const rows = parseText(demo("explanations.csv"), { file: "explanations.csv" }).explanations;
  const jsonl = rows.map((row) => JSON.stringify(row)).join("\n");
  const contents = [
    { id: "page text", content: demo("page.txt") },
    { id: "page HTML", content: demo("page.html") },
    { id: "CSV", content: demo("explanations.csv") },
    { id: "JSON Lines", content: jsonl },
    { id: "JSON", content: JSON.stringify(rows) },
  ];
  if (!hasShared) return contents;
  return [
    ...contents,
    { id: "roll-call XML", content: shared("formats/rcv-2019-07-15.xml") },
    { id: "members XML", content: shared("formats/members_directory_term_9.xml") },
    { id: "EP Open Data API", content: shared("formats/ep-api-speeches.jsonld") },
    { id: "Europarl", content: shared("formats/europarl-v7-sample.fr.txt") },
    { id: "vote page HTML", content: shared("formats/vote-134463.html") },
    { id: "institutional text", content: shared("documents/commission-faq-2022.txt") },
  ];
}

/** Parsing each format, shared wording, the report. */
export function createJobs(texts: readonly string[]): Job[] {
  const { analyze } = createAnalyzer();
  const { lexicon } = french.create({});
  const parsing = listContents().map(({ id, content }) => ({
    id: `parse ${id}`,
    unit: "MB",
    amount: megabytes(content),
    run: () => parseText(content, { file: "bench" }),
  }));
  const records = texts
    .slice(0, 500)
    .map((text, i) => ({ id: String(i), text, party: `P${i % 7}`, ...analyze(text) }));
  const wordings = texts.map((text, i) =>
    toReuseText({ id: String(i), text }, lexicon.tokenize(text)),
  );
  return [
    ...parsing,
    {
      id: "shared wording, pairs and clusters",
      unit: "texts",
      amount: texts.length,
      run: () => findReuse(wordings, { passages: "none" }),
    },
    {
      id: "report, composed and formatted",
      unit: "records",
      amount: records.length,
      run: () => formatReport(composeReport({ records, tokenize: lexicon.tokenize })),
    },
  ];
}

/** Median of some runs of each job; the first warms up. */
export function measureJobs(jobs: readonly Job[], rounds = 3): MeasuredJob[] {
  return jobs.map(({ id, unit, amount, run }) => {
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const before = cpuSeconds();
      run();
      if (round > 0) seconds.push(cpuSeconds() - before);
    }
    return { id, unit, amount, seconds: medianOf(seconds) };
  });
}
