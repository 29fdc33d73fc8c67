import { PourcontreError } from "../../errors.js";
import { createGrowingAnalyzer } from "../../node/create-growing-analyzer.js";
import { createExplanationRecord, type ExplanationRecord } from "../../record.js";
import { formatTerminalValidation } from "../../report/terminal/format-validation.js";
import { type MarkedRecord, markCopies } from "../../reuse/mark-copies.js";
import { createRandom } from "../../statistics/random.js";
import type { Explanation, Rejection } from "../../types.js";
import { CODE_FIELDS, type CodedText, type CodeField } from "../../validate/codes.js";
import { type CodeComparison, compareCodes } from "../../validate/compare-codes.js";
import { readCodes } from "../../validate/read-codes.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { readExplanations } from "../read-explanations.js";
import { listFiles } from "../report/report-sources.js";
import { readTerminalOptions } from "../terminal-flags.js";
import { readCodedTexts } from "../validate/read-coded-texts.js";
import { writeOutput } from "../write-output.js";

/** What is compared with gold. */
interface Predictions {
  readonly codes: readonly CodedText[];
  /** The texts behind them, where they are at hand: they tell copies and parts of the corpus. */
  readonly texts: readonly MarkedRecord<Explanation>[];
  readonly rejections: readonly Rejection[];
}

async function analyzeAll(
  explanations: readonly Explanation[],
  flags: Flags,
): Promise<ExplanationRecord[]> {
  const analyzer = createGrowingAnalyzer(await readAnalyzerOptions(flags));
  const records: ExplanationRecord[] = [];
  for (const explanation of explanations) {
    let analysis = analyzer.analyze(explanation);
    if (analyzer.lacksEnglish) {
      await analyzer.loadEnglish();
      analysis = analyzer.analyze(explanation);
    }
    records.push(createExplanationRecord(explanation, analysis));
  }
  return records;
}

/** Analyses the texts that gold knows; the others would not be scored. */
async function predict(
  gold: readonly CodedText[],
  flags: Flags,
  io: CommandIo,
): Promise<Predictions> {
  const wanted = new Set(gold.map(({ id }) => id));
  const files = listFiles(flags.text("texts"));
  const read = await readExplanations(files, io.stdin, readInputOptions(flags, io));
  const texts = read.explanations.filter(({ id }) => wanted.has(id));
  const records = await analyzeAll(texts, flags);
  return {
    codes: records.flatMap((record) => readCodes(record) ?? []),
    texts: markCopies(texts),
    rejections: read.rejections,
  };
}

async function readPredictions(path: string, io: CommandIo): Promise<Predictions> {
  const { texts, rejections } = await readCodedTexts(path, io);
  return { codes: texts, texts: [], rejections };
}

function readFields(flags: Flags): { fields?: CodeField[] } {
  const names = listFiles(flags.text("fields"));
  const fields = CODE_FIELDS.filter((field) => names.includes(field));
  const unknown = names.find((name) => !CODE_FIELDS.some((field) => field === name));
  if (unknown !== undefined)
    throw new PourcontreError(
      "INVALID_OPTION",
      `--fields: "${unknown}" is none of ${CODE_FIELDS.join(", ")}`,
    );
  return fields.length === 0 ? {} : { fields };
}

function compare(
  gold: readonly CodedText[],
  { codes, texts }: Predictions,
  flags: Flags,
): CodeComparison {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const by = flags.text("by");
  const partOf = (id: string): string | null =>
    (by === "group" ? byId.get(id)?.group : byId.get(id)?.party) ?? null;
  return compareCodes(codes, gold, {
    random: createRandom(flags.number("seed") ?? 1),
    clusterOf: (id) => byId.get(id)?.clusterId,
    ...readFields(flags),
    ...(by === undefined ? {} : { breakdowns: { [by]: partOf } }),
  });
}

function checkCall(operands: readonly string[], flags: Flags): string {
  const gold = flags.text("gold");
  if (gold === undefined) throw new PourcontreError("INVALID_OPTION", "--gold FILE is needed");
  const hasTexts = flags.text("texts") !== undefined;
  if (operands.length !== (hasTexts ? 0 : 1))
    throw new PourcontreError(
      "INVALID_ARGUMENT",
      "one file of predictions, or --texts FILE to analyse",
    );
  if (flags.text("by") !== undefined && !hasTexts)
    throw new PourcontreError("INVALID_OPTION", "--by goes with --texts");
  return gold;
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  const gold = await readCodedTexts(checkCall(operands, flags), io);
  const [path] = operands;
  const predictions =
    path === undefined ? await predict(gold.texts, flags, io) : await readPredictions(path, io);
  const rejections = [...gold.rejections, ...predictions.rejections];
  io.stderr.write(describeRejections(rejections));
  const comparison = compare(gold.texts, predictions, flags);
  const output = flags.isOn("json")
    ? `${JSON.stringify({ schemaVersion: 1, ...comparison, rejections })}\n`
    : formatTerminalValidation(comparison, {
        ...readTerminalOptions(flags, io),
        showsErrors: flags.isOn("errors"),
      });
  await writeOutput(io.stdout, output);
  return rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const validate: Command = {
  operands: "[PREDICTIONS]",
  about: [
    "Scores codes against gold codes, field by field: precision, recall and F1 of every class, macro-F1 with a 95 %",
    "interval, confusion, calibration and coverage of the stance. PREDICTIONS and gold are JSON Lines (the codebook's",
    "fields, or records of annotate) or tables with a header; with --texts the texts are analysed here.",
  ].join("\n"),
  flags: {
    gold: { kind: "text", value: "FILE", help: "gold codes: id, stance, declared, privacy, …" },
    texts: { kind: "text", value: "FILES", help: "texts to analyse and score, with commas" },
    fields: { kind: "text", value: "LIST", help: "stance,declared,privacy,child,axis,tone" },
    by: {
      kind: "text",
      value: "WHAT",
      choices: ["party", "group"],
      help: "with --texts: figures for each party or group too",
    },
    errors: { kind: "switch", help: "list the texts coded otherwise than gold" },
    seed: { kind: "number", value: "N", help: "of the bootstrap (default 1)" },
    json: { kind: "switch", help: "everything as JSON" },
    ...ANALYZER_FLAGS,
    ...INPUT_FLAGS,
  },
  examples: [
    ["pourcontre validate --gold gold.csv records.jsonl", "records of annotate against gold"],
    ["pourcontre validate --gold gold.jsonl --texts texts.jsonl --by party", "analyse, then score"],
  ],
  run,
};
