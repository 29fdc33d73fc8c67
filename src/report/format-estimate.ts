import type { ShareEstimate } from "../summary/types.js";
import { type Markup, markup } from "./markup.js";
import { formatNumber, formatShare } from "./numbers.js";
import type { ReportContext } from "./report-context.js";
import type { TableCell } from "./table.js";

/** A share with its number and, where there are texts enough, its interval: « 92 % (22) [74 – 98] ». */
export function formatEstimate(
  estimate: ShareEstimate | undefined,
  { lang }: Pick<ReportContext, "lang">,
  wrap: (count: Markup) => Markup = (count) => count,
): TableCell {
  if (estimate === undefined) return "–";
  const { count, share, interval } = estimate;
  if (share === null) return { shown: "–", value: -1 };
  const percent = (value: number): string => formatNumber(value * 100, lang);
  const range =
    interval === null
      ? null
      : markup` <small class="ci">[${percent(interval.low)}–${percent(interval.high)}]</small>`;
  const number = wrap(markup`${formatNumber(count, lang)}`);
  return {
    shown: markup`${number} <small>(${formatShare(share, lang)})</small>${range}`,
    value: share,
  };
}
