import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand } from "../support/built-command.js";

const ROOT = join(import.meta.dirname, "../..");
const DATA = join(ROOT, "../shared/data");
const PAGE = join(DATA, "documents/page-2020-0259-COD.html");
const VOTES = ["votes.csv", "member_votes.csv"]
  .map((name) => join(ROOT, "corpora/rollcall-134463", name))
  .join(",");

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly recorded: string | null;
  readonly correctionsChecked: boolean;
  readonly linkTier: string | null;
  readonly stated: { readonly label: string; readonly refused: boolean };
}
interface Counts {
  readonly pour: number;
  readonly contre: number;
}
interface Found {
  readonly rows: Row[];
  readonly explainers: {
    readonly all: {
      readonly seats: number;
      readonly voted: number;
      readonly explained: number;
      readonly explainers: Counts;
      readonly others: Counts;
    };
  } | null;
  readonly corrections: { readonly id: string; readonly to: string }[];
  readonly rejections: { readonly code: string }[];
}

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const write = (name: string, content: string): string => {
  const path = join(command.folder, name);
  writeFileSync(path, content);
  return path;
};
const writeLines = (name: string, rows: readonly object[]): string =>
  write(name, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

async function reconcile(...args: string[]): Promise<Found & { status: number | null }> {
  const { status, stdout } = await command.run(["reconcile", "--json", ...args]);
  return { ...(JSON.parse(stdout) as Found), status };
}

/** Invented members, an invented vote in the columns of HowTheyVote. */
function writeInvented(): { texts: string; votes: string } {
  const text = (id: string, mepId: number, words: string) => ({
    id,
    mepId,
    speaker: `Membre ${id.toUpperCase()}`,
    party: "Les Modérés",
    procedure: "2031/0042(INI)",
    docs: ["A12-0077/2031"],
    date: "2031-03-11",
    text: words,
  });
  const texts = writeLines("texts.jsonl", [
    text("a", 9000101, "J’ai voté pour ce texte."),
    text("b", 9000102, "J’ai voté pour ce texte."),
    text("c", 9000103, "Je préfère ne pas soutenir ce texte."),
    text("d", 9000104, "J’ai voté contre ce texte."),
  ]);
  const vote = write(
    "votes.csv",
    "id,timestamp,display_title,reference,is_main,procedure_reference\n77,2031-03-11,Les lavoirs,A12-0077/2031,True,2031/0042(INI)\n",
  );
  const positions = ["AGAINST", "FOR", "AGAINST", "DID_NOT_VOTE"].map(
    (position, i) => `77,${9000101 + i},${position},FRA,CTR`,
  );
  const members = write(
    "member_votes.csv",
    ["vote_id,member_id,position,country_code,group_code", ...positions, ""].join("\n"),
  );
  return { texts, votes: `${vote},${members}` };
}

describe("invented texts and votes", () => {
  test("differences first; a refusal, an absence and an agreement stay what they are", async () => {
    const { texts, votes } = writeInvented();
    const { status, rows } = await reconcile(texts, "--votes", votes);
    expect(status).toBe(0);
    expect(rows.map((row) => [row.id, row.verdict, row.recorded])).toEqual([
      ["a", "differs", "against"],
      ["c", "text-silent", "against"],
      ["d", "absent", "did-not-vote"],
      ["b", "agrees", "for"],
    ]);
    expect(rows.find(({ id }) => id === "c")?.stated.refused).toBe(true);
    expect(rows.every(({ linkTier }) => linkTier === "strict")).toBe(true);
    expect(rows.some(({ correctionsChecked }) => correctionsChecked)).toBe(false);
  });

  test("votes may stand among the files; --vote names the one that is meant", async () => {
    const { texts, votes } = writeInvented();
    const { rows } = await reconcile(texts, ...votes.split(","), "--vote", "77");
    expect(rows.map(({ linkTier }) => linkTier)).toEqual(Array(4).fill("given"));
    const wrong = await command.run(["reconcile", texts, "--votes", votes, "--vote", "78"]);
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      "pourcontre reconcile: --vote 78: no such vote among those read (77)\nTry: pourcontre reconcile --help\n",
    ]);
  });

  test("without votes, the records' own are taken; without any, it says what to give", async () => {
    const own = writeLines("own.jsonl", [
      { id: "a", text: "J’ai voté pour.", recordedVote: "contre" },
    ]);
    expect((await reconcile(own)).rows[0]?.verdict).toBe("differs");
    const none = writeLines("none.jsonl", [{ id: "a", text: "J’ai voté pour." }]);
    const { status, stderr } = await command.run(["reconcile", none]);
    expect(status).toBe(2);
    expect(stderr).toContain("--votes FILE");
  });

  test("an inferred position is never held against a record", async () => {
    const own = writeLines("inferred.jsonl", [
      {
        id: "a",
        speaker: "Membre A",
        text: "Quel texte équilibré et utile : nos lavoirs y gagnent une belle protection.",
        recordedVote: "contre",
      },
    ]);
    const { stdout } = await command.run(["reconcile", own, "--lang", "en"]);
    expect(stdout).toMatch(/Texts not compared \(1\)[\s\S]*favourable \(inferred\)/u);
    expect(stdout).not.toContain("Differences (");
  });

  test("what a person reads accuses nobody; the CSV has the verdicts", async () => {
    const { texts, votes } = writeInvented();
    const { stdout } = await command.run(["reconcile", texts, "--votes", votes, "--lang", "en"]);
    expect(stdout).toMatch(/Differences \(1\)[\s\S]*Membre A[\s\S]*Texts not compared \(2\)/u);
    expect(stdout).toContain("Official corrections: not checked");
    expect(stdout).not.toMatch(/\b(?:lie|lied|liar|contradicts?|false)\b/iu);
    const csv = await command.run(["reconcile", texts, "--votes", votes, "--csv"]);
    const rows = parse(csv.stdout, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({ id: "a", stated: "pour", verdict: "differs" });
  });
});

describe("--corrections", () => {
  const HEAD = "id,field,value,reason,who,date\n";
  const CORRECTION = "a,stance,contre,ironie,A. Relectrice,2031-04-01\n";
  const FAULTY = "zz,stance,contre,ironie,A. Relectrice,2031-04-01\n";

  test("reconcile: applied last, shown in JSON, CSV and table; a faulty one is rejected", async () => {
    const { texts, votes } = writeInvented();
    const file = write("corrections.csv", HEAD + CORRECTION + FAULTY);
    const call = [texts, "--votes", votes, "--corrections", file];
    const { status, rows, corrections, rejections } = await reconcile(...call);
    expect([status, rejections.map((r) => r.code)]).toEqual([1, ["invalid-field"]]);
    expect(rows.find(({ id }) => id === "a")?.verdict).toBe("agrees");
    expect(corrections).toMatchObject([{ id: "a", to: "contre" }]);
    const csv = (await command.run(["reconcile", ...call, "--csv"])).stdout;
    expect(csv).toContain("stance: pour → contre (ironie; A. Relectrice, 2031-04-01)");
    const table = await command.run(["reconcile", ...call]);
    expect(table.stdout).toContain("Corrections à la main");
    expect(table.stderr).toContain("corrections.csv:3");
  });

  test("analyze: in the tables, in JSON, in the CSV of records; groups say how many", async () => {
    const { texts } = writeInvented();
    const file = write("corrections.csv", HEAD + CORRECTION);
    const call = ["analyze", texts, "--corrections", file];
    const json = JSON.parse((await command.run([...call, "--json"])).stdout);
    expect(json.corrections).toMatchObject([{ id: "a", from: "pour", to: "contre" }]);
    expect(json.records[0].stance.label).toBe("contre");
    expect(json.groups.party[0].stance.contre.count).toBe(2);
    expect((await command.run(call)).stdout).toContain("Corrections à la main");
    const records = (await command.run([...call, "--csv", "--by", "record"])).stdout;
    expect(records).toContain("stance: pour → contre (ironie; A. Relectrice, 2031-04-01)");
    const groups = await command.run([...call, "--csv"]);
    expect(groups.stderr).toContain("corrections by hand applied: 1");
  });

  test("an id that two records share: the correction is rejected, neither record changes", async () => {
    const row = { id: "a", text: "J’ai voté pour." };
    const texts = ["x.jsonl", "y.jsonl"].map((name, i) =>
      writeLines(name, [{ ...row, speaker: `Membre ${i}` }]),
    );
    const file = write("corrections.csv", HEAD + CORRECTION);
    const { stdout } = await command.run(["analyze", "--json", ...texts, "--corrections", file]);
    const json = JSON.parse(stdout);
    expect(json.rejections.map((r: { code: string }) => r.code)).toEqual(["duplicate-id"]);
    expect(json.records.map((r: { speaker: string }) => r.speaker)).toEqual([
      "Membre 0",
      "Membre 1",
    ]);
  });
});

// Needs ../shared: the real page stays out of the project (see its README on data).
describe.skipIf(!existsSync(PAGE))("the real page (../shared) and roll call 134463", () => {
  test.each([
    ["the shipped tables", VOTES],
    ["the saved page of the vote", join(DATA, "formats/vote-134463.html")],
  ])("%s: 24 rows, one difference, one refusal, who explains", async (_, votes) => {
    const { rows, explainers } = await reconcile(PAGE, "--votes", votes);
    expect(rows).toHaveLength(24);
    expect(rows.filter(({ verdict }) => verdict === "differs")).toHaveLength(1);
    const refused = rows.filter(({ stated }) => stated.refused);
    expect(refused.map(({ verdict, recorded }) => [verdict, recorded])).toEqual([
      ["text-silent", "against"],
    ]);
    const all = explainers?.all;
    expect([all?.seats, all?.voted, all?.explained]).toEqual([79, 78, 24]);
    expect([all?.explainers.pour, all?.explainers.contre]).toEqual([21, 3]);
    expect([all?.others.pour, all?.others.contre]).toEqual([39, 15]);
  });

  test("without votes, the message names the shipped ones", async () => {
    const { status, stderr } = await command.run(["reconcile", PAGE]);
    expect(status).toBe(2);
    expect(stderr).toContain("corpora/rollcall-134463/votes.csv");
  });
});
