/** Stacked horizontal bars as SVG: a chart of one's own beside those of `pourcontre/report`. */
export interface Bar {
  readonly label: string;
  /** Printed right of the bar. */
  readonly note: string;
  /** One length a series, all on one scale. */
  readonly values: readonly number[];
}

export interface BarChart {
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly color: string }[];
  readonly bars: readonly Bar[];
  /** Length of the longest bar that fits. */
  readonly most: number;
}

const LEFT = 230;
const WIDTH = 720;
const NOTE = 150;
const ROW = 30;
const TOP = 66;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
const word = (x: number, y: number, text: string, more = ""): string =>
  `<text x="${x}" y="${y}" ${more}>${escapeXml(text)}</text>`;

function drawBar({ label, note, values }: Bar, i: number, { series, most }: BarChart): string {
  const y = TOP + i * ROW;
  let x = LEFT;
  const parts = values.map((value, s) => {
    const width = (value / most) * (WIDTH - LEFT - NOTE);
    const at = x;
    x += width;
    return `<rect x="${at.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="18" fill="${series[s]?.color}"/>`;
  });
  return (
    word(LEFT - 8, y + 14, label, 'text-anchor="end"') + parts.join("") + word(x + 8, y + 14, note)
  );
}

export function drawBarChart(chart: BarChart): string {
  const height = TOP + chart.bars.length * ROW + 8;
  let x = 0;
  const key = chart.series.map(({ name, color }) => {
    const at = x;
    x += 34 + 7 * name.length;
    return `<rect x="${at}" y="34" width="12" height="12" fill="${color}"/>${word(at + 17, 45, name)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escapeXml(chart.title)}</title>`,
    word(0, 18, chart.title, 'font-size="16" font-weight="600"'),
    ...key,
    ...chart.bars.map((bar, i) => drawBar(bar, i, chart)),
    "</svg>\n",
  ].join("\n");
}
