import { stat } from "node:fs/promises";
import { PourcontreError } from "../../errors.js";
import type { LineError } from "../../node/annotate-line.js";
import { type AnnotateStreamOptions, annotateStream } from "../../node/annotate-stream.js";
import { annotateToFile } from "../../node/annotate-to-file.js";
import { openBytes } from "../../node/open-bytes.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { createProgressLine } from "../progress.js";
import { writeOutput } from "../write-output.js";

const SHOWN_ERRORS = 10;

async function readOptions(flags: Flags): Promise<AnnotateStreamOptions> {
  const jobs = flags.number("jobs");
  const maxText = flags.number("max-text");
  const maxRecords = flags.number("max-records");
  return {
    keepText: flags.isOn("keep-text"),
    analyzer: await readAnalyzerOptions(flags),
    ...(jobs === undefined ? {} : { jobs }),
    ...(maxText === undefined ? {} : { maxTextCharacters: maxText }),
    ...(maxRecords === undefined ? {} : { maxRecords }),
  };
}

async function sizeOf(path: string): Promise<number | null> {
  const isPlain = path !== "-" && !/\.(?:gz|zst)$/u.test(path);
  if (!isPlain) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/** Counts what was rejected and keeps the first reasons to tell. */
function watchErrors() {
  const shown: LineError[] = [];
  return {
    errorCount: 0,
    add(errorCount: number, errors: readonly LineError[]): void {
      this.errorCount = errorCount;
      if (shown.length < SHOWN_ERRORS) shown.push(...errors.slice(0, SHOWN_ERRORS - shown.length));
    },
    describe(file: string): string {
      const lines = shown.map(
        ({ line, code, message }) => `${file}:${line}: ${message} (${code})\n`,
      );
      const more = this.errorCount - shown.length;
      return (
        lines.join("") + (more > 0 ? `${file}: and ${more} more lines that cannot be used\n` : "")
      );
    },
  };
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  if (operands.length > 1)
    throw new PourcontreError("INVALID_ARGUMENT", "one file at a time, or - for standard input");
  const path = operands[0] ?? "-";
  const out = flags.text("out");
  if (flags.isOn("resume") && out === undefined)
    throw new PourcontreError("INVALID_OPTION", "--resume needs --out FILE");
  const source = path === "-" ? "standard input" : path;
  const inputBytes = await sizeOf(path);
  const errors = watchErrors();
  const progress = createProgressLine(io.stderr, "lines");
  const options: AnnotateStreamOptions = {
    ...(await readOptions(flags)),
    signal: io.signal,
    onProgress: (done) => {
      errors.add(done.errorCount, done.errors);
      progress.update(done.lineCount, inputBytes === null ? null : done.inputBytes / inputBytes);
    },
  };
  try {
    const chunks = await openBytes(path, io.stdin, io.signal);
    if (out === undefined) {
      for await (const bytes of annotateStream(chunks, options))
        await writeOutput(io.stdout, bytes);
    } else await writeFile(chunks, out, { ...options, resume: flags.isOn("resume") }, io);
  } finally {
    progress.clear();
    io.stderr.write(errors.describe(source));
  }
  return errors.errorCount > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

async function writeFile(
  chunks: AsyncIterable<Uint8Array>,
  out: string,
  options: AnnotateStreamOptions & { readonly resume: boolean },
  io: CommandIo,
): Promise<void> {
  const { resumedLineCount, wasComplete } = await annotateToFile(chunks, out, options);
  if (wasComplete) io.stderr.write(`${out} is complete: nothing to resume\n`);
  else if (resumedLineCount > 0) io.stderr.write(`resumed after line ${resumedLineCount}\n`);
}

export const annotate: Command = {
  operands: "[FILE|-]",
  about: [
    "Reads JSON Lines (an object with id and text a line; .gz too) and writes one record a line, in the same",
    "order. Other fields pass through; text is left out. A line that cannot be used gives an error line in its",
    "place.",
  ].join("\n"),
  flags: {
    "keep-text": { kind: "switch", help: "keep the field text" },
    jobs: { kind: "number", value: "N", short: "j", help: "worker threads (default 1)" },
    out: {
      kind: "text",
      value: "FILE",
      short: "o",
      help: "write to FILE, there whole or not at all",
    },
    resume: { kind: "switch", help: "with --out: go on where an earlier run stopped" },
    ...ANALYZER_FLAGS,
    "max-text": {
      kind: "number",
      value: "N",
      help: "longest text, in characters (default 16777216)",
    },
    "max-records": { kind: "number", value: "N", help: "stop with an error after N lines" },
  },
  examples: [
    ["pourcontre annotate texts.jsonl > records.jsonl", "a file"],
    [
      "zcat texts.jsonl.gz | pourcontre annotate -j 2 - | jq -r .stance.label",
      "in a pipe, two threads",
    ],
    [
      "pourcontre annotate texts.jsonl --out records.jsonl --resume",
      "long work that may be stopped",
    ],
  ],
  run,
};
