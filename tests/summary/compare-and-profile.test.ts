import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/statistics/random.js";
import type { SummaryRecord } from "../../src/summary/index.js";
import {
  compareGroups,
  correctGroupShares,
  groupRecords,
  listRecordDifferences,
  profileMember,
  summarizeSensitivity,
} from "../../src/summary/index.js";
import type { RollCall } from "../../src/types.js";
import { makeRecord, repeat } from "./records.js";

const isFor = (record: SummaryRecord) => record.stance.label === "pour";

describe("compareGroups", () => {
  const records = [
    ...repeat(20, () => makeRecord("pour", { party: "Parti des Dunes" })),
    ...repeat(20, () => makeRecord("contre", { party: "Ligue du Phare" })),
    ...repeat(20, (i) => makeRecord(i % 2 ? "pour" : "contre", { party: "Union des Rives" })),
    ...repeat(9, () => makeRecord("contre", { party: "Cercle des Îles", clusterId: "one" })),
  ];
  const run = () =>
    compareGroups(records, {
      by: "party",
      outcome: isFor,
      random: createRandom(1),
      replicateCount: 999,
    });

  it("tests every pair, corrects for their number, and lists what it leaves out", () => {
    const { comparisons, leftOut } = run();
    expect(comparisons.map((c) => [c.first.key, c.second.key])).toEqual([
      ["Ligue du Phare", "Parti des Dunes"],
      ["Ligue du Phare", "Union des Rives"],
      ["Parti des Dunes", "Union des Rives"],
    ]);
    expect(comparisons[0]).toMatchObject({ difference: -1, p: 1 / 1000, adjustedP: 3 / 1000 });
    for (const { p, adjustedP } of comparisons) expect(adjustedP).toBeGreaterThanOrEqual(p);
    expect(leftOut).toEqual([{ key: "Cercle des Îles", clusterCount: 1 }]);
  });

  it("gives the same for the same seed", () => {
    expect(run()).toEqual(run());
  });

  it("takes copies for one voice: one text copied 30 times shows no difference", () => {
    const copied = [
      ...repeat(30, () => makeRecord("pour", { party: "A", clusterId: "c" })),
      ...repeat(7, (i) => makeRecord(i % 2 ? "pour" : "contre", { party: "A" })),
      ...repeat(8, (i) => makeRecord(i % 2 ? "pour" : "contre", { party: "B" })),
    ];
    const compare = (clusterOf?: (record: SummaryRecord) => string) =>
      compareGroups(copied, {
        by: "party",
        outcome: isFor,
        random: createRandom(2),
        replicateCount: 999,
        ...(clusterOf ? { clusterOf } : {}),
      }).comparisons[0]?.p ?? Number.NaN;
    expect(compare()).toBeGreaterThan(0.1);
    expect(compare((record) => record.id)).toBeLessThan(0.05);
  });

  it("asks only texts that have an answer", () => {
    const { comparisons, leftOut } = compareGroups(records, {
      by: "party",
      outcome: (record) => (record.party === "Union des Rives" ? null : isFor(record)),
      random: createRandom(3),
      replicateCount: 99,
    });
    expect(comparisons).toHaveLength(1);
    expect(leftOut).toContainEqual({ key: "Union des Rives", clusterCount: 0 });
  });
});

describe("summarizeSensitivity", () => {
  const records = [
    ...repeat(6, (i) =>
      makeRecord("pour", { party: "A", confidence: 0.6, isDeclared: i > 2, clusterId: "c" }),
    ),
    ...repeat(6, () => makeRecord("contre", { party: "A" })),
  ];
  const rows = summarizeSensitivity(records, {
    by: "party",
    containments: [0.3, 0.7],
    clusterIdsAt: (containment) =>
      new Map(records.map((record, i) => [record.id, containment < 0.5 ? 0 : i])),
  });
  const find = (choice: string, value: unknown) =>
    rows.find((row) => row.choice === choice && row.value === value)?.group;

  it("moves one choice at a time", () => {
    expect(find("as given", null)?.stanceShares.pour.count).toBe(3);
    expect(find("confidence", 0.7)?.stanceShares.pour.count).toBe(0);
    expect(find("inferred", "in")?.stanceShares.pour.count).toBe(6);
    expect(find("copies", "once")?.textCount).toBe(7);
    expect(find("containment", 0.3)?.clusterCount).toBe(1);
    expect(find("containment", 0.7)?.clusterCount).toBe(12);
    expect(rows).toHaveLength(1 + 4 + 2 + 2 + 2);
  });

  it("leaves containment out where no clusters are given", () => {
    expect(
      summarizeSensitivity(records, { by: "party" }).some((row) => row.choice === "containment"),
    ).toBe(false);
  });
});

describe("listRecordDifferences", () => {
  it("lists stated positions only, with the tier of the link", () => {
    const differing = makeRecord("pour", {
      recordedVote: "contre",
      linkTier: "strict",
      date: "2030-05-07",
      procedure: "2030/0001(COD)",
    });
    const others = [
      makeRecord("pour", { recordedVote: "pour" }),
      makeRecord("pour", { recordedVote: "contre", isDeclared: false }),
      makeRecord("indetermine", { recordedVote: "contre" }),
      makeRecord("pour", { recordedVote: null }),
    ];
    expect(listRecordDifferences([differing, ...others])).toEqual([
      {
        id: differing.id,
        date: "2030-05-07",
        procedure: "2030/0001(COD)",
        stated: "pour",
        recorded: "contre",
        linkTier: "strict",
      },
    ]);
  });
});

describe("profileMember", () => {
  const call = (id: string, procedure: string): RollCall => ({
    id,
    date: "2030-05-07",
    title: "Vote final",
    procedure,
    isMain: true,
    totals: null,
    corrections: null,
    positions: [
      { mepId: 7, position: "for" },
      { mepId: 8, position: "against" },
    ],
  });
  const own = { mepId: 7, speaker: "Lise BRUANT", recordedVote: "pour" } as const;
  const records = [
    makeRecord("contre", {
      ...own,
      party: "B",
      date: "2030-06-01",
      procedure: "p2",
      partyLineShare: 0.4,
    }),
    makeRecord("pour", {
      ...own,
      party: "A",
      date: "2030-05-07",
      procedure: "p1",
      partyLineShare: 0.8,
    }),
    makeRecord("pour", { mepId: 8, speaker: "Paul OYAT" }),
  ];
  const profile = profileMember(records, 7, { rollCalls: [call("v1", "p1"), call("v3", "p3")] });

  it("holds the member's texts over time", () => {
    expect(profile).toMatchObject({ key: "7", name: "Lise BRUANT", comparedCount: 2 });
    expect(profile?.summary.textCount).toBe(2);
    expect(profile?.months.map((month) => month.key)).toEqual(["2030-05", "2030-06"]);
    expect(profile?.parties.map((party) => party.name)).toEqual(["A", "B"]);
    expect(profile?.partyLine.number).toBe(2);
    expect(profile?.partyLine.meanShare).toBeCloseTo(0.6, 12);
    expect(profile?.differences).toHaveLength(1);
  });

  it("says how many of the recorded votes are explained", () => {
    expect(profile?.summary.response).toMatchObject({
      voterCount: 2,
      authorCount: 1,
      responseShare: 0.5,
    });
  });

  it("finds members by name, and none that is not there", () => {
    expect(profileMember(records, "Paul OYAT")?.key).toBe("8");
    expect(profileMember(records, "Personne")).toBeNull();
  });
});

describe("correctGroupShares", () => {
  const random = createRandom(4);
  const truth = new Map<string, string>();
  const records = repeat(1200, (i) => {
    const isFavourable = random() < 0.7;
    const party = i % 3 === 0 ? "A" : "B";
    const errs = random() < (party === "A" ? 0.3 : 0.05);
    const record = makeRecord(isFavourable !== errs ? "pour" : "contre", { party });
    truth.set(record.id, isFavourable ? "pour" : "contre");
    return record;
  });
  const gold = new Map(Array.from(truth).slice(0, 600));
  const correct = (sample: Map<string, string>) =>
    correctGroupShares(records, sample, {
      by: "party",
      random: createRandom(5),
      replicateCount: 100,
    });

  it("corrects each group by its own errors", () => {
    for (const group of correct(gold)) {
      const rows = records.filter((record) => record.party === group.key);
      const isTrue = rows.filter((record) => truth.get(record.id) === "pour").length / rows.length;
      const pour = group.shares?.find((share) => share.label === "pour");
      expect(group.basis).toBe("group");
      expect(Math.abs((pour?.share ?? 0) - isTrue)).toBeLessThan(0.06);
      expect(pour?.interval?.low).toBeLessThan(isTrue);
      expect(pour?.interval?.high).toBeGreaterThan(isTrue);
    }
    expect(correct(gold).map((group) => group.key)).toEqual(["B", "A"]);
  });

  it("falls back on all gold texts, or on none, and says so", () => {
    const few = new Map(Array.from(gold).slice(0, 25));
    expect(correct(few).map((group) => group.basis)).toEqual(["all", "all"]);
    expect(
      correct(new Map()).every((group) => group.basis === "none" && group.shares === null),
    ).toBe(true);
  });
});

describe("groupRecords", () => {
  it("keeps first occurrence order and records without a group", () => {
    const rows = [
      makeRecord("pour", { party: "B" }),
      makeRecord("pour"),
      makeRecord("pour", { party: "A" }),
    ];
    expect(groupRecords(rows, "party").map((group) => group.key)).toEqual(["B", null, "A"]);
  });
});
