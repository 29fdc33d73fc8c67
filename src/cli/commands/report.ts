import type { AnalyzerOptions } from "../../analyzer.js";
import { PourcontreError } from "../../errors.js";
import { mergeRollCalls } from "../../formats/howtheyvote/merge-roll-calls.js";
import { french } from "../../french.js";
import { analyzeFiles } from "../../node/analyze-files.js";
import { frenchTerm9 } from "../../registry/french-term9.js";
import { composeReport } from "../../report/compose-report.js";
import { formatReport } from "../../report/format-report.js";
import type { Provenance, ReportInput } from "../../report/types.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { CORRECTIONS_FLAG } from "../corrections-flag.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { LANGUAGE_FLAG, readLanguage } from "../language-flag.js";
import { createProgressLine } from "../progress.js";
import { readVersion } from "../read-version.js";
import { describeModels } from "../report/describe-models.js";
import { nameFrames } from "../report/name-frames.js";
import {
  correctRecords,
  hashInputs,
  listFiles,
  readInstitutions,
  readRollCalls,
} from "../report/report-sources.js";
import { OUT_FLAG, writeResult } from "../report/write-result.js";

/** Version, hashes and settings: what another needs for the same bytes. */
async function describeProvenance(
  files: readonly string[],
  flags: Flags,
  corrections: NonNullable<Provenance["corrections"]>,
): Promise<Provenance> {
  const threshold = flags.number("threshold");
  const contact = flags.text("contact");
  const version = await readVersion();
  return {
    version,
    inputs: await hashInputs(files),
    models: describeModels(),
    corrections,
    citation: `pourcontre ${version}`,
    ...(threshold === undefined ? {} : { options: { threshold } }),
    ...(contact === undefined ? {} : { contact }),
  };
}

/** Reads all sources of the report and works it out. */
async function compose(
  operands: readonly string[],
  analyzer: AnalyzerOptions,
  flags: Flags,
  io: CommandIo,
): Promise<ReportInput> {
  const progress = createProgressLine(io.stderr, "records");
  const found = await analyzeFiles(operands, io.stdin, {
    ...readInputOptions(flags, io),
    analyzer,
    onProgress: (count) => progress.update(count, null),
  }).finally(progress.clear);
  const rollCallFiles = listFiles(flags.text("rollcalls"));
  const { rollCalls, rejections } = await readRollCalls(rollCallFiles, io.stdin);
  const corrected = await correctRecords(found.records, flags.text("corrections"));
  const institutionFiles = listFiles(flags.text("institutions"));
  const institutions = await readInstitutions(institutionFiles, io.stdin);
  const corrections = listFiles(flags.text("corrections"));
  const files = [...operands, ...rollCallFiles, ...institutionFiles, ...corrections];
  const title = flags.text("title");
  const date = flags.text("date");
  const input = composeReport({
    records: corrected.records,
    rejections: [...found.rejections, ...rejections, ...corrected.rejections],
    rollCalls: mergeRollCalls([...found.rollCalls, ...rollCalls]),
    registry: frenchTerm9(),
    tokenize: french.create({}).lexicon.tokenize,
  });
  return {
    ...input,
    institutions,
    provenance: await describeProvenance(files, flags, corrected.applied),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { generatedAt: date }),
  };
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  if (operands.length === 0)
    throw new PourcontreError("INVALID_ARGUMENT", "no file to read (- is standard input)");
  const analyzer = await readAnalyzerOptions(flags);
  const input = await compose(operands, analyzer, flags, io);
  const frames = nameFrames(analyzer.frames);
  const rejections = input.rejections ?? [];
  io.stderr.write(describeRejections(rejections));
  const page = formatReport(input, { lang: readLanguage(flags), frames });
  await writeResult(page, flags.text("out"), io);
  return rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const report: Command = {
  operands: "FILE…",
  about: [
    "Writes one self-contained HTML page: stated positions by party and group, roles, tone, shared wording, stated",
    "beside recorded, and every explanation with its evidence marked. It opens from disk and loads nothing.",
  ].join("\n"),
  flags: {
    out: OUT_FLAG,
    rollcalls: {
      kind: "text",
      value: "FILES",
      help: "roll calls to set beside the texts, with commas",
    },
    institutions: { kind: "text", value: "FILES", help: "institutional texts as reference points" },
    corrections: CORRECTIONS_FLAG,
    title: { kind: "text", value: "TEXT", help: "title of the page" },
    date: { kind: "text", value: "DATE", help: "date to print; none is printed without it" },
    contact: { kind: "text", value: "TEXT", help: "where to dispute a label (https: or mailto:)" },
    lang: LANGUAGE_FLAG,
    ...ANALYZER_FLAGS,
    ...INPUT_FLAGS,
  },
  examples: [
    ["pourcontre report page.html --out report.html", "a saved page as a report"],
    [
      "pourcontre report page.html --rollcalls vote.html --out report.html",
      "with the recorded votes beside",
    ],
  ],
  run,
};
