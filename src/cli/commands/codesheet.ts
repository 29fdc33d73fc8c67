import { basename, extname } from "node:path";
import { PourcontreError } from "../../errors.js";
import { formatTerminalReliability } from "../../report/terminal/format-reliability.js";
import { createRandom, shuffle } from "../../statistics/random.js";
import type { Explanation, Rejection } from "../../types.js";
import { createCodeSheet } from "../../validate/create-code-sheet.js";
import { measureReliability } from "../../validate/measure-reliability.js";
import { type FilledSheet, readCodeSheets } from "../../validate/read-code-sheets.js";
import { checkOperands } from "../check-operands.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { readExplanations } from "../read-explanations.js";
import { readText } from "../read-table.js";
import { writeResult } from "../report/write-result.js";
import { readTerminalOptions } from "../terminal-flags.js";
import { writeOutput } from "../write-output.js";

/** The key stands beside the sheet, under a name of its own: `sheet.key.csv`. */
function keyPath(sheet: string): string {
  const extension = extname(sheet);
  return `${sheet.slice(0, sheet.length - extension.length)}.key${extension}`;
}

/** A random order always, so that neighbours say nothing; of these the first N. */
function draw(explanations: readonly Explanation[], flags: Flags): Explanation[] {
  const drawn = shuffle(explanations, createRandom(flags.number("seed") ?? 1));
  return drawn.slice(0, flags.number("sample") ?? drawn.length);
}

async function writeSheet(
  operands: readonly string[],
  flags: Flags,
  io: CommandIo,
): Promise<number> {
  const out = flags.text("out");
  if (out === undefined || out === "-")
    throw new PourcontreError(
      "INVALID_OPTION",
      "--out FILE is needed: sheet and key are two files",
    );
  const { explanations, rejections } = await readExplanations(
    operands,
    io.stdin,
    readInputOptions(flags, io),
  );
  const drawn = draw(explanations, flags);
  const { sheet, key } = createCodeSheet(drawn, { includesTopic: flags.isOn("topic") });
  await writeResult(sheet, out, io);
  await writeResult(key, keyPath(out), io);
  io.stderr.write(describeRejections(rejections));
  io.stderr.write(
    `${drawn.length} of ${explanations.length} texts in ${out}; keep ${keyPath(out)} from the coders\n`,
  );
  return rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

interface ReadSheets {
  readonly sheets: readonly FilledSheet[];
  readonly key: string | undefined;
  readonly rejections: readonly Rejection[];
}

async function readSheets(
  operands: readonly string[],
  flags: Flags,
  io: CommandIo,
): Promise<ReadSheets> {
  const rejections: Rejection[] = [];
  const read = async (path: string): Promise<string> => {
    const file = await readText(path, io);
    rejections.push(...file.rejections);
    return file.text;
  };
  const sheets: FilledSheet[] = [];
  for (const path of operands)
    sheets.push({ coder: basename(path, extname(path)), csv: await read(path) });
  const keyFile = flags.text("key");
  const key = keyFile === undefined ? undefined : await read(keyFile);
  return { sheets, key, rejections };
}

async function compareSheets(
  operands: readonly string[],
  flags: Flags,
  io: CommandIo,
): Promise<number> {
  if (operands.length < 2)
    throw new PourcontreError("INVALID_ARGUMENT", "--read takes the sheets of two coders or more");
  const { sheets, key, rejections: unread } = await readSheets(operands, flags, io);
  const { coders, rejections: faults } = readCodeSheets(sheets, key);
  const fields = measureReliability(coders, { random: createRandom(flags.number("seed") ?? 1) });
  const rejections = [...unread, ...faults];
  io.stderr.write(describeRejections(rejections));
  const output = flags.isOn("json")
    ? `${JSON.stringify({ schemaVersion: 1, fields, rejections })}\n`
    : formatTerminalReliability(fields, readTerminalOptions(flags, io));
  await writeOutput(io.stdout, output);
  return rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  checkOperands(operands, flags);
  return flags.isOn("read") ? compareSheets(operands, flags, io) : writeSheet(operands, flags, io);
}

export const codesheet: Command = {
  operands: "FILE…",
  about: [
    "Writes a blind coding sheet (CSV: text and empty columns of the codebook, no author, no party) and its key, or,",
    "with --read, reads the sheets that two coders or more filled in: Krippendorff's alpha, Cohen's kappa and every",
    "disagreement.",
  ].join("\n"),
  flags: {
    out: {
      kind: "text",
      value: "FILE",
      short: "o",
      help: "the sheet (sheet.csv); the key goes to sheet.key.csv beside it",
    },
    sample: { kind: "number", value: "N", help: "draw N texts (default: all)" },
    seed: { kind: "number", value: "N", help: "of draw, order and bootstrap (default 1)" },
    topic: { kind: "switch", help: "show the title of the procedure beside the text" },
    read: { kind: "switch", help: "the files are filled sheets, one a coder" },
    key: { kind: "text", value: "FILE", help: "with --read: gives the texts their ids back" },
    json: { kind: "switch", help: "with --read: everything as JSON" },
    ...INPUT_FLAGS,
  },
  examples: [
    ["pourcontre codesheet page.html --out sheet.csv --sample 20 --seed 7", "twenty texts to code"],
    ["pourcontre codesheet --read A.csv B.csv --key sheet.key.csv", "how far two coders agree"],
  ],
  run,
};
