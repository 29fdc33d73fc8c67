import { describe, expect, it } from "vitest";
import { cohenKappa } from "../../src/statistics/cohen-kappa.js";
import { alphaInterval, krippendorffAlpha } from "../../src/statistics/krippendorff-alpha.js";
import { createRandom } from "../../src/statistics/random.js";

const none = null;
/** Krippendorff (2011), section C: four observers, twelve units, missing data. */
const FOUR_OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];
/** Wikipedia, "Krippendorff's alpha", and the README of the Python package krippendorff: three coders, 15 units. */
const THREE_CODERS = [
  [none, none, none, none, none, 3, 4, 1, 2, 1, 1, 3, 3, none, 3],
  [1, none, 2, 1, 3, 3, 4, 3, none, none, none, none, none, none, none],
  [none, none, 2, 1, 3, 4, 4, none, 2, 1, 1, 3, 3, none, 4],
];

describe("krippendorffAlpha against published worked examples", () => {
  it.each([
    // Krippendorff (2011) prints 0.743, 0.815 and 0.849; the digits beyond follow from his coincidence matrix.
    ["four observers", FOUR_OBSERVERS, "nominal", 0.743421],
    ["four observers", FOUR_OBSERVERS, "ordinal", 0.815388],
    ["four observers", FOUR_OBSERVERS, "interval", 0.849107],
    // The package's README prints 0.691358… and 0.810844…
    ["three coders", THREE_CODERS, "nominal", 0.691358],
    ["three coders", THREE_CODERS, "interval", 0.810845],
  ] as const)("%s %#, %s", (_, coders, scale, expected) => {
    expect(krippendorffAlpha(coders, { scale })).toBeCloseTo(expected, 6);
  });

  it("section A: two observers, binary: 1 − 19 · 8 / (2 · 14 · 6)", () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(krippendorffAlpha([meg, owen])).toBeCloseTo(1 - (19 * 8) / (2 * 14 * 6), 12);
  });

  it("section B: two observers, nominal: 1 − 23 · 6 / (24² − 128)", () => {
    const ben = [..."aabbdcccedda"];
    const gerry = [..."babbbccceddd"];
    expect(krippendorffAlpha([ben, gerry])).toBeCloseTo(1 - (23 * 6) / (24 * 24 - 128), 12);
  });
});

describe("krippendorffAlpha", () => {
  it("is 1 for full agreement, null where nothing varies or nothing is shared", () => {
    expect(
      krippendorffAlpha([
        ["a", "b"],
        ["a", "b"],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBeNull();
    expect(
      krippendorffAlpha([
        ["a", none],
        [none, "b"],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
  });

  it("orders named codes as told", () => {
    const order = ["bas", "moyen", "haut"];
    const named = [
      ["bas", "moyen", "haut", "haut", "bas"],
      ["bas", "haut", "haut", "moyen", "bas"],
    ];
    const numbers = named.map((row) => row.map((value) => order.indexOf(value)));
    expect(krippendorffAlpha(named, { scale: "ordinal", order })).toBeCloseTo(
      krippendorffAlpha(numbers, { scale: "ordinal" }) ?? Number.NaN,
      12,
    );
  });

  it("keeps false apart from missing", () => {
    expect(
      krippendorffAlpha([
        [true, false, false],
        [true, false, true],
      ]),
    ).toBeCloseTo(4 / 9, 12);
  });

  it.each([
    [[["a"], ["a", "b"]], {}],
    [[["a"], ["b"]], { scale: "interval" }],
    [[["a"], ["b"]], { scale: "ordinal", order: ["a"] }],
  ] as const)("refuses %j with %j", (coders, options) => {
    expect(() => krippendorffAlpha(coders, options)).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT" }),
    );
  });

  it("has an interval that holds it and narrows with more units", () => {
    const random = createRandom(8);
    const coders = (count: number) => {
      const truth = Array.from({ length: count }, () => Math.floor(random() * 3));
      return [truth, truth.map((value) => (random() < 0.8 ? value : Math.floor(random() * 3)))];
    };
    const width = (count: number) => {
      const rows = coders(count);
      const interval = alphaInterval(rows, { random, replicateCount: 500 });
      const alpha = krippendorffAlpha(rows) ?? Number.NaN;
      expect(interval?.low).toBeLessThan(alpha);
      expect(interval?.high).toBeGreaterThan(alpha);
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width(400)).toBeLessThan(width(50));
  });
});

describe("cohenKappa", () => {
  it("is 0.4 for the grant proposals of Wikipedia's worked example (20, 5, 10, 15)", () => {
    const rows = [
      ...new Array(20).fill(["oui", "oui"]),
      ...new Array(5).fill(["oui", "non"]),
      ...new Array(10).fill(["non", "oui"]),
      ...new Array(15).fill(["non", "non"]),
    ] as [string, string][];
    expect(
      cohenKappa(
        rows.map(([a]) => a),
        rows.map(([, b]) => b),
      ),
    ).toBeCloseTo(0.4, 12);
  });

  it("leaves out units that one coder left out; null where chance decides all", () => {
    expect(cohenKappa(["a", "b", null], ["a", "b", "a"])).toBe(1);
    expect(cohenKappa(["a", "a"], ["a", "a"])).toBeNull();
    expect(cohenKappa([null], ["a"])).toBeNull();
    expect(() => cohenKappa(["a"], [])).toThrow(/same units/);
  });
});
