import { describe, expect, it } from "vitest";
import { describeReconciledRow } from "../../src/reconcile/describe-row.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import type { StatedRecord } from "../../src/reconcile/types.js";
import { createRegistry } from "../../src/registry/create-registry.js";
import { indexRollCalls } from "../../src/rollcalls/index-roll-calls.js";
import type { Position, RecordedPosition, RollCall, StanceLabel } from "../../src/types.js";

const NAMES = ["Ève LORMIER", "Luc HALLIER", "Ida VERNEUIL", "Paul CHESNEAU", "Noé RAMEAU"];
const registry = createRegistry({
  members: NAMES.map((fullName, i) => ({
    mepId: i + 1,
    fullName,
    parties: [{ id: "UA", name: "Union des Amandiers", start: "2019-07-02", end: null }],
    groups: [],
  })),
  parties: [{ id: "UA", name: "Union des Amandiers", aliases: [] }],
  groups: [],
});

const vote = (positions: readonly RecordedPosition[], more: Partial<RollCall> = {}): RollCall => ({
  id: "v1",
  date: "2020-03-01",
  title: "Rapport inventé",
  procedure: "2020/2001(INI)",
  docs: ["A9-0001/2020"],
  isMain: true,
  totals: null,
  positions: positions.map((position, i) => ({ mepId: i + 1, position })),
  corrections: null,
  ...more,
});

const stance = (
  label: StanceLabel,
  more: Partial<StatedRecord["stance"]> = {},
): StatedRecord["stance"] => ({
  label,
  declared: label !== "indetermine",
  confidence: 0.98,
  object: "text",
  evidence: label === "indetermine" ? [] : [{ quote: `je vote ${label}`, kind: "declared" }],
  ...more,
});

const record = (
  member: number,
  label: StanceLabel,
  more: Partial<StatedRecord> = {},
): StatedRecord => ({
  id: `e${member}`,
  speaker: NAMES[member - 1] ?? "",
  party: "Union des Amandiers",
  procedure: "2020/2001(INI)",
  docs: ["A9-0001/2020"],
  date: "2020-03-01",
  stance: stance(label),
  ...more,
});

const run = (records: readonly StatedRecord[], rollCalls: readonly RollCall[]) =>
  reconcile(records, { index: indexRollCalls(rollCalls), registry });

const four = (label: Position = "pour"): StatedRecord[] =>
  [1, 2, 3, 4].map((member) => record(member, label));

describe("verdicts", () => {
  it.each([
    ["pour", "for", "agrees"],
    ["contre", "against", "agrees"],
    ["abstention", "abstention", "agrees"],
    ["pour", "against", "differs"],
    ["pour", "abstention", "differs"],
    ["abstention", "for", "differs"],
    ["indetermine", "for", "text-silent"],
    ["pour", "did-not-vote", "absent"],
    ["indetermine", "did-not-vote", "absent"],
  ] as const)("text %s, record %s: %s", (label, position, verdict) => {
    const [row] = run([record(1, label)], [vote([position])]);
    expect(row).toMatchObject({ verdict, recorded: position, mepId: 1 });
  });

  it("is absent where the record does not list the member, and says that it does not", () => {
    const [row] = run([record(2, "pour")], [vote(["for"])]);
    expect(row).toMatchObject({ verdict: "absent", recorded: null, linkReason: "not-in-record" });
  });

  it("finds no roll call where none is at hand or the member is not known", () => {
    expect(run([record(1, "pour")], [])[0]).toMatchObject({
      verdict: "no-rollcall",
      linkReason: "no-vote-on-record",
    });
    const stranger = record(1, "pour", { speaker: "Personne INCONNUE" });
    expect(run([stranger], [vote(["for"])])[0]).toMatchObject({
      verdict: "no-rollcall",
      linkReason: "member-not-found",
    });
  });

  it("says so where several votes may be meant, unless the member voted alike in all", () => {
    const both = [vote(["for", "for"]), vote(["for", "against"], { id: "v2" })];
    const rows = run([record(1, "contre"), record(2, "pour")], both);
    expect(rows.map((row) => [row.id, row.verdict, row.recorded, row.linkTier])).toEqual([
      ["e1", "differs", "for", "loose"],
      ["e2", "several-votes", null, "loose"],
    ]);
    expect(rows[0]?.sure).toBe(false);
  });

  it("shows a refusal of support as refused: it fits a vote against, and differs from one for", () => {
    const refusing = stance("indetermine", {
      evidence: [{ quote: "je préfère ne pas soutenir", kind: "refused" }],
    });
    const rows = run(
      [
        record(1, "indetermine", { stance: refusing }),
        record(2, "indetermine", { stance: refusing }),
      ],
      [vote(["against", "for"])],
    );
    expect(rows.map((row) => [row.id, row.verdict, row.stated.refused, row.sure])).toEqual([
      ["e2", "differs", true, false],
      ["e1", "text-silent", true, false],
    ]);
    expect(describeReconciledRow(rows[1] as (typeof rows)[number])).toBe(
      "The text refuses support without saying how « je préfère ne pas soutenir »; the record has AGAINST (link: strict).",
    );
  });
});

describe("the object of the vote", () => {
  const against = (object: "text" | "other" | "unknown" | "objection"): StatedRecord =>
    record(1, "contre", { stance: stance("contre", { object }) });
  const objection = { title: "Objection à un règlement inventé" };
  it.each([
    ["unknown", "agrees", true],
    ["other", "agrees", true],
    ["text", "differs", false],
    ["objection", "differs", false],
  ] as const)("« contre » of %s, recorded FOR an objection: %s", (object, verdict, byObject) => {
    const [row] = run([against(object)], [vote(["for"], objection)]);
    expect(row).toMatchObject({ verdict, agreesByObject: byObject, rollCallObject: "objection" });
  });
  it("takes what the caller knows: against the discharge, recorded for its refusal", () => {
    const discharge = vote(["for"], { title: "Décharge d’une agence inventée" });
    const index = indexRollCalls([discharge]);
    const objects = { v1: "refusal" } as const;
    expect(reconcile([against("unknown")], { index, registry })[0]?.verdict).toBe("differs");
    expect(reconcile([against("unknown")], { index, registry, objects })[0]).toMatchObject({
      verdict: "agrees",
      agreesByObject: true,
    });
  });
});

describe("sure differences", () => {
  const positions: RecordedPosition[] = ["against", "for", "for", "for"];
  it("is sure where link, declaration and colleagues speak for it, and stands first", () => {
    const rows = run(four().reverse(), [vote(positions)]);
    expect(rows[0]).toMatchObject({ id: "e1", verdict: "differs", sure: true, doubts: [] });
    expect(rows[0]?.colleagues).toEqual({
      sameVote: { agree: 0, differ: 0 },
      party: { agree: 3, differ: 0 },
      all: { agree: 3, differ: 0 },
    });
    expect(rows.slice(1).map((row) => row.id)).toEqual(["e4", "e3", "e2"]);
  });

  const replaceFirst = (first: StatedRecord): StatedRecord[] => [first, ...four().slice(1)];
  it.each([
    ["inferred", record(1, "pour", { stance: stance("pour", { declared: false }) })],
    ["low-confidence", record(1, "pour", { stance: stance("pour", { confidence: 0.6 }) })],
    ["object", record(1, "pour", { stance: stance("pour", { object: "other" }) })],
    [
      "no-vote-named",
      record(1, "pour", {
        stance: stance("pour", { evidence: [{ quote: "que je soutiens", kind: "declared" }] }),
      }),
    ],
    [
      "names-recorded-too",
      record(1, "pour", {
        stance: stance("pour", {
          positions: [{ label: "contre", holder: "author", modality: "actual" }],
        }),
      }),
    ],
  ])("is not sure: %s", (doubt, first) => {
    const [row] = run(replaceFirst(first), [vote(positions)]);
    expect(row).toMatchObject({ id: "e1", sure: false, doubts: [doubt] });
  });

  it("is not sure on a loose link", () => {
    const cod = { procedure: "2020/0001(COD)" };
    const rows = run(
      four().map((r) => ({ ...r, ...cod })),
      [vote(positions, cod)],
    );
    expect(rows[0]).toMatchObject({ verdict: "differs", doubts: ["link"] });
  });

  it("is not sure on a discharge, which is a decision and a resolution", () => {
    const dec = { procedure: "2020/2100(DEC)" };
    const rows = run(
      four().map((r) => ({ ...r, ...dec })),
      [vote(positions, dec)],
    );
    expect(rows[0]).toMatchObject({ verdict: "differs", doubts: ["discharge"] });
  });

  it("is not sure where the colleagues' texts differ from the record too, or nobody wrote", () => {
    const rows = run(four("contre"), [vote(["for", "for", "for", "for"])]);
    expect(rows.map((row) => row.doubts)).toEqual(Array(4).fill(["colleagues-differ-too"]));
    const [alone] = run(four().slice(0, 1), [vote(positions)]);
    expect(alone?.doubts).toEqual(["nobody-to-compare"]);
  });

  it("is not sure where the member wrote another text on the vote", () => {
    const again = record(1, "contre", { id: "e1b" });
    const rows = run([...four(), again], [vote(positions)]);
    expect(rows[0]).toMatchObject({ id: "e1", doubts: ["other-text-by-member"] });
  });

  it("keeps an official correction as a third field, and says whether one was looked for", () => {
    const corrections = [{ mepId: 1, intended: "for", kind: "correction" }] as const;
    const [row] = run(four(), [vote(positions, { corrections })]);
    expect(row).toMatchObject({
      recorded: "against",
      corrected: "for",
      correctionsChecked: true,
      verdict: "differs",
      doubts: ["official-correction"],
    });
    const [unchecked] = run(four(), [vote(positions)]);
    expect(unchecked).toMatchObject({ corrected: null, correctionsChecked: false });
  });

  it("notes that the text itself reports a mistake", () => {
    const mistaken = stance("abstention", {
      positions: [{ label: "pour", holder: "author", modality: "mistaken" }],
    });
    const [row] = run([record(1, "abstention", { stance: mistaken })], [vote(["for"])]);
    expect(row?.stated.mentionsMistake).toBe(true);
  });
});

describe("records that carry their vote", () => {
  it("need no roll calls", () => {
    const rows = reconcile(
      [
        { ...record(1, "pour"), mepId: 1, recordedVote: "contre", linkTier: "strict" },
        { ...record(2, "pour"), mepId: 2, recordedVote: null, linkTier: null },
      ],
      {},
    );
    expect(rows.map((row) => [row.verdict, row.linkReason])).toEqual([
      ["differs", "in-source"],
      ["no-rollcall", "no-vote-on-record"],
    ]);
  });
});

describe("describeReconciledRow", () => {
  it("says what stands where, and no more", () => {
    const rows = run(four(), [vote(["against", "for", "for", "for"])]);
    const sentences = rows.map(describeReconciledRow);
    expect(sentences[0]).toBe(
      "The text states pour « je vote pour »; the record has AGAINST (link: strict); official corrections not checked.",
    );
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/\b(?:lie|lied|lying|false|contradict|hypocri|dishonest)/iu);
  });
});
