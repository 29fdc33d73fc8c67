import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const LABELS = ["pour", "contre", "abstention", "inferred", "indetermine"];

function isPresent(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The library's own table, as the scripts print theirs. */
function readOwnTable(): string[] {
  const path = join(ROOT, "corpora/term9-codes/tables/group.csv");
  const rows = parse(readFileSync(path), { columns: true }) as Record<string, string>[];
  const lines = rows.map((row) => {
    const counts = LABELS.map((label) => row[`stance.${label}.count`] ?? "");
    return [row.group ?? "", row.textCount ?? "", ...counts].join(",");
  });
  return [["group", "texts", ...LABELS].join(","), ...lines.sort()];
}

describe("the group table of the codes, read in other languages", () => {
  for (const [command, script] of [
    ["python3", "read-codes.py"],
    ["Rscript", "read-codes.R"],
  ] as const) {
    test.skipIf(!isPresent(command))(
      `${script} prints the library's own (skipped without ${command})`,
      () => {
        const path = join(ROOT, "examples", script);
        const output = execFileSync(command, [path], { encoding: "utf8" });
        const [header = "", ...lines] = output.trim().split(/\r?\n/u);
        expect([header, ...lines.sort()]).toEqual(readOwnTable());
      },
    );
  }
});
