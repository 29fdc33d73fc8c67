import { writeFile } from "node:fs/promises";
import { PourcontreError } from "../../errors.js";
import { type HydratedCodes, hydrateCodes } from "../../node/hydrate-codes.js";
import { formatCsv } from "../../report/csv/format-csv.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { createProgressLine } from "../progress.js";
import { readWholeFile } from "../read-whole-file.js";
import { writeOutput } from "../write-output.js";

function readPaths(operands: readonly string[], flags: Flags): [codes: string, texts: string[]] {
  const [codes, ...others] = operands;
  const texts = [flags.text("texts"), ...others].filter((path) => path !== undefined);
  if (codes === undefined) throw new PourcontreError("INVALID_ARGUMENT", "no table of codes");
  if (texts.length === 0)
    throw new PourcontreError("INVALID_ARGUMENT", "no texts to join: --texts FILE…");
  return [codes, texts];
}

function describe({ rows, missing, unknownTextCount }: HydratedCodes): string {
  const total = rows.length + missing.length;
  const unknown = unknownTextCount === 0 ? "" : `; ${unknownTextCount} texts are not in the table`;
  return `${rows.length} of ${total} rows have their text, ${missing.length} are missing${unknown}\n`;
}

const formatMissing = (missing: HydratedCodes["missing"]): string =>
  formatCsv(
    ["id", "mepId", "date", "procedure", "textHash"],
    missing.map((row) => [
      row.id,
      row.mepId ?? null,
      row.date ?? null,
      row.procedure ?? null,
      row.textHash,
    ]),
  );

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  const [codes, texts] = readPaths(operands, flags);
  const inferred = flags.text("inferred");
  const list = flags.text("missing");
  const progress = createProgressLine(io.stderr, "texts");
  const found = await hydrateCodes(await readWholeFile(codes), texts, io.stdin, {
    ...readInputOptions(flags, io),
    ...(inferred === undefined ? {} : { inferred: await readWholeFile(inferred) }),
    onProgress: (count) => progress.update(count, null),
  }).finally(progress.clear);
  for (const row of found.rows) await writeOutput(io.stdout, `${JSON.stringify(row)}\n`);
  if (list !== undefined) await writeFile(list, formatMissing(found.missing));
  io.stderr.write(describeRejections(found.rejections) + describe(found));
  return found.rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const hydrate: Command = {
  operands: "CODES --texts FILE…",
  about: [
    "Joins a table of codes without texts (corpora/term9-codes/codes.csv) with texts that you hold, by the hash of",
    "each text, and prints one JSON object a row. Says how many are missing. Apostrophes, white space and Unicode",
    "form need not be alike; any other difference is another text.",
  ].join("\n"),
  flags: {
    texts: { kind: "text", value: "FILE…", help: "files that hold texts, of any format" },
    inferred: { kind: "text", value: "FILE", help: "the table of inferred positions, to join too" },
    missing: { kind: "text", value: "FILE", help: "write the rows without a text there, as CSV" },
    ...INPUT_FLAGS,
  },
  examples: [
    ["pourcontre hydrate codes.csv --texts page.html > with-texts.jsonl", "codes with their texts"],
    [
      "pourcontre hydrate codes.csv --texts a.jsonl b.jsonl --missing missing.csv",
      "several files; what is missing, with member and date",
    ],
  ],
  run,
};
