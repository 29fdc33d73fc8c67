import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand } from "../support/built-command.js";

const DEMO = join(import.meta.dirname, "../../corpora/demo/page.html");

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

interface Group {
  readonly name: string;
  readonly textCount: number;
  readonly clusterCount: number;
}
interface Row {
  readonly choice: string;
  readonly value: number | string | null;
  readonly group: Group;
}

describe("analyze --sensitivity", () => {
  test("one choice moves at a time, containment too; by party or group", async () => {
    const call = ["analyze", DEMO, "--json", "--sensitivity"];
    const { sensitivity } = JSON.parse((await command.run(call)).stdout) as { sensitivity: Row[] };
    const copied = sensitivity.filter(({ group }) => group.name === "Parti des Rives");
    const at = (choice: string, value: Row["value"]) =>
      copied.find((row) => row.choice === choice && row.value === value)?.group;
    expect(at("as given", null)).toMatchObject({ textCount: 8, clusterCount: 5 });
    expect(at("copies", "once")).toMatchObject({ textCount: 5, clusterCount: 5 });
    expect(at("containment", 0.7)?.clusterCount).toBe(5);
    expect(copied).toHaveLength(1 + 4 + 2 + 2 + 5);
    const byGroup = await command.run([...call, "--by", "group"]);
    const names = (JSON.parse(byGroup.stdout).sensitivity as Row[]).map(({ group }) => group.name);
    expect([...new Set(names)].sort()).toEqual(["COOP", "CTR", "LIT", "NIC"]);
  });

  test("what a person reads, in both languages", async () => {
    const { stdout } = await command.run(["analyze", DEMO, "--sensitivity"]);
    expect(stdout).toContain("Ce que changent les choix");
    expect(stdout).toContain("copies une fois");
    const english = await command.run(["analyze", DEMO, "--sensitivity", "--lang", "en"]);
    expect(english.stdout).toContain("copies from 70% shared");
  });

  test("not with --csv", async () => {
    expect((await command.run(["analyze", DEMO, "--csv", "--sensitivity"])).status).toBe(2);
  });
});

describe("analyze --member", () => {
  const write = (): string => {
    const path = join(command.folder, "member.jsonl");
    const rows = [
      { id: "a", text: "J’ai voté pour.", recordedVote: "contre", date: "2031-03-11" },
      { id: "b", text: "Je m’abstiens.", recordedVote: "abstention", date: "2031-05-02" },
    ].map((row) => ({ ...row, speaker: "Ève MARTINAUD-LESTRE", mepId: 9000201, party: "Rives" }));
    const other = { id: "c", speaker: "Oscar NIVOLAS", text: "J’ai voté contre." };
    writeFileSync(path, [...rows, other].map((row) => `${JSON.stringify(row)}\n`).join(""));
    return path;
  };

  test.each(["9000201", "Ève MARTINAUD-LESTRE", "martinaud-lestre eve"])("as %s", async (who) => {
    const { stdout } = await command.run(["analyze", write(), "--json", "--member", who]);
    const { profile } = JSON.parse(stdout);
    expect(profile).toMatchObject({
      name: "Ève MARTINAUD-LESTRE",
      summary: { textCount: 2 },
      comparedCount: 2,
      differences: [{ id: "a", stated: "pour", recorded: "contre" }],
    });
    expect(profile.months).toHaveLength(2);
  });

  test("what a person reads: positions, months, the difference", async () => {
    const call = ["analyze", write(), "--member", "Martinaud-Lestre Ève", "--lang", "en"];
    const { stdout } = await command.run(call);
    for (const words of ["Rives (2031-03-11 – 2031-05-02)", "2031-05", "compared", "different: 1"])
      expect(stdout).toContain(words);
    expect(stdout).not.toContain("NIVOLAS");
  });

  test("a member of whom nothing was read is said", async () => {
    const { status, stderr } = await command.run(["analyze", write(), "--member", "Personne"]);
    expect([status, stderr.includes("none of the texts is theirs")]).toEqual([2, true]);
  });
});
