import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { parseText } from "../../src/formats/index.js";
import { annotateLine } from "../../src/node/annotate-line.js";
import { createExplanationRecord, createRecord } from "../../src/record.js";
import type {
  AxisLabel,
  ChildRole,
  EvidenceKind,
  Holder,
  NamedPosition,
  PrivacyRole,
  StanceLabel,
  StanceObject,
  ToneLabel,
} from "../../src/types.js";

const ROOT = join(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(ROOT, "src/record.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const faults = (value: unknown): unknown => (validate(value) ? [] : validate.errors);
const { analyze } = createAnalyzer();

/** A list that names every member of a union, or does not compile. */
const all = <Union extends string>(members: Record<Union, true>): string[] => Object.keys(members);

describe("the schema and the types name the same labels", () => {
  const { stance, axis, tone, frame } = schema.definitions;
  const position = stance.properties.positions.items.properties;
  const roles = (id: string): (string | null)[] =>
    frame.allOf.find((rule: typeof frame) => rule.if.properties.id.const === id).then.properties
      .role.enum;
  test.each([
    [
      stance.properties.label.enum,
      all<StanceLabel>({ pour: true, contre: true, abstention: true, indetermine: true }),
    ],
    [
      stance.properties.evidence.items.properties.kind.enum,
      all<EvidenceKind>({ declared: true, refused: true, inferred: true }),
    ],
    [
      stance.properties.object.enum,
      all<StanceObject>({ text: true, objection: true, refusal: true, other: true, unknown: true }),
    ],
    [position.holder.enum, all<Holder>({ author: true, group: true, others: true, unknown: true })],
    [
      position.modality.enum,
      all<NamedPosition["modality"]>({
        actual: true,
        hypothetical: true,
        earlier: true,
        mistaken: true,
        reported: true,
      }),
    ],
    [
      axis.properties.label.enum,
      all<AxisLabel>({ protection: true, privacy: true, balanced: true, neither: true }),
    ],
    [
      tone.properties.label.enum,
      all<ToneLabel>({ positive: true, negative: true, mixed: true, neutral: true }),
    ],
    [
      roles("privacy").filter((role) => role !== null),
      all<PrivacyRole>({
        absent: true,
        threatened: true,
        safeguarded: true,
        balance: true,
        obstacle: true,
        value: true,
      }),
    ],
    [
      roles("child-protection").filter((role) => role !== null),
      all<ChildRole>({ absent: true, goal: true, conceded: true, insufficient: true, value: true }),
    ],
  ])("%j", (inSchema, inTypes) => {
    expect([...inSchema].sort()).toEqual([...inTypes].sort());
  });
});

describe("what is written fits the schema", () => {
  const page = readFileSync(join(ROOT, "corpora/demo/page.html"), "utf8");
  const { explanations } = parseText(page, { file: "page.html" });
  const texts = ["", "Pour.", "I voted in favour of this text.", "\ud800", "1 2 3", "⁂"];

  test.each(texts)("the record of %j", (text) => {
    expect(faults(createRecord("a", analyze(text)))).toEqual([]);
  });

  test("the records of the demo page", () => {
    expect(explanations.length).toBe(26);
    for (const explanation of explanations)
      expect(faults(createExplanationRecord(explanation, analyze(explanation)))).toEqual([]);
  });

  test.each(["", "{", "[]", '{"id":1}', '{"id":1,"text":"Pour."}'])("the line %j", (line) => {
    expect(faults(JSON.parse(annotateLine(line, 1, analyze).output))).toEqual([]);
  });

  test("it refuses what is no record", () => {
    const record = createRecord("a", analyze("Pour."));
    expect(validate({ ...record, schemaVersion: 2 })).toBe(false);
    expect(validate({ ...record, stance: { ...record.stance, label: "for" } })).toBe(false);
    expect(validate({ schemaVersion: 1, id: 1, error: "x" })).toBe(false);
  });
});
