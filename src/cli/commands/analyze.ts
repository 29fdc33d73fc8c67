import { PourcontreError } from "../../errors.js";
import {
  type AnalyzedFiles,
  type AnalyzeFilesOptions,
  analyzeFiles,
} from "../../node/analyze-files.js";
import type { EnrichmentNote } from "../../registry/enrich-explanation.js";
import { formatGroupsCsv } from "../../report/csv/format-groups-csv.js";
import { formatRecordsCsv } from "../../report/csv/format-records-csv.js";
import { formatTerminalReport, type TerminalOptions } from "../../report/terminal.js";
import { markCopies } from "../../reuse/mark-copies.js";
import { summarizeGroups } from "../../summary/summarize-groups.js";
import type { GroupSummary } from "../../summary/types.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { createProgressLine } from "../progress.js";
import { writeOutput } from "../write-output.js";

type Groups = { readonly party: readonly GroupSummary[]; readonly group: readonly GroupSummary[] };

/** `text=content,speaker=member_id` as a map of targets to sources. */
function readMap(flag: string): Record<string, string> {
  const pairs = flag.split(",").map((pair) => {
    const at = pair.indexOf("=");
    const [target, source] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || source === "")
      throw new PourcontreError("INVALID_OPTION", `--map takes field=column,…, not "${pair}"`);
    return [target, source] as const;
  });
  return Object.fromEntries(pairs);
}

async function readOptions(flags: Flags, io: CommandIo): Promise<AnalyzeFilesOptions> {
  const format = flags.text("format");
  const map = flags.text("map");
  const maxText = flags.number("max-text");
  const maxRecords = flags.number("max-records");
  return {
    analyzer: await readAnalyzerOptions(flags),
    signal: io.signal,
    ...(format === undefined ? {} : { format }),
    ...(map === undefined ? {} : { map: readMap(map) }),
    ...(maxText === undefined ? {} : { maxTextCharacters: maxText }),
    ...(maxRecords === undefined ? {} : { maxRecords }),
  };
}

function readTerminalOptions(flags: Flags, io: CommandIo): TerminalOptions {
  const { NO_COLOR, TERM } = io.env;
  const isTerminal = io.stdout.isTTY === true;
  return {
    lang: flags.text("lang") === "en" ? "en" : "fr",
    width: Math.max(80, (isTerminal ? io.stdout.columns : undefined) ?? 120),
    hasStyles: isTerminal && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb",
    showsEvidence: flags.isOn("evidence"),
  };
}

/** The registry does not know a member whose party and group the source names: nothing is open. */
function isOpen(note: EnrichmentNote, named: ReadonlySet<string>): boolean {
  return !note.code.startsWith("unknown-") || !named.has(note.explanationId);
}

/** Counts the registry's notes by kind: one line each, with the first case. */
function describeNotes({ notes, records }: AnalyzedFiles): string {
  const named = new Set(records.filter((r) => r.party && r.group).map((r) => r.id));
  const byCode = new Map<string, string[]>();
  for (const note of notes.filter((n) => isOpen(n, named)))
    byCode.set(note.code, [...(byCode.get(note.code) ?? []), note.message]);
  return Array.from(byCode, ([code, messages]) => {
    const others = messages.length > 1 ? ` (and ${messages.length - 1} more)` : "";
    return `registry: ${code}: ${messages[0]}${others}\n`;
  }).join("");
}

function describeRejections(rejections: AnalyzedFiles["rejections"]): string {
  return rejections
    .map(({ file, line, code, message }) => {
      const place = line === null ? file : `${file}:${line}`;
      return `${place}: ${message} (${code})\n`;
    })
    .join("");
}

/** The procedure, where all records are about one. */
function titleOf(records: AnalyzedFiles["records"]): { title?: string } {
  const topics = new Set(records.map((record) => record.topic));
  const [topic] = topics;
  return topics.size === 1 && topic !== undefined ? { title: topic } : {};
}

/** The JSON object in pieces: of a large corpus it is longer than a string can be. */
function* formatJson(
  { records, rejections, notes }: AnalyzedFiles,
  groups: Groups,
): Generator<string> {
  yield '{"schemaVersion":1,"records":[';
  for (const [i, record] of records.entries()) yield `${i > 0 ? "," : ""}${JSON.stringify(record)}`;
  yield `],${JSON.stringify({ rejections, groups, notes }).slice(1)}\n`;
}

function formatOutput(found: AnalyzedFiles, groups: Groups, flags: Flags, io: CommandIo): string {
  const { records, rejections } = found;
  if (!flags.isOn("csv"))
    return formatTerminalReport(
      { ...titleOf(records), records, rejections, groups },
      readTerminalOptions(flags, io),
    );
  const by = flags.text("by") ?? "party";
  if (by === "record") return formatRecordsCsv(records);
  return formatGroupsCsv(by === "group" ? groups.group : groups.party);
}

function checkFlags(operands: readonly string[], flags: Flags): void {
  if (operands.length === 0)
    throw new PourcontreError("INVALID_ARGUMENT", "no file to read (- is standard input)");
  if (flags.isOn("json") && flags.isOn("csv"))
    throw new PourcontreError("INVALID_OPTION", "--json or --csv, not both");
  if (flags.text("by") !== undefined && !flags.isOn("csv"))
    throw new PourcontreError("INVALID_OPTION", "--by goes with --csv");
}

/** Marks copies; a corpus with too many to list is summarised without, and that is said. */
function countCopies(records: AnalyzedFiles["records"], io: CommandIo): AnalyzedFiles["records"] {
  try {
    return markCopies(records);
  } catch (error) {
    if (!(error instanceof PourcontreError)) throw error;
    io.stderr.write(`copies are not counted, so no interval can be trusted: ${error.message}\n`);
    return records;
  }
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  checkFlags(operands, flags);
  const progress = createProgressLine(io.stderr, "records");
  const onProgress = (count: number): void => progress.update(count, null);
  const options = { ...(await readOptions(flags, io)), onProgress };
  const found = await analyzeFiles(operands, io.stdin, options).finally(progress.clear);
  const counted = countCopies(found.records, io);
  const groups = {
    party: summarizeGroups(counted, { by: "party" }),
    group: summarizeGroups(counted, { by: "group" }),
  };
  io.stderr.write(describeRejections(found.rejections));
  if (!flags.isOn("json")) io.stderr.write(describeNotes(found));
  if (flags.isOn("json"))
    for (const piece of formatJson(found, groups)) await writeOutput(io.stdout, piece);
  else await writeOutput(io.stdout, formatOutput(found, groups, flags, io));
  return found.rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const analyze: Command = {
  operands: "FILE…",
  about: [
    "Reads explanations of vote (a saved page as text or HTML, CSV, JSON, JSON Lines; the format is told by the",
    "content) and prints each record with the words that show its position, then tables by national party and by",
    "political group.",
  ].join("\n"),
  flags: {
    json: { kind: "switch", help: "records, rejections and groups as one JSON object" },
    csv: { kind: "switch", help: "one table as CSV (see --by)" },
    by: {
      kind: "text",
      value: "WHAT",
      choices: ["party", "group", "record"],
      help: "with --csv: party (default), group or record",
    },
    evidence: { kind: "switch", help: "all quotes, under the label that each shows" },
    format: { kind: "text", value: "ID", help: "the format, where its content does not tell it" },
    map: { kind: "text", value: "MAP", help: "columns of a table: text=content,speaker=member" },
    lang: {
      kind: "text",
      value: "LANG",
      choices: ["fr", "en"],
      help: "words of the tables (default fr)",
    },
    ...ANALYZER_FLAGS,
    "max-text": {
      kind: "number",
      value: "N",
      help: "longest text, in characters (default 16777216)",
    },
    "max-records": { kind: "number", value: "N", help: "stop with a rejection after N records" },
  },
  examples: [
    ["pourcontre analyze page.html", "a saved page: records, then tables"],
    ["pourcontre analyze page.txt --evidence", "the same with every quote"],
    [
      "pourcontre analyze speeches.csv --map text=content,speaker=name --json",
      "a table of your own",
    ],
    ["pourcontre analyze page.html --csv --by group > groups.csv", "one table for a spreadsheet"],
  ],
  run,
};
