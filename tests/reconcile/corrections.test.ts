import { describe, expect, it } from "vitest";
import { applyCorrections } from "../../src/reconcile/apply-corrections.js";
import type { CorrectableRecord } from "../../src/reconcile/correctable-fields.js";
import { parseCorrections } from "../../src/reconcile/parse-corrections.js";

const HEADER = "id,field,value,reason,who,date";
const parse = (...rows: string[]) => parseCorrections([HEADER, ...rows].join("\n"), "c.csv");

describe("parseCorrections", () => {
  it("reads rows in any column order, with quotes and a byte order mark", () => {
    const text = `\uFEFFwho;id;field;value;date;reason\nA. Relectrice;e1;stance;contre;20/11/2026;"ironie; fin du texte"`;
    expect(parseCorrections(text, "c.csv")).toEqual({
      corrections: [
        {
          id: "e1",
          field: "stance",
          value: "contre",
          reason: "ironie; fin du texte",
          who: "A. Relectrice",
          date: "2026-11-20",
          source: { file: "c.csv", line: 2 },
        },
      ],
      rejections: [],
    });
  });
  it.each([
    ["e1,stance,contre,,A. Relectrice,2026-11-20", "missing-field", "reason"],
    ["e1,stance,contre,ironie,,2026-11-20", "missing-field", "who"],
    ["e1,stance,contre,ironie,A. Relectrice,hier", "invalid-field", "date"],
    ["e1,stance,contre", "invalid-csv", undefined],
  ])("rejects %s (%s) and reads the rest", (row, code, field) => {
    const { corrections, rejections } = parse(row, "e2,tone,mixed,relu,B. Codeur,2026-11-21");
    expect(corrections.map((correction) => correction.id)).toEqual(["e2"]);
    expect(rejections).toHaveLength(1);
    expect(rejections[0]).toMatchObject({ code, line: 2, file: "c.csv" });
    expect(rejections[0]?.field).toBe(field);
  });
  it("names each missing column", () => {
    const { corrections, rejections } = parseCorrections("id,field,value\ne1,stance,pour", "c.csv");
    expect(corrections).toEqual([]);
    expect(rejections.map((r) => [r.code, r.field])).toEqual([
      ["missing-column", "reason"],
      ["missing-column", "who"],
      ["missing-column", "date"],
    ]);
  });
});

const records: readonly CorrectableRecord[] = [
  {
    id: "e1",
    party: "Union des Amandiers",
    stance: { label: "pour", declared: true, confidence: 0.9 },
    frames: [{ id: "privacy", role: "absent" }],
    axis: { label: "neither", position: null },
    tone: { label: "neutral", score: 0, evidence: [] },
  },
  { id: "e2", axis: null, tone: null },
];
const apply = (...rows: string[]) => applyCorrections(records, parse(...rows).corrections);
const by = "relecture,A. Relectrice,2026-11-20";

describe("applyCorrections", () => {
  it.each([
    [`e1,stance,contre,${by}`, { stance: { label: "contre", confidence: 0.9 } }, "pour", "contre"],
    [`e1,declared,false,${by}`, { stance: { declared: false } }, true, false],
    [`e1,privacy,threatened,${by}`, { frames: [{ role: "threatened" }] }, "absent", "threatened"],
    [`e1,axis,privacy,${by}`, { axis: { label: "privacy", position: 1 } }, "neither", "privacy"],
    [`e1,tone,mixed,${by}`, { tone: { label: "mixed" } }, "neutral", "mixed"],
    [`e1,party,UB,${by}`, { party: "UB" }, "Union des Amandiers", "UB"],
    [`e2,date,2020-03-01,${by}`, { date: "2020-03-01" }, null, "2020-03-01"],
  ])("%s", (row, expected, from, to) => {
    const result = apply(row);
    expect(result.rejections).toEqual([]);
    expect(result.appliedCount).toBe(1);
    const changed = result.records.find((record) => record.corrections !== undefined);
    expect(changed).toMatchObject(expected);
    expect(changed?.corrections).toEqual([
      {
        field: row.split(",")[1],
        from,
        to,
        reason: "relecture",
        who: "A. Relectrice",
        date: "2026-11-20",
      },
    ]);
  });
  it.each([
    [`e9,stance,contre,${by}`, "id"],
    [`e1,recordedVote,contre,${by}`, "field"],
    [`e1,toString,contre,${by}`, "field"],
    [`e1,stance,oui,${by}`, "value"],
    [`e1,date,2020,${by}`, "value"],
    [`e1,child-protection,goal,${by}`, "field"],
    [`e2,tone,mixed,${by}`, "field"],
  ])("hands back %s: %s", (row, field) => {
    const result = apply(row);
    expect(result.records).toEqual(records);
    expect(result.rejections).toHaveLength(1);
    expect(result.rejections[0]).toMatchObject({ code: "invalid-field", field, line: 2 });
  });
  it("leaves the records given as they are, and lists two corrections of one field", () => {
    const before = structuredClone(records);
    const { records: after } = apply(`e1,stance,contre,${by}`, `e1,stance,abstention,${by}`);
    expect(records).toEqual(before);
    expect(after[0]?.stance?.label).toBe("abstention");
    expect(after[0]?.corrections?.map((c) => [c.from, c.to])).toEqual([
      ["pour", "contre"],
      ["contre", "abstention"],
    ]);
    expect(after[1]).toBe(records[1]);
  });
});
