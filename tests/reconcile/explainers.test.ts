import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { countVotes, findMajority } from "../../src/reconcile/count-votes.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { summarizeExplainers } from "../../src/reconcile/summarize-explainers.js";
import type { StatedRecord } from "../../src/reconcile/types.js";
import { createRegistry } from "../../src/registry/create-registry.js";
import { frenchTerm9 } from "../../src/registry/french-term9.js";
import { indexRollCalls } from "../../src/rollcalls/index-roll-calls.js";
import type { RecordedPosition, RollCall, StanceLabel } from "../../src/types.js";

const CODES: Readonly<Record<string, RecordedPosition>> = {
  FOR: "for",
  AGAINST: "against",
  ABSTENTION: "abstention",
  DID_NOT_VOTE: "did-not-vote",
};

/** The shipped record of the page's vote. */
function readShippedVote(): RollCall {
  const table = (name: string) =>
    parse(readFileSync(`corpora/rollcall-134463/${name}.csv`), { columns: true }) as Record<
      string,
      string
    >[];
  const [vote = {}] = table("votes");
  return {
    id: vote.id ?? "",
    date: vote.timestamp ?? "",
    title: vote.display_title ?? "",
    procedure: vote.procedure_reference ?? "",
    docs: [vote.reference ?? ""],
    isMain: null,
    totals: null,
    positions: table("member_votes").map((row) => ({
      mepId: Number(row.member_id),
      position: CODES[row.position ?? ""] ?? "did-not-vote",
    })),
    corrections: null,
  };
}

describe("countVotes and findMajority", () => {
  const of = (...positions: (RecordedPosition | null)[]) =>
    countVotes(positions.map((recorded) => ({ recorded })));
  it("counts absence and missing entries apart", () => {
    expect(of("for", "for", "abstention", "did-not-vote", null)).toEqual({
      pour: 2,
      contre: 0,
      abstention: 1,
      absent: 1,
      unlisted: 1,
    });
  });
  it("finds no majority in a tie or where nobody voted", () => {
    expect(findMajority(of("for", "for", "against"))).toBe("pour");
    expect(findMajority(of("for", "against"))).toBeNull();
    expect(findMajority(of("did-not-vote", null))).toBeNull();
  });
});

describe("summarizeExplainers", () => {
  const held = (id: string) => [{ id, name: `Parti ${id}`, start: "2019-07-02", end: null }];
  const parties = ["A", "A", "A", "A", "B", "B"];
  const registry = createRegistry({
    members: parties.map((id, i) => ({
      mepId: i + 1,
      fullName: `Prénom${i + 1} NOM${i + 1}`,
      parties: held(id),
      groups: held("G"),
    })),
    parties: ["A", "B"].map((id) => ({ id, name: `Parti ${id}`, aliases: [] })),
    groups: [{ id: "G", name: "Groupe G", aliases: [] }],
  });
  const positions: RecordedPosition[] = ["for", "for", "for", "against", "against", "did-not-vote"];
  const rollCall: RollCall = {
    id: "v",
    date: "2020-03-01",
    title: "",
    isMain: true,
    totals: null,
    positions: positions.map((position, i) => ({ mepId: i + 1, position })),
    corrections: null,
  };
  const summary = summarizeExplainers(
    rollCall,
    [
      { id: "a", mepId: 4 },
      { id: "b", speaker: "NOM1 Prénom1" },
      { id: "c", speaker: "NOM1 Prénom1" },
      { id: "d", speaker: "Personne INCONNUE" },
      { id: "e", mepId: 2, kind: "oral" },
    ],
    registry,
  );
  it("counts members once, spoken interventions not at all, and names what it could not place", () => {
    expect(summary.all).toMatchObject({ seats: 6, voted: 5, explained: 2 });
    expect(summary.unmatchedIds).toEqual(["d"]);
    expect(summary.all.silent.map((member) => [member.mepId, member.recorded])).toEqual([
      [2, "for"],
      [3, "for"],
      [5, "against"],
      [6, "did-not-vote"],
    ]);
  });
  it("sets explainers beside the others, by party", () => {
    expect(summary.rows.map((row) => [row.id, row.seats, row.explained, row.majority])).toEqual([
      ["A", 4, 2, "pour"],
      ["B", 2, 0, "contre"],
    ]);
    expect(summary.rows[0]).toMatchObject({
      explainers: { pour: 1, contre: 1 },
      others: { pour: 2, contre: 0 },
    });
  });
  it("compares those who deviate with those who do not", () => {
    const { fromParty } = summary;
    expect(fromParty.deviating).toMatchObject({ voted: 1, explained: 1, share: 1 });
    expect(fromParty.conforming).toMatchObject({ voted: 4, explained: 1, share: 0.25 });
    expect(fromParty.deviatingMembers).toEqual([
      { mepId: 4, fullName: "Prénom4 NOM4", recorded: "against", explained: true },
    ]);
    expect(summary.fromGroup.deviating.voted).toBe(2);
  });
});

const GOLD = "../shared/data/gold/page.jsonl";

interface PageGold {
  readonly id: string;
  readonly speaker: string;
  readonly gold: {
    readonly stance: StanceLabel;
    readonly declared: boolean;
    readonly evidence: { readonly quote: string; readonly kind: string }[];
  };
}

const readPage = (): PageGold[] =>
  readFileSync(GOLD, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PageGold);

describe("the shipped vote 134463", () => {
  it("lists 79 seats: 60 for, 18 against, one who did not vote", () => {
    const { all, rows } = summarizeExplainers(readShippedVote(), [], frenchTerm9(), "group");
    expect(all).toMatchObject({ seats: 79, voted: 78, explained: 0 });
    expect(all.others).toEqual({ pour: 60, contre: 18, abstention: 0, absent: 1, unlisted: 0 });
    expect(rows.reduce((sum, row) => sum + row.seats, 0)).toBe(79);
  });
});

describe.skipIf(!existsSync(GOLD))("the page's explanations (needs ../shared/data)", () => {
  const rollCall = readShippedVote();
  const registry = frenchTerm9();
  it("explainers 21 for and 3 against, the others 39 and 15", () => {
    const { all } = summarizeExplainers(rollCall, readPage(), registry);
    expect([all.seats, all.voted, all.explained]).toEqual([79, 78, 24]);
    expect([all.explainers.pour, all.explainers.contre]).toEqual([21, 3]);
    expect([all.others.pour, all.others.contre]).toEqual([39, 15]);
  });
  it("reconciles into 24 rows with one difference and one refusal recorded against", () => {
    const records = readPage().map(({ id, speaker, gold }): StatedRecord => {
      const { stance: label, declared, evidence } = gold;
      return { id, speaker, stance: { label, declared, confidence: 1, object: "text", evidence } };
    });
    const rows = reconcile(records, {
      index: indexRollCalls([rollCall]),
      rollCallId: "134463",
      registry,
    });
    expect(rows).toHaveLength(24);
    expect(rows.filter((row) => row.verdict === "differs")).toHaveLength(1);
    expect(rows[0]).toMatchObject({ verdict: "differs", recorded: "against", linkTier: "given" });
    const silent = rows.filter((row) => row.verdict === "text-silent");
    expect(silent.map((row) => [row.stated.refused, row.recorded])).toEqual([[true, "against"]]);
  });
});
