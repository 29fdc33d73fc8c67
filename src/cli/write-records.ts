import { extname } from "node:path";
import { PourcontreError } from "../errors.js";
import type { ExplanationRecord } from "../record.js";
import type { Run, RunFile } from "../report/export/format-run-crate.js";
import type { CommandIo, FlagSpec, Flags } from "./command.js";
import { hashContent, hashFile } from "./hash-content.js";
import { readVersion } from "./read-version.js";
import { writeWholeFile } from "./write-whole-file.js";

type Records = readonly ExplanationRecord[];
type Writer = (records: Records) => Promise<string | Uint8Array>;

/** TEI wants the rule of each piece of evidence, which a record does not keep. */
const toTeiEntry = (record: ExplanationRecord) => {
  const frames = record.frames.map((frame) => ({
    ...frame,
    evidence: frame.evidence.map((evidence) => ({ ...evidence, rule: "" })),
  }));
  return { explanation: record, analysis: { ...record, frames } };
};

/** What a file's ending asks for; each writer is loaded when it is. */
const WRITERS: Readonly<Record<string, Writer>> = {
  ".csv": async (records) =>
    (await import("../report/csv/format-records-csv.js")).formatRecordsCsv(records),
  ".jsonl": async (records) =>
    (await import("../report/export/format-json-lines.js")).formatJsonLines(records),
  ".jsonld": async (records) =>
    (await import("../report/export/format-web-annotations.js")).formatWebAnnotations(records),
  ".parquet": async (records) =>
    (await import("../report/export/format-parquet.js")).formatParquet(records),
  ".xml": async (records) => {
    const { formatTei } = await import("../formats/tei/format.js");
    return formatTei(records.map(toTeiEntry), { title: "Explications de vote" });
  },
};

/** The flags of a command that writes records to a file. */
export const OUT_FLAGS: Readonly<Record<string, FlagSpec>> = {
  out: {
    kind: "text",
    value: "FILE",
    short: "o",
    help: "write the records to FILE: .csv, .jsonl, .jsonld (Web Annotation), .parquet, .xml (TEI)",
  },
  manifest: {
    kind: "text",
    value: "FILE",
    help: "with --out: what the run was made of, as RO-Crate (ro-crate-metadata.json)",
  },
  time: {
    kind: "text",
    value: "TIME",
    help: "with --manifest: the time to write there (ISO 8601)",
  },
};

/** @throws PourcontreError INVALID_OPTION */
export function checkOut(flags: Flags): void {
  const out = flags.text("out");
  if (out === undefined) {
    if (flags.text("manifest") !== undefined)
      throw new PourcontreError("INVALID_OPTION", "--manifest goes with --out");
    return;
  }
  if (flags.isOn("json") || flags.isOn("csv"))
    throw new PourcontreError("INVALID_OPTION", "--out, --json or --csv, not two of them");
  if (WRITERS[extname(out)] === undefined) {
    const known = Object.keys(WRITERS).join(", ");
    throw new PourcontreError("INVALID_OPTION", `--out ${out}: its ending must be one of ${known}`);
  }
}

async function hashInputs(paths: readonly string[]): Promise<RunFile[]> {
  const files: RunFile[] = [];
  for (const path of paths) {
    const sha256 = await hashFile(path);
    if (sha256 !== null) files.push({ path, sha256 });
  }
  return files;
}

const NAMED = ["format", "map", "corrections", "frame"] as const;
const COUNTED = ["threshold", "max-text", "max-records"] as const;

/** The options given that can change the records. */
function listOptions(flags: Flags): Record<string, string> {
  const named = NAMED.map((name) => [name, flags.text(name)] as const);
  const counted = COUNTED.map((name) => [name, flags.number(name)?.toString()] as const);
  const given = [...named, ...counted].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(given);
}

async function describeRun(inputs: readonly string[], output: RunFile, flags: Flags): Promise<Run> {
  const { describeModels } = await import("./report/describe-models.js");
  const options = listOptions(flags);
  const time = flags.text("time");
  const more = [options.frame, options.corrections].filter((path) => path !== undefined);
  return {
    version: await readVersion(),
    command: "analyze",
    options,
    inputs: await hashInputs([...inputs, ...more]),
    outputs: [output],
    models: describeModels().map(({ id, version, sha256 = "" }) => ({
      id,
      sha256,
      ...(version === undefined ? {} : { version }),
    })),
    seed: null,
    ...(time === undefined ? {} : { time }),
  };
}

/**
 * Writes records to the file of `--out`, in the format of its ending, and what they were made of to `--manifest`.
 *
 * @param inputs the files that were read
 */
export async function writeRecords(
  records: Records,
  inputs: readonly string[],
  flags: Flags,
  io: CommandIo,
): Promise<void> {
  const out = flags.text("out") ?? "";
  const manifest = flags.text("manifest");
  const content = (await WRITERS[extname(out)]?.(records)) ?? "";
  await writeWholeFile(out, content, "out");
  io.stderr.write(`${records.length} records written to ${out}\n`);
  if (manifest === undefined) return;
  const { formatRunCrate } = await import("../report/export/format-run-crate.js");
  const run = await describeRun(inputs, { path: out, sha256: hashContent(content) }, flags);
  await writeWholeFile(manifest, formatRunCrate(run), "manifest");
}
