import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "../../src/statistics/random.js";
import type { GroupSummary, SummaryRecord } from "../../src/summary/index.js";
import { summarizeGroups } from "../../src/summary/index.js";
import type { RollCall } from "../../src/types.js";
import { makeRecord, repeat } from "./records.js";

function only(groups: readonly GroupSummary[]): GroupSummary {
  const [first] = groups;
  if (groups.length !== 1 || first === undefined) throw new Error(`${groups.length} groups`);
  return first;
}

describe("summarizeGroups: what is counted", () => {
  const refused = makeRecord("indetermine", {
    party: "Parti des Dunes",
    evidence: [{ kind: "refused" }],
  });
  const records = [
    makeRecord("pour", { party: "Parti des Dunes", speaker: "Lise BRUANT" }),
    makeRecord("pour", { party: "Parti des Dunes", speaker: "Paul OYAT", isDeclared: false }),
    makeRecord("contre", { party: "Parti des Dunes", speaker: "Lise BRUANT" }),
    refused,
    makeRecord("indetermine", { party: "Parti des Dunes", isDeclared: true }),
    makeRecord("indetermine", {
      party: "Parti des Dunes",
      axis: null,
      tone: null,
      frames: [{ id: "privacy", role: null }],
    }),
    makeRecord("contre", { party: "Parti des Dunes", kind: "oral" }),
    makeRecord("abstention", { party: "Ligue du Phare" }),
    makeRecord("pour"),
  ];
  const [dunes, phare, none] = summarizeGroups(records, { by: "party" });

  it("puts the largest first and texts without a group last", () => {
    expect([dunes?.name, phare?.name, none?.name]).toEqual([
      "Parti des Dunes",
      "Ligue du Phare",
      null,
    ]);
  });

  it("keeps kinds apart", () => {
    expect(dunes?.textCount).toBe(6);
    expect(dunes?.otherKinds).toMatchObject([
      { kind: "oral", textCount: 1, stance: { contre: { count: 1 } } },
    ]);
  });

  it("splits labels by ground", () => {
    expect(dunes?.stance.pour).toEqual({
      count: 2,
      declaredCount: 1,
      inferredCount: 1,
      refusedCount: 0,
      silentCount: 0,
    });
    expect(dunes?.stance.indetermine).toEqual({
      count: 3,
      declaredCount: 1,
      inferredCount: 0,
      refusedCount: 1,
      silentCount: 1,
    });
  });

  it("leaves inferred positions out of the headline shares, unless asked", () => {
    expect(dunes?.stanceShares.pour).toMatchObject({ count: 1, number: 6, share: 1 / 6 });
    expect(dunes?.stanceShares.inferred.count).toBe(1);
    const [wide] = summarizeGroups(records, { by: "party", includesInferred: true });
    expect(wide?.stanceShares.pour.count).toBe(2);
    expect(wide?.stanceShares.inferred.count).toBe(0);
  });

  it("takes roles, axis and tone over the analysed texts", () => {
    expect(dunes?.analysedCount).toBe(5);
    expect(dunes?.frames.find((frame) => frame.id === "privacy")?.roles).toMatchObject({
      absent: { count: 5, number: 5, share: 1 },
    });
    expect(dunes?.axis).toMatchObject({ meanPosition: -1, positionCount: 5 });
    expect(dunes?.tone.meanScore).toBeCloseTo(0.5, 12);
  });

  it("counts members and ranks no group of one to three", () => {
    expect(dunes).toMatchObject({ memberCount: 2, isRankable: false });
    expect(phare).toMatchObject({ memberCount: null, isRankable: false });
    const four = repeat(4, (i) => makeRecord("pour", { party: "A", mepId: i }));
    expect(only(summarizeGroups(four, { by: "party" })).isRankable).toBe(true);
  });

  it("turns positions below the threshold into indetermine", () => {
    const unsure = [
      makeRecord("pour", { confidence: 0.6 }),
      makeRecord("pour", { confidence: 0.8 }),
    ];
    const group = only(summarizeGroups(unsure, { by: () => "all", confidenceThreshold: 0.7 }));
    expect(group.stance).toMatchObject({ pour: { count: 1 }, indetermine: { count: 1 } });
  });
});

describe("summarizeGroups: groupings", () => {
  const record = makeRecord("pour", {
    procedure: "2030/0001(COD)",
    date: "2030-05-07",
    mepId: 7,
    speaker: "Lise BRUANT",
    group: "Groupe des Marées",
    subjects: ["Pêche", "Ports", "Pêche"],
  });
  it.each([
    ["procedure", ["2030/0001(COD)"]],
    ["month", ["2030-05"]],
    ["subject", ["Ports", "Pêche"]],
    ["group", ["Groupe des Marées"]],
    ["party", [null]],
  ] as const)("by %s", (by, keys) => {
    expect(summarizeGroups([record], { by }).map((group) => group.key)).toEqual(keys);
  });

  it("by member: the id tells apart, the name is printed", () => {
    const [member] = summarizeGroups([record], { by: "member" });
    expect(member).toMatchObject({ key: "7", name: "Lise BRUANT" });
  });

  it("by a function", () => {
    const [year] = summarizeGroups([record], { by: (row) => row.date?.slice(0, 4) ?? null });
    expect(year?.key).toBe("2030");
  });

  it("gives nothing for nothing", () => {
    expect(summarizeGroups([], { by: "party" })).toEqual([]);
  });
});

describe("summarizeGroups: copies and intervals", () => {
  const copied = [
    ...repeat(8, () => makeRecord("pour", { clusterId: "c1" })),
    ...repeat(16, () => makeRecord("contre")),
  ];

  it("reports clusters, the largest one and the effective number", () => {
    const group = only(summarizeGroups(copied, { by: () => "all" }));
    expect(group).toMatchObject({ textCount: 24, clusterCount: 17, largestClusterSize: 8 });
    expect(group.effectiveNumber).toBeCloseTo((24 * 24) / (64 + 16), 12);
  });

  it("is wider at the effective number than at the number of texts", () => {
    const { pour } = only(summarizeGroups(copied, { by: () => "all" })).stanceShares;
    const width = (interval: { low: number; high: number } | null) =>
      interval ? interval.high - interval.low : Number.NaN;
    expect(width(pour.interval)).toBeGreaterThan(width(pour.intervalAtNumber));
  });

  it("gives no interval below the floor, and says so", () => {
    const few = repeat(11, (i) => makeRecord("pour", { clusterId: i % 4 }));
    const group = only(summarizeGroups(few, { by: () => "all" }));
    expect(group.hasIntervals).toBe(false);
    expect(group.stanceShares.pour).toMatchObject({
      share: 1,
      interval: null,
      intervalAtNumber: null,
    });
  });

  it("counts copies once on request", () => {
    const group = only(summarizeGroups(copied, { by: () => "all", countsCopiesOnce: true }));
    expect(group).toMatchObject({ textCount: 17, effectiveNumber: 17 });
  });

  it("adds a bootstrap interval where there are enough clusters, the same for the same seed", () => {
    const many = repeat(80, (i) => makeRecord(i % 3 === 0 ? "pour" : "contre"));
    const run = () =>
      only(summarizeGroups(many, { by: () => "all", bootstrap: { random: createRandom(3) } }));
    const interval = run().stanceShares.pour.bootstrapInterval;
    expect(interval?.low).toBeGreaterThan(0.2);
    expect(interval?.high).toBeLessThan(0.5);
    expect(run()).toEqual(run());
    const fewer = only(
      summarizeGroups(copied, { by: () => "all", bootstrap: { random: createRandom(3) } }),
    );
    expect(fewer.stanceShares.pour.bootstrapInterval).toBeNull();
  });
});

describe("summarizeGroups: properties", () => {
  const rows = fc.array(
    fc.record({
      label: fc.constantFrom("pour", "contre", "abstention", "indetermine"),
      isDeclared: fc.boolean(),
      party: fc.constantFrom("Parti des Dunes", "Ligue du Phare", "Union des Rives"),
      cluster: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const make = (
    list: readonly {
      label: SummaryRecord["stance"]["label"];
      isDeclared: boolean;
      party: string;
      cluster: number;
    }[],
  ) =>
    list.map((row) =>
      makeRecord(row.label, {
        isDeclared: row.isDeclared,
        party: row.party,
        clusterId: row.cluster,
      }),
    );

  it("shares add up to 1, with and without the inferred", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, includesInferred) => {
        for (const group of summarizeGroups(make(list), { by: "party", includesInferred })) {
          const shares = Object.values(group.stanceShares).map((share) => share.share ?? 0);
          expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(rows, fc.integer(), (list, seed) => {
        const records = make(list);
        const mixed = shuffle(records, createRandom(seed));
        const round = (groups: readonly GroupSummary[]) =>
          JSON.parse(
            JSON.stringify(groups, (_, value) =>
              typeof value === "number" ? Math.round(value * 1e9) : value,
            ),
          );
        expect(round(summarizeGroups(mixed, { by: "party" }))).toEqual(
          round(summarizeGroups(records, { by: "party" })),
        );
      }),
    );
  });
});

describe("summarizeGroups: recorded votes", () => {
  const call: RollCall = {
    id: "v1",
    date: "2030-05-07",
    title: "Vote final",
    isMain: true,
    totals: { for: 400, against: 200, abstention: 50 },
    corrections: null,
    positions: [
      { mepId: 1, group: "Marées", position: "for" },
      { mepId: 2, group: "Marées", position: "for" },
      { mepId: 3, group: "Marées", position: "against" },
      { mepId: 4, group: "Marées", position: "did-not-vote" },
      { mepId: 5, group: "Rivages", position: "against" },
    ],
  };
  const records = [
    makeRecord("pour", { mepId: 1, group: "Marées", recordedVote: "pour" }),
    makeRecord("contre", { mepId: 5, group: "Rivages", recordedVote: "contre" }),
  ];

  it("takes agreement from all members that voted, beside chance", () => {
    const [marees, rivages] = summarizeGroups(records, { by: "group", rollCalls: [call] });
    expect(marees?.agreement).toMatchObject({
      index: 0.5,
      voterCount: 3,
      voteCount: 1,
      basis: "members",
      isRankable: false,
    });
    expect(marees?.agreement?.expectedUniform).toBeCloseTo(4 / 9, 9);
    expect(marees?.agreement?.expectedAtMargins).toBeGreaterThan(4 / 9);
    expect(rivages?.agreement?.index).toBe(1);
  });

  it("compares those who explain with those who do not", () => {
    const [marees] = summarizeGroups(records, { by: "group", rollCalls: [call] });
    expect(marees?.response).toEqual({
      voterCount: 3,
      authorCount: 1,
      responseShare: 1 / 3,
      authorVotes: { pour: 1, contre: 0, abstention: 0 },
      silentVotes: { pour: 1, contre: 1, abstention: 0 },
    });
  });

  it("groups positions by any function", () => {
    const [all] = summarizeGroups(records, {
      by: () => "all",
      rollCalls: [call],
      groupOfPosition: () => "all",
    });
    expect(all?.agreement?.voterCount).toBe(4);
  });

  it("without a roll call speaks of the authors, and knows no margins", () => {
    const twice = [
      ...records,
      makeRecord("pour", { mepId: 1, group: "Marées", recordedVote: "pour" }),
    ];
    const [marees] = summarizeGroups(twice, { by: "group" });
    expect(marees?.agreement).toMatchObject({
      basis: "authors",
      voterCount: 1,
      expectedAtMargins: null,
    });
    expect(marees?.response).toBeNull();
  });

  it("is null where nobody's vote is recorded", () => {
    expect(only(summarizeGroups([makeRecord("pour")], { by: () => "all" })).agreement).toBeNull();
  });
});

describe("summarizeGroups: wrong options", () => {
  it.each([{ level: 1 }, { level: 0 }, { confidenceThreshold: 2 }])("%j", (options) => {
    expect(() => summarizeGroups([], { by: "party", ...options })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION" }),
    );
  });
});
