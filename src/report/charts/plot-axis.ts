import type { Markup } from "../markup.js";
import { formatNumber, formatSigned } from "../numbers.js";
import { type ChartContext, type ChartOptions, prepareChart } from "./chart-options.js";
import { drawFrame, element, fill, group, line, stroke, text, tip } from "./svg.js";
import { measureText, nameWithNumber, truncateText, wrapText } from "./text-width.js";

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
/** Radius of the largest disc; dots become discs where there are too many, or they would stand too high. */
const DISC = 13;
const MOST_DOTS = 200;
const MOST_LEVELS = 12;

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

/** Every dot stands at its own place; where it would touch another it stands above it. */
function placeDots(dots: readonly AxisDot[], layout: Layout): PlacedDot[] {
  const lastAt: number[] = [];
  return dots
    .toSorted((a, b) => a.position - b.position)
    .map((dot) => {
      const x = placeX(dot.position, layout);
      const free = lastAt.findIndex((last) => x - last >= STEP);
      const level = free < 0 ? lastAt.length : free;
      lastAt[level] = x;
      return { ...dot, x, level };
    });
}

/** How many texts stand about each of nine places. */
function countPlaces(dots: readonly AxisDot[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { position } of dots) {
    const place = Math.round(position * 4) / 4;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

/** More texts than can be told apart as dots: one disc for each quarter of the axis, its area their number. */
function drawDiscs(row: AxisRow, y: number, layout: Layout, { lang }: ChartContext): Markup[] {
  const counts = [...countPlaces(row.dots)];
  const most = Math.max(...counts.map(([, count]) => count));
  return counts.flatMap(([place, count]) => {
    const x = placeX(place, layout);
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
    const isLeft = dot.x > (layout.left + layout.right) / 2;
    const room = (isLeft ? dot.x - layout.left : layout.right - dot.x) + PAD - 4;
    // The one farthest right stands highest, so that no leader crosses a name.
    const at = y + 20 + (dots.length - 1 - i) * 15;
    return group(
      {},
      line(dot.x, y + 7, dot.x, at - 4, stroke("rule")),
      text(isLeft ? dot.x - 4 : dot.x + 4, at, truncateText(dot.label, 11, room), {
        size: 11,
        anchor: isLeft ? "end" : "start",
      }),
    );
  });
}

function drawRow(row: AxisRow, top: number, layout: Layout, context: ChartContext) {
  const { isNarrow, lang, words } = context;
  const placed = row.dots.length > MOST_DOTS ? [] : placeDots(row.dots, layout);
  const tallest = placed.reduce((most, dot) => Math.max(most, dot.level + 1), 1);
  const areDiscs = row.dots.length > MOST_DOTS || tallest > MOST_LEVELS;
  const dots = areDiscs ? [] : placed;
  const levels = areDiscs ? 1 : tallest;
  const hasNames = row.kind === "institutions";
  const lead = (isNarrow ? 20 : 8) + (areDiscs ? DISC - RADIUS : 0);
  const y = top + lead + (levels - 1) * STEP + RADIUS + 2;
  const number =
    row.kind === "members" ? words.texts(row.dots.length, formatNumber(row.dots.length, lang)) : "";
  const height = y - top + (areDiscs ? DISC + 8 : 19) + (hasNames ? dots.length * 15 + 6 : 0);
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
 * institutions as diamonds. Texts that stand at the same place are stacked; many become a disc with their number.
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
