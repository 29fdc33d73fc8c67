import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { ChartOptions } from "../../src/report/charts/chart-options.js";
import { listAxisRows } from "../../src/report/charts/list-axis-rows.js";
import { plotAxis } from "../../src/report/charts/plot-axis.js";
import { plotCalibration } from "../../src/report/charts/plot-calibration.js";
import { plotCoverage } from "../../src/report/charts/plot-coverage.js";
import { plotPositions } from "../../src/report/charts/plot-positions.js";
import { plotReuse } from "../../src/report/charts/plot-reuse.js";
import { plotRoles } from "../../src/report/charts/plot-roles.js";
import { plotTimeline } from "../../src/report/charts/plot-timeline.js";
import { listTicks } from "../../src/report/charts/scale.js";
import { measureText, truncateText, wrapText } from "../../src/report/charts/text-width.js";
import { PALETTE } from "../../src/report/palette.js";
import { reliabilityCurve } from "../../src/statistics/calibration.js";
import { coverageCurve } from "../../src/statistics/coverage-curve.js";
import { summarizeGroups } from "../../src/summary/summarize-groups.js";
import { MADE, RECORDS } from "./fixtures.js";
import { HOSTILE } from "./hostile.js";
import { makeInput } from "./make-input.js";

const answers = Array.from({ length: 60 }, (_, i) => ({
  confidence: 0.5 + ((i * 7) % 60) / 120,
  isRight: i % 5 !== 0,
}));

type Draw = (options: ChartOptions) => string;

function drawAll(made: typeof MADE): Readonly<Record<string, Draw>> {
  const { records, groups, reuse } = makeInput(made);
  const months = summarizeGroups(records, { by: "month" });
  const matrix = reuse?.matrix;
  if (matrix === undefined) throw new Error("no matrix");
  return {
    positions: (options) => plotPositions(groups.party, options),
    axis: (options) => plotAxis(listAxisRows(records, "party", options.lang ?? "fr"), options),
    roles: (options) => plotRoles(groups.party, options),
    reuse: (options) => plotReuse(matrix, options),
    timeline: (options) => plotTimeline(months, options),
    calibration: (options) => plotCalibration(reliabilityCurve(answers, 5), options),
    coverage: (options) => plotCoverage(coverageCurve(answers), options),
  };
}

/** Names of the elements and of their attributes; throws where the SVG is not well formed. */
function parse(svg: string, attributes: Set<string> = new Set()): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    names.push(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
  });
  parser.write(svg).close();
  return names;
}

const SAFE = new Set(["svg", "title", "desc", "g", "rect", "line", "text", "circle", "path"]);
const charts = Object.entries(drawAll(MADE));
const hostile = Object.entries(drawAll(HOSTILE));

describe("every chart", () => {
  test.each(charts)("%s is well formed, named and described, the same twice", (_, draw) => {
    for (const options of [{}, { lang: "en" }, { width: 340, showsTitle: false }] as const) {
      const svg = draw(options);
      const names = parse(svg);
      expect(names.slice(0, 3)).toEqual(["svg", "title", "desc"]);
      expect(names.filter((name) => !SAFE.has(name))).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
      expect(draw(options)).toBe(svg);
    }
  });

  test.each(hostile)("%s prints what the input holds as text", (_, draw) => {
    const attributes = new Set<string>();
    expect(parse(draw({}), attributes).filter((name) => !SAFE.has(name))).toEqual([]);
    expect([...attributes].filter((name) => /^on|href|style/u.test(name))).toEqual([]);
    expect(draw({}).includes("\u202E")).toBe(false);
  });

  test.each(charts)("%s keeps ids apart", (_, draw) => {
    expect(draw({ id: "eins" })).toContain('aria-labelledby="eins-title eins-desc"');
  });
});

test.each(charts)("%s is drawn as its golden file", async (name, draw) => {
  await expect(draw({})).toMatchFileSnapshot(`../golden/charts/${name}.svg`);
});

test("an empty corpus gives an empty chart, not a fault", () => {
  for (const svg of [plotPositions([]), plotAxis([]), plotRoles([]), plotTimeline([])])
    expect(parse(svg)[0]).toBe("svg");
});

describe("positions", () => {
  const groups = summarizeGroups(RECORDS, { by: "party" });
  const svg = plotPositions(groups);

  test("say each share with its number", () => {
    expect(svg).toContain("Parti des Rives – pour : 100\u00A0% (4 sur 4)");
    expect(svg).toContain("Union des Côtes – abstention : 50\u00A0% (1 sur 2)");
  });

  test("inferred positions stand in no bar", () => {
    const forests = svg.split("Mouvement des Forêts")[1] ?? "";
    expect(forests).not.toContain("– pour :");
    expect(svg).toContain("inféré : 1 favorable");
  });
});

/** Relative luminance and contrast: WCAG 2.1, definitions. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test("contrast of black on white is 21 (WCAG 2.1)", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test.each([
  ["onpour", "pour"],
  ["oncontre", "contre"],
  ["onabstention", "abstention"],
  ["muted", "paper"],
  ["onheat0", "heat0"],
  ["onheat3", "heat3"],
  ["onheat4", "heat4"],
  ["onheat5", "heat5"],
] as const)("%s can be read on %s", (text, ground) => {
  expect(contrast(PALETTE[text], PALETTE[ground])).toBeGreaterThanOrEqual(4.5);
});

describe("layout", () => {
  test("ticks are round and reach the top", () => {
    expect(listTicks(87, 4)).toEqual([0, 50, 100]);
    expect(listTicks(3, 4)).toEqual([0, 1, 2, 3]);
  });

  test("text is cut to its room", () => {
    expect(truncateText("Rassemblement", 12, 40)).toMatch(/…$/u);
    expect(measureText(truncateText("Rassemblement des rives", 12, 60), 12)).toBeLessThanOrEqual(
      60,
    );
    expect(wrapText("un deux trois quatre", 12, 50, 2).length).toBe(2);
  });
});
