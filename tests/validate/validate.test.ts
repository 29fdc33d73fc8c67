import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/statistics/random.js";
import type { CodedText } from "../../src/validate/index.js";
import {
  compareCodes,
  createCodeSheet,
  measureReliability,
  readCodeSheets,
  readCodes,
} from "../../src/validate/index.js";

const options = () => ({ random: createRandom(1), replicateCount: 200 });

describe("readCodes", () => {
  const codes = {
    stance: "pour",
    declared: true,
    privacy: "balance",
    child: "goal",
    axis: "balanced",
    tone: "mixed",
  };
  it.each([
    ["flat", { id: "a", ...codes }, null],
    ["under gold", { id: "a", gold: codes }, null],
    [
      "a record of the analyzer",
      {
        id: "a",
        stance: { label: "pour", declared: true, confidence: 0.9 },
        frames: [
          { id: "privacy", role: "balance" },
          { id: "child-protection", role: "goal" },
        ],
        axis: { label: "balanced" },
        tone: { label: "mixed" },
      },
      0.9,
    ],
  ])("reads codes that stand %s", (_, value, confidence) => {
    expect(readCodes(value)).toEqual({ id: "a", ...codes, confidence });
  });

  it("keeps what it knows, leaves out what it does not", () => {
    expect(
      readCodes({ id: 7, stance: "Indéterminé", declared: "Oui", tone: " Positive " }),
    ).toMatchObject({
      id: "7",
      stance: "indetermine",
      declared: true,
      tone: "positive",
    });
  });

  it.each([null, "a", [], { stance: "pour" }, { id: "a" }, { id: "a", stance: "peut-être" }])(
    "finds no codes in %j",
    (value) => {
      expect(readCodes(value)).toBeNull();
    },
  );
});

describe("compareCodes", () => {
  const gold: CodedText[] = Array.from({ length: 40 }, (_, i) => ({
    id: `t${i}`,
    stance: i % 4 === 0 ? "contre" : "pour",
    tone: i % 2 === 0 ? "positive" : "negative",
  }));
  const predictions: CodedText[] = gold.slice(0, 39).map((text, i) => ({
    id: text.id,
    stance: i < 4 ? "abstention" : (text.stance ?? null),
    confidence: i < 4 ? 0.5 : 0.95,
    tone: i === 5 ? null : (text.tone ?? null),
  }));
  const others = { regex: predictions.map((text) => ({ ...text, stance: "pour" as const })) };
  const comparison = compareCodes([...predictions, { id: "stranger", stance: "pour" }], gold, {
    ...options(),
    others,
    clusterOf: (id) => (id === "t0" || id === "t1" ? "copies" : null),
    breakdowns: {
      parity: (id) => (Number(id.slice(1)) % 2 === 0 ? "even" : "odd"),
      none: () => null,
    },
  });
  const [stance, tone] = comparison.fields;

  it("scores the fields of the gold, where both coded", () => {
    expect(comparison.fields.map((field) => field.field)).toEqual(["stance", "tone"]);
    expect(stance).toMatchObject({ number: 39, clusterCount: 38, accuracy: 35 / 39 });
    expect(tone).toMatchObject({
      number: 38,
      accuracy: 1,
      macroF1: 1,
      kappa: 1,
      calibration: null,
    });
    expect(comparison.unpredictedIds).toEqual(["t39"]);
    expect(comparison.ungoldedIds).toEqual(["stranger"]);
  });

  it("lists classes, errors and an interval", () => {
    expect(stance?.classes.find((c) => c.label === "abstention")).toMatchObject({
      predictedCount: 4,
      goldCount: 0,
      f1: 0,
    });
    expect(stance?.errors).toContainEqual({ id: "t0", gold: "contre", predicted: "abstention" });
    expect(stance?.errors).toHaveLength(4);
    expect(stance?.macroF1Interval?.low).toBeLessThanOrEqual(stance?.macroF1 ?? 0);
  });

  it("measures calibration and coverage of the stance", () => {
    expect(stance?.calibration?.number).toBe(39);
    expect(stance?.calibration?.coverage.find((point) => point.threshold === 0.9)).toMatchObject({
      number: 35,
      accuracy: 1,
    });
    expect(stance?.calibration?.brier?.skill).toBeGreaterThan(0);
  });

  it("breaks down by any function", () => {
    expect(stance?.breakdowns.map(({ by, part, number }) => [by, part, number])).toEqual([
      ["parity", "even", 20],
      ["parity", "odd", 19],
    ]);
  });

  it("compares with other systems on the same texts", () => {
    expect(stance?.others[0]).toMatchObject({
      name: "regex",
      number: 39,
      firstOnlyCount: 9,
      secondOnlyCount: 3,
    });
  });

  it("has nothing to say of nothing", () => {
    expect(compareCodes([], [], options())).toEqual({
      fields: [],
      unpredictedIds: [],
      ungoldedIds: [],
    });
    expect(compareCodes([], gold, { ...options(), fields: ["stance"] }).fields[0]).toMatchObject({
      number: 0,
      macroF1: null,
      macroF1Interval: null,
    });
  });
});

describe("createCodeSheet", () => {
  const texts = [
    {
      id: "2030-7",
      text: "Je vote pour.\nOui ; « vraiment ».",
      topic: "Ports",
      party: "Parti des Dunes",
    },
    { id: "2030-8", text: '=HYPERLINK("http://exemple")', topic: "Phares", recordedVote: "contre" },
  ];

  it("shows no author, party, vote or id, and is safe to open", () => {
    const { sheet, key } = createCodeSheet(texts);
    expect(sheet.split("\r\n")[0]).toBe(
      '\uFEFF"item";"text";"stance";"declared";"privacy";"child";"axis";"tone";"note"',
    );
    for (const hidden of ["2030", "Dunes", "contre", "Ports"]) expect(sheet).not.toContain(hidden);
    expect(sheet).toContain('"\'=HYPERLINK(""http://exemple"")"');
    expect(key).toBe('\uFEFF"item";"id"\r\n"t1";"2030-7"\r\n"t2";"2030-8"\r\n');
  });

  it("mixes texts by the seed only, and shows the topic if asked", () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ id: `x${i}`, text: `Texte ${i}.` }));
    const run = (seed: number) => createCodeSheet(many, { random: createRandom(seed) });
    expect(run(1)).toEqual(run(1));
    expect(run(1).sheet).not.toBe(run(2).sheet);
    expect(createCodeSheet(texts, { includesTopic: true }).sheet).toContain('"Ports"');
  });
});

describe("readCodeSheets", () => {
  const texts = [
    { id: "a", text: "Je vote pour ; oui." },
    { id: "=b", text: "-1 % ?" },
    { id: "c", text: "Non." },
  ];
  const { sheet, key } = createCodeSheet(texts, { fields: ["stance", "declared"] });
  const fill = (answers: readonly string[]) =>
    sheet
      .split("\r\n")
      .map((line, i) => (i === 0 ? line : line.replace(/"";"";""$/, answers[i - 1] ?? '"";"";""')))
      .join("\r\n");

  it("reads back what createCodeSheet wrote, with the ids", () => {
    const { coders, rejections } = readCodeSheets(
      [{ coder: "A", csv: fill(['"Pour";"oui";"sûr"', '"contre";"non";""', '"";"";""']) }],
      key,
    );
    expect(rejections).toEqual([]);
    expect(coders[0]?.texts).toMatchObject([
      { id: "a", stance: "pour", declared: true },
      { id: "=b", stance: "contre", declared: false },
      { id: "c", stance: null, declared: null },
    ]);
  });

  it("rejects with coder, line and reason, and uses the rest", () => {
    const csv = "item,stance,tone\nt1,pour,peut-être\nt1,contre,\n,pour,\nt9,contre,neutral\n";
    const { coders, rejections } = readCodeSheets([{ coder: "B", csv }]);
    expect(coders[0]?.texts).toMatchObject([
      { id: "t1", stance: "pour", tone: null },
      { id: "t9", tone: "neutral" },
    ]);
    expect(rejections.map(({ file, line, code, field }) => [file, line, code, field])).toEqual([
      ["B", 2, "invalid-field", "tone"],
      ["B", 3, "duplicate-id", "item"],
      ["B", 4, "missing-field", "item"],
    ]);
  });

  it.each([
    ["", "missing-column"],
    ["text,stance\nx,pour\n", "missing-column"],
    ["item,stance,stance\nt1,pour,contre\n", "duplicate-column"],
  ])("rejects the sheet %j: %s", (csv, code) => {
    expect(readCodeSheets([{ coder: "C", csv }]).rejections[0]?.code).toBe(code);
  });

  it("does not take an item for known that the key lacks", () => {
    const { coders, rejections } = readCodeSheets(
      [{ coder: "D", csv: "item,stance\nzz,pour\n" }],
      key,
    );
    expect(coders[0]?.texts).toEqual([]);
    expect(rejections[0]).toMatchObject({ code: "missing-field", line: 2 });
  });
});

describe("measureReliability", () => {
  const coder = (name: string, stances: readonly (CodedText["stance"] | undefined)[]) => ({
    name,
    texts: stances.flatMap((stance, i) => (stance === undefined ? [] : [{ id: `t${i}`, stance }])),
  });
  const a = coder("A", ["pour", "pour", "contre", "contre", "abstention", "pour"]);
  const b = coder("B", ["pour", "contre", "contre", "contre", "abstention", undefined]);
  const c = coder("C", ["pour", "pour", "contre", null, "abstention", "pour"]);

  it("gives alpha over all, kappa by pair, and every disagreement", () => {
    const [stance, ...rest] = measureReliability([a, b, c], options());
    expect(rest).toEqual([]);
    expect(stance).toMatchObject({ field: "stance", number: 6 });
    expect(stance?.alpha).toBeGreaterThan(0.6);
    expect(stance?.alpha).toBeLessThan(1);
    expect(stance?.alphaInterval?.high).toBeLessThanOrEqual(1);
    expect(stance?.pairs.map(({ first, second, number }) => [first, second, number])).toEqual([
      ["A", "B", 5],
      ["A", "C", 5],
      ["B", "C", 4],
    ]);
    expect(stance?.pairs[1]).toMatchObject({ kappa: 1, agreementShare: 1 });
    expect(stance?.disagreements).toEqual([
      { id: "t1", codes: { A: "pour", B: "contre", C: "pour" } },
    ]);
  });

  it("measures ordinal codes by their order", () => {
    const order = ["contre", "abstention", "pour"];
    const far = coder("D", ["contre", "pour", "contre", "contre", "abstention", "pour"]);
    const near = coder("E", ["abstention", "pour", "contre", "contre", "abstention", "pour"]);
    const alpha = (other: typeof far) =>
      measureReliability([a, other], {
        ...options(),
        scales: { stance: { scale: "ordinal", order } },
      })[0]?.alpha ?? Number.NaN;
    expect(alpha(near)).toBeGreaterThan(alpha(far));
  });

  it("leaves out fields that nobody shares, unless asked", () => {
    expect(measureReliability([a], options())).toEqual([]);
    expect(measureReliability([a], { ...options(), fields: ["stance"] })[0]).toMatchObject({
      number: 0,
      alpha: null,
      pairs: [],
    });
  });
});
