import { PourcontreError } from "../../errors.js";
import { fetchSources } from "../../node/fetch/fetch-sources.js";
import type { FetchOptions, FetchProgress, FetchResult } from "../../node/fetch/fetch-types.js";
import { type FetchRequest, SOURCE_IDS, type SourceId } from "../../node/fetch/sources.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { readVersion } from "../read-version.js";
import { writeOutput } from "../write-output.js";

function readSources(operands: readonly string[]): readonly SourceId[] {
  const known = SOURCE_IDS.join(", ");
  if (operands.length === 0)
    throw new PourcontreError("INVALID_ARGUMENT", `name what to download: ${known}`);
  return operands.map((operand) => {
    const source = SOURCE_IDS.find((id) => id === operand);
    if (source !== undefined) return source;
    throw new PourcontreError("INVALID_ARGUMENT", `no source "${operand}"; there are ${known}`);
  });
}

function readRequest(operands: readonly string[], flags: Flags): FetchRequest {
  const sitting = flags.text("sitting");
  const year = flags.number("year");
  return {
    sources: readSources(operands),
    ...(sitting === undefined ? {} : { sitting }),
    ...(year === undefined ? {} : { year }),
  };
}

function readDate(flags: Flags): { date?: string } {
  const date = flags.text("date");
  if (date === undefined) return {};
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return { date };
  throw new PourcontreError("INVALID_OPTION", `--date is YYYY-MM-DD, not "${date}"`);
}

/** Tells a terminal each file once, as it begins. */
function tellFiles(io: CommandIo): (progress: FetchProgress) => void {
  let last = "";
  return ({ file }) => {
    if (io.stderr.isTTY === true && file !== last) io.stderr.write(`${file}…\n`);
    last = file;
  };
}

async function readOptions(flags: Flags, io: CommandIo): Promise<FetchOptions> {
  const baseUrl = flags.text("base");
  const retryCount = flags.number("retries");
  const pauseMs = flags.number("pause");
  return {
    folder: flags.text("to") ?? ".",
    userAgent: `pourcontre/${await readVersion()}`,
    signal: io.signal,
    onProgress: tellFiles(io),
    ...readDate(flags),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(retryCount === undefined ? {} : { retryCount }),
    ...(pauseMs === undefined ? {} : { pauseMs }),
  };
}

function formatResult({ files, failures, empty }: FetchResult): string {
  const lines = [
    ...files.map(({ file, state, byteCount }) => `${state}\t${file}\t${byteCount} bytes`),
    ...empty.map((address) => `empty\t${address}`),
    ...failures.map(({ file, address, message }) => `failed\t${file}\t${message}\t${address}`),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  const result = await fetchSources(readRequest(operands, flags), await readOptions(flags, io));
  const output = flags.isOn("json") ? `${JSON.stringify(result)}\n` : formatResult(result);
  await writeOutput(io.stdout, output);
  return result.failures.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const fetch: Command = {
  operands: "SOURCE…",
  about: [
    "Downloads public sources into a folder: meetings (of a year), votes, speeches, explanations, rollcalls (of a",
    "sitting) from the European Parliament, howtheyvote (its tables). One request at a time; what is at hand and",
    "unchanged is not sent again; a cut download goes on where it stopped. manifest.json says where each file came",
    "from, when, its SHA-256 and its licence. No other command uses the network.",
  ].join("\n"),
  flags: {
    sitting: { kind: "text", value: "DATE", help: "date of the sitting, as 2021-07-06" },
    year: { kind: "number", value: "YEAR", help: "year of the meetings (default: the sitting's)" },
    to: { kind: "text", value: "DIR", help: "the folder (default: this one)" },
    date: { kind: "text", value: "DATE", help: "date for the manifest (default: the server's)" },
    base: { kind: "text", value: "URL", help: "ask this server instead, with the same paths" },
    pause: {
      kind: "number",
      value: "MS",
      help: "pause between two requests, in milliseconds (default 1000)",
    },
    retries: { kind: "number", value: "N", help: "new tries after a failure (default 5)" },
    json: { kind: "switch", help: "the result as JSON" },
  },
  examples: [
    ["pourcontre fetch rollcalls --sitting 2021-07-06 --to data", "the roll-call votes of a day"],
    [
      "pourcontre fetch explanations votes --sitting 2021-07-06 --to data",
      "explanations of vote and decisions of a day",
    ],
    ["pourcontre fetch howtheyvote --to data", "every vote since 2019, by member"],
  ],
  run,
};
