import { PourcontreError } from "../../errors.js";
import { french } from "../../french.js";
import { analyzeFiles } from "../../node/analyze-files.js";
import type { ExplanationRecord } from "../../record.js";
import type { ChartOptions } from "../../report/charts/chart-options.js";
import { listAxisRows } from "../../report/charts/list-axis-rows.js";
import { plotAxis } from "../../report/charts/plot-axis.js";
import { plotCalibration } from "../../report/charts/plot-calibration.js";
import { plotCoverage } from "../../report/charts/plot-coverage.js";
import { plotPositions } from "../../report/charts/plot-positions.js";
import { plotReuse } from "../../report/charts/plot-reuse.js";
import { plotRoles } from "../../report/charts/plot-roles.js";
import { plotTimeline } from "../../report/charts/plot-timeline.js";
import { reuseMatrix } from "../../reuse/reuse-matrix.js";
import { toReuseText } from "../../reuse/reuse-text.js";
import { reliabilityCurve, type ScoredAnswer } from "../../statistics/calibration.js";
import { coverageCurve } from "../../statistics/coverage-curve.js";
import { summarizeGroups } from "../../summary/summarize-groups.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { describeRejections } from "../describe-rejections.js";
import { LANGUAGE_FLAG, readLanguage } from "../language-flag.js";
import { readWholeFile } from "../read-whole-file.js";
import { nameFrames } from "../report/name-frames.js";
import { OUT_FLAG, writeResult } from "../report/write-result.js";

type By = "party" | "group";
type PlotRecords = (records: readonly ExplanationRecord[], by: By, options: ChartOptions) => string;

/** Charts of explanations. */
const OF_RECORDS: Readonly<Record<string, PlotRecords>> = {
  positions: (records, by, options) => plotPositions(summarizeGroups(records, { by }), options),
  roles: (records, by, options) => plotRoles(summarizeGroups(records, { by }), options),
  axis: (records, by, options) =>
    plotAxis(listAxisRows(records, by, options.lang ?? "fr"), options),
  timeline: (records, _by, options) =>
    plotTimeline(summarizeGroups(records, { by: "month" }), options),
  reuse: (records, by, options) => {
    const { tokenize } = french.create({}).lexicon;
    const written = records.filter(({ kind }) => kind !== "oral");
    return plotReuse(
      reuseMatrix(
        written.map((r) => toReuseText(r, tokenize(r.text))),
        { by },
      ),
      options,
    );
  },
};

/** Charts of answers that were checked: a confidence and whether it was right. */
const OF_ANSWERS: Readonly<
  Record<string, (answers: readonly ScoredAnswer[], options: ChartOptions) => string>
> = {
  calibration: (answers, options) => plotCalibration(reliabilityCurve(answers), options),
  coverage: (answers, options) => plotCoverage(coverageCurve(answers), options),
};

const KINDS = [...Object.keys(OF_RECORDS), ...Object.keys(OF_ANSWERS)];

function toAnswer(line: string, file: string, number: number): ScoredAnswer {
  const fault = (message: string) =>
    new PourcontreError("INVALID_ARGUMENT", `${file}:${number}: ${message}`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw fault("not JSON");
  }
  const { confidence, isRight } = (value ?? {}) as Partial<ScoredAnswer>;
  if (typeof confidence !== "number" || typeof isRight !== "boolean")
    throw fault('each line is {"confidence": 0–1, "isRight": true or false}');
  return { confidence, isRight };
}

async function readAnswers(paths: readonly string[]): Promise<ScoredAnswer[]> {
  const answers: ScoredAnswer[] = [];
  for (const path of paths) {
    const text = await readWholeFile(path);
    text.split("\n").forEach((line, i) => {
      if (line.trim() !== "") answers.push(toAnswer(line, path, i + 1));
    });
  }
  return answers;
}

function readChartOptions(flags: Flags): ChartOptions {
  const title = flags.text("title");
  const width = flags.number("width");
  if (width !== undefined && !(width >= 280 && width <= 4000))
    throw new PourcontreError("INVALID_OPTION", `--width lies in 280–4000, not ${width}`);
  return {
    lang: readLanguage(flags),
    ...(title === undefined ? {} : { title }),
    ...(width === undefined ? {} : { width }),
  };
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  const [kind = "", ...files] = operands;
  const plotRecords = OF_RECORDS[kind];
  const plotAnswers = OF_ANSWERS[kind];
  if (plotRecords === undefined && plotAnswers === undefined)
    throw new PourcontreError("INVALID_ARGUMENT", `KIND is one of ${KINDS.join(", ")}`);
  if (files.length === 0)
    throw new PourcontreError("INVALID_ARGUMENT", "no file to read (- is standard input)");
  const options = readChartOptions(flags);
  const out = flags.text("out");
  if (plotRecords === undefined) {
    const svg = plotAnswers?.(await readAnswers(files), options) ?? "";
    await writeResult(svg, out, io);
    return ExitStatus.fine;
  }
  const analyzer = await readAnalyzerOptions(flags);
  const { records, rejections } = await analyzeFiles(files, io.stdin, {
    analyzer,
    signal: io.signal,
  });
  io.stderr.write(describeRejections(rejections));
  const by = flags.text("by") === "group" ? "group" : "party";
  const frames = nameFrames(analyzer.frames);
  await writeResult(plotRecords(records, by, { ...options, frames }), out, io);
  return rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const chart: Command = {
  operands: "KIND FILE…",
  about: [
    `Draws one chart as SVG. KIND is one of ${KINDS.join(", ")}.`,
    "The last two read JSON Lines of checked answers: a confidence and whether the label was right (isRight).",
  ].join("\n"),
  flags: {
    out: OUT_FLAG,
    by: { kind: "text", value: "WHAT", choices: ["party", "group"], help: "rows (default party)" },
    width: { kind: "number", value: "N", help: "width in pixels (default 720)" },
    title: { kind: "text", value: "TEXT", help: "title of the chart" },
    lang: LANGUAGE_FLAG,
    ...ANALYZER_FLAGS,
  },
  examples: [
    ["pourcontre chart positions page.html --out positions.svg", "stated positions by party"],
    ["pourcontre chart reuse page.html --by group --lang en --out reuse.svg", "shared wording"],
  ],
  run,
};
