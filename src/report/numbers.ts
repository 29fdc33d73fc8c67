import type { ReportLanguage } from "./types.js";

const NARROW_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";
const MINUS = "\u2212";

const MONTHS: Readonly<Record<ReportLanguage, readonly string[]>> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/**
 * A number as the language prints it: 12 345,6 in French (narrow no-break space, comma), 12,345.6 in English.
 * Made by hand, so that the bytes do not depend on the platform's tables.
 *
 * @example
 * formatNumber(12345.67, "fr", 1); // "12\u202F345,7"
 */
export function formatNumber(value: number, lang: ReportLanguage, digits = 0): string {
  const [whole = "0", decimals] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, lang === "fr" ? NARROW_SPACE : ",");
  const isZero = !/[1-9]/u.test(whole + (decimals ?? ""));
  const sign = value < 0 && !isZero ? MINUS : "";
  return `${sign}${grouped}${decimals === undefined ? "" : (lang === "fr" ? "," : ".") + decimals}`;
}

/**
 * A share of 0–1 in percent. What is not nothing, or not everything, is never rounded to it.
 *
 * @example
 * formatShare(0.916, "fr"); // "92\u00A0%"
 * formatShare(0.999, "fr"); // "99,9\u00A0%"
 */
export function formatShare(share: number | null, lang: ReportLanguage, digits = 0): string {
  if (share === null) return "–";
  const isRoundedAway = share > 0 && share < 1 && /^(0|100)$/u.test((share * 100).toFixed(digits));
  const percent = isRoundedAway
    ? Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10))
    : share * 100;
  const text = formatNumber(percent, lang, isRoundedAway ? 1 : digits);
  return `${text}${lang === "fr" ? NO_BREAK_SPACE : ""}%`;
}

/** A signed position of −1 … +1. */
export function formatSigned(value: number | null, lang: ReportLanguage, digits = 2): string {
  if (value === null) return "–";
  const text = formatNumber(value, lang, digits);
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}

/**
 * An ISO date in words; what is no date comes back as it is.
 *
 * @example
 * formatDate("2021-07-01", "fr"); // "1er juillet 2021", with no-break spaces
 */
export function formatDate(date: string, lang: ReportLanguage): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  const month = MONTHS[lang][Number(found?.[2]) - 1];
  if (!found || month === undefined) return date;
  const day = Number(found[3]);
  const dayText = lang === "fr" && day === 1 ? "1er" : String(day);
  return [dayText, month, found[1]].join(NO_BREAK_SPACE);
}
