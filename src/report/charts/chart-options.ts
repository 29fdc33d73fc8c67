import type { Markup } from "../markup.js";
import type { FrameWords, ReportLanguage } from "../types.js";
import type { ReportWords } from "../words/french.js";
import { wordsOf } from "../words/words.js";
import { text } from "./svg.js";
import { wrapText } from "./text-width.js";

export interface ChartOptions {
  /** Default `"fr"`. */
  readonly lang?: ReportLanguage;
  /** Width in pixels. Below 480 the labels stand above the marks. Default 720. */
  readonly width?: number;
  /** Begins the ids inside the SVG; two charts on one page need two. Default: the chart's name. */
  readonly id?: string;
  /** Default: the chart's own, in the language asked for. */
  readonly title?: string;
  /** Print title and note inside the picture. Default true. */
  readonly showsTitle?: boolean;
  /** Words of frames that are not the library's own. */
  readonly frames?: Readonly<Record<string, FrameWords>>;
}

/** The options, filled in. */
export interface ChartContext {
  readonly lang: ReportLanguage;
  readonly words: ReportWords;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Title and note as drawn, and the height that they take. */
  readonly head: readonly Markup[];
  readonly top: number;
  readonly options: ChartOptions;
}

type ChartName = "positions" | "axis" | "roles" | "reuse" | "timeline" | "calibration" | "coverage";

const NARROW_BELOW_PIXELS = 480;

function drawHead(title: string, note: string, width: number): { head: Markup[]; top: number } {
  const lines = wrapText(note, 12, width - 4, 4);
  const head = [
    text(0, 16, title, { size: 16, weight: 600 }),
    ...lines.map((each, i) => text(0, 36 + i * 16, each, { size: 12, color: "muted" })),
  ];
  return { head, top: 36 + lines.length * 16 + 6 };
}

/** What every chart needs to know, from what the caller said. */
export function prepareChart(name: ChartName, options: ChartOptions): ChartContext {
  const { lang = "fr", width = 720, id = `pourcontre-${name}`, showsTitle = true } = options;
  const words = wordsOf(lang);
  const title = options.title ?? words.charts[name];
  const note = words.charts[`${name}Note`];
  const drawn = showsTitle ? drawHead(title, note, width) : { head: [], top: 4 };
  const isNarrow = width < NARROW_BELOW_PIXELS;
  return { lang, words, width, isNarrow, id, title, note, ...drawn, options };
}
