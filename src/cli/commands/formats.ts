import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PourcontreError } from "../../errors.js";
import { describeFormats } from "../../formats/describe-formats.js";
import { MANIFEST_FILE } from "../../node/fetch/manifest.js";
import { describeReadError } from "../../node/open-bytes.js";
import { formatTextTable } from "../../report/terminal/text-table.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { countItems, type ItemCounts } from "../count-items.js";
import { writeOutput } from "../write-output.js";

const WIDTH = 120;

function formatFormats(): string {
  const rows = describeFormats().map(({ id, title, gives, hasRealSample }) => [
    id,
    title,
    gives.join(", "),
    hasRealSample ? "yes" : "awaits one",
  ]);
  const columns = ["id", "format", "gives", "tried on a real file"].map((title) => ({ title }));
  return `${formatTextTable(columns, rows, WIDTH)}\n`;
}

const COUNTED = [
  ["explanations", "explanationCount"],
  ["roll calls", "rollCallCount"],
  ["positions", "positionCount"],
  ["members", "memberCount"],
  ["segments", "segmentCount"],
  ["rejected", "rejectionCount"],
] as const;

function formatCounts(counts: readonly ItemCounts[]): string {
  const rows = counts.map((row) => [
    row.file,
    row.format ?? "none",
    ...COUNTED.map(([, key]) => (row[key] === 0 ? "·" : String(row[key]))),
  ]);
  const columns = [
    { title: "file" },
    { title: "format" },
    ...COUNTED.map(([title]) => ({ title, align: "right" }) as const),
  ];
  return `${formatTextTable(columns, rows, WIDTH)}\n`;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .filter((name) => name !== MANIFEST_FILE && !/\.partial(?:\.json)?$/.test(name))
      .sort();
  } catch (error) {
    throw new PourcontreError("FILE_UNREADABLE", `${folder}: ${describeReadError(error)}`);
  }
}

async function check(folder: string, flags: Flags, io: CommandIo): Promise<number> {
  const counts: ItemCounts[] = [];
  for (const name of await listFiles(folder)) {
    if (io.signal.aborted) throw new PourcontreError("ABORTED", "reading was stopped");
    counts.push(await countItems(join(folder, name), name, io.stdin));
  }
  await writeOutput(
    io.stdout,
    flags.isOn("json") ? `${JSON.stringify(counts)}\n` : formatCounts(counts),
  );
  const rejected = counts.filter(({ rejectionCount }) => rejectionCount > 0);
  for (const { file, firstRejection } of rejected) io.stderr.write(`${file}: ${firstRejection}\n`);
  return rejected.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  if (operands.length > 0)
    throw new PourcontreError("INVALID_ARGUMENT", "formats takes no file; see --check");
  const folder = flags.text("check");
  if (folder !== undefined) return check(folder, flags, io);
  const output = flags.isOn("json") ? `${JSON.stringify(describeFormats())}\n` : formatFormats();
  await writeOutput(io.stdout, output);
  return ExitStatus.fine;
}

export const formats: Command = {
  operands: "",
  about: [
    "Lists the formats that are read; the id is what --format takes. With --check, reads every file of a folder and",
    "prints its format and how much of what it holds.",
  ].join("\n"),
  flags: {
    json: { kind: "switch", help: "as JSON" },
    check: { kind: "text", value: "DIR", help: "count what the files of a folder hold" },
  },
  examples: [
    ["pourcontre formats", "the table"],
    ["pourcontre formats --check downloads", "what each file of a folder is, and holds"],
  ],
  run,
};
