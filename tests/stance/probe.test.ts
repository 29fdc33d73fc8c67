import { describe, expect, it } from "vitest";
import { stanceEn } from "../../src/generated/stance-en.js";
import { stanceFr } from "../../src/generated/stance-fr.js";
import { EnglishProbe } from "../../src/stance/english/english-probe.js";
import { Probe } from "../../src/stance/probe.js";

describe.each([
  ["French", Probe, stanceFr.probes],
  ["English", EnglishProbe, stanceEn.probes],
])("the %s grammar of stance", (_, numbers, probes) => {
  it("asks only for classes that its model has", () => {
    expect(Object.keys(numbers).filter((name) => !probes.includes(name))).toEqual([]);
  });

  it("numbers them from 0 on, each once", () => {
    expect(Object.values(numbers)).toEqual(Object.keys(numbers).map((_name, i) => i));
  });
});
