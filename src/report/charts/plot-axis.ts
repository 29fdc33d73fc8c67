import type { Markup } from "../markup.js";
import { formatNumber, formatSigned } from "../numbers.js";
import { type ChartContext, type ChartOptions, prepareChart } from "./chart-options.js";
import { drawFrame, element, fill, group, line, stroke, text, tip } from "./svg.js";
import { measureText, nameWithNumber, wrapText } from "./text-width.js";

/** One text on the axis −1 child protection … +1 privacy. */
export interface AxisDot {
  readonly label: string;
  readonly position: number;
}

/** A line of the dot plot: a party with its texts, or the institutions. */
export interface AxisRow {
  readonly name: string;
  readonly kind: "members" | "institutions";
  readonly dots: readonly AxisDot[];
}

const RADIUS = 4.5;
const STEP = 10.5;
const PAD = 30;
/** Radius of the largest disc, and the number of texts from which dots become discs. */
const DISC = 13;
const DISCS_FROM = 60;

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly labelWidth: number;
}

interface PlacedDot extends AxisDot {
  readonly x: number;
  /** 0 for the first of a stack, then up. */
  readonly level: number;
}

const placeX = (position: number, { left, right }: Layout): number =>
  left + ((Math.max(-1, Math.min(1, position)) + 1) / 2) * (right - left);

const placeKey = ({ position }: AxisDot): string => position.toFixed(2);

/** How many dots stand at each place. */
function countPlaces(dots: readonly AxisDot[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const dot of dots) counts.set(placeKey(dot), (counts.get(placeKey(dot)) ?? 0) + 1);
  return counts;
}

/** Dots that would overlap stand in columns beside and above each other. */
function placeDots(dots: readonly AxisDot[], layout: Layout): PlacedDot[] {
  const perLevel = Math.max(1, Math.floor((layout.right - layout.left) / 4 / STEP));
  const totals = countPlaces(dots);
  const seen = new Map<string, number>();
  return dots.map((dot) => {
    const key = placeKey(dot);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const level = Math.floor(before / perLevel);
    const inLevel = Math.min(perLevel, (totals.get(key) ?? 1) - level * perLevel);
    const shift = ((before % perLevel) - (inLevel - 1) / 2) * STEP;
    return { ...dot, level, x: placeX(dot.position, layout) + shift };
  });
}

/** More texts than can be told apart as dots: one disc for each place, its area their number. */
function drawDiscs(row: AxisRow, y: number, layout: Layout, { lang }: ChartContext): Markup[] {
  const counts = [...countPlaces(row.dots)];
  const most = Math.max(...counts.map(([, count]) => count));
  return counts.flatMap(([place, count]) => {
    const x = placeX(Number(place), layout);
    const radius = Math.max(3, Math.sqrt(count / most) * DISC);
    const said = formatNumber(count, lang);
    return [
      element("circle", { cx: x, cy: y, r: radius, ...fill("member") }, tip(said)),
      text(x + radius + 4, y + 4, said, { size: 11.5 }),
    ];
  });
}

function drawDot(dot: PlacedDot, y: number, kind: AxisRow["kind"], context: ChartContext): Markup {
  const title = tip(`${dot.label} (${formatSigned(dot.position, context.lang)})`);
  const at = y - dot.level * STEP;
  if (kind === "members") {
    return element("circle", { cx: dot.x, cy: at, r: RADIUS, ...fill("member") }, title);
  }
  const r = RADIUS + 1.5;
  const path = `M${dot.x.toFixed(2)} ${(at - r).toFixed(2)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  return element("path", { d: path, ...fill("institution") }, title);
}

/** Names of the institutions beside their marks, in as many lines as keep them apart. */
function drawNames(dots: readonly PlacedDot[], y: number, layout: Layout): Markup[] {
  return dots.map((dot, i) => {
    const width = measureText(dot.label, 11) + 10;
    const isLeft = dot.x + width > layout.right + PAD;
    const at = y + 20 + i * 15;
    return group(
      {},
      line(dot.x, y + 7, dot.x, at - 4, stroke("rule")),
      text(isLeft ? dot.x - 4 : dot.x + 4, at, dot.label, {
        size: 11,
        anchor: isLeft ? "end" : "start",
      }),
    );
  });
}

function drawRow(row: AxisRow, top: number, layout: Layout, context: ChartContext) {
  const { isNarrow, lang, words } = context;
  const areDiscs = row.dots.length >= DISCS_FROM;
  const dots = areDiscs ? [] : placeDots(row.dots, layout);
  const levels = Math.max(1, ...dots.map((dot) => dot.level + 1));
  const hasNames = row.kind === "institutions";
  const lead = (isNarrow ? 20 : 8) + (areDiscs ? DISC - RADIUS : 0);
  const y = top + lead + (levels - 1) * STEP + RADIUS + 2;
  const number =
    row.kind === "members" ? words.texts(row.dots.length, formatNumber(row.dots.length, lang)) : "";
  const height = y - top + (areDiscs ? DISC + 8 : 16) + (hasNames ? dots.length * 15 + 6 : 0);
  const lines = isNarrow
    ? [nameWithNumber(row.name, number, context.width)]
    : wrapText(row.name, 13, layout.labelWidth - measureText(number, 12) - 12, 2);
  const labels = isNarrow
    ? lines.map((each) => text(0, top + 10, each, { size: 13 }))
    : [
        ...lines.map((each, i) =>
          text(0, y + 4 + (i - (lines.length - 1) / 2) * 15, each, { size: 13 }),
        ),
        text(layout.labelWidth - 4, y + 4, number, { anchor: "end", color: "muted" }),
      ];
  const marks = group(
    {},
    line(layout.left - PAD, y, layout.right + PAD, y, stroke("rule")),
    ...labels,
    ...(hasNames ? drawNames(dots, y, layout) : []),
    ...dots.map((dot) => drawDot(dot, y, row.kind, context)),
    ...(areDiscs ? drawDiscs(row, y, layout, context) : []),
  );
  return { marks, height };
}

/** Names of the ends and the middle; the middle goes unnamed where there is no room for three. */
function drawEnds(top: number, bottom: number, layout: Layout, context: ChartContext): Markup[] {
  const { axisEnds } = context.words;
  const anchors = ["start", "middle", "end"] as const;
  const [start = 0, middle = 0] = axisEnds.map((name) => measureText(name, 12));
  const hasRoom = layout.left - PAD + start + 8 < placeX(0, layout) - middle / 2;
  return [-1, 0, 1].flatMap((position, i) => {
    const x = placeX(position, layout);
    const at = [layout.left - PAD, x, layout.right + PAD][i] ?? x;
    const name = text(at, top, axisEnds[i] ?? "", {
      anchor: anchors[i] ?? "middle",
      color: "muted",
    });
    const guide = line(x, top + 8, x, bottom, { ...stroke("rule"), "stroke-dasharray": "2 3" });
    return position === 0 && !hasRoom ? [guide] : [guide, name];
  });
}

/**
 * The axis as a dot plot: one dot for each text whose argument child protection (left), privacy (right) or both carry;
 * institutions as diamonds. Texts that stand at the same place are set side by side.
 *
 * @returns an SVG document as a string
 * @example
 * plotAxis([{ name: "Parti des Rives", kind: "members", dots: [{ label: "Jeanne D’ALBE", position: 1 }] }]);
 */
export function plotAxis(rows: readonly AxisRow[], options: ChartOptions = {}): string {
  const context = prepareChart("axis", options);
  const { isNarrow, width } = context;
  const labelWidth = isNarrow ? width : 212;
  const layout = {
    labelWidth,
    left: (isNarrow ? 0 : labelWidth + 8) + PAD,
    right: width - PAD,
  };
  const head = context.top + 10;
  let top = head + 16;
  const drawn = rows.map((row) => {
    const { marks, height } = drawRow(row, top, layout, context);
    top += height;
    return marks;
  });
  return drawFrame(
    { ...context, description: context.note, height: top + 4 },
    ...context.head,
    ...drawEnds(head, top, layout, context),
    ...drawn,
  );
}
