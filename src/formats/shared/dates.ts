const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;
const DAY_FIRST = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/;
const IN_WORDS = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u;
const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return null;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function monthOf(word: string): number {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return MONTHS.indexOf(plain) + 1;
}

/**
 * Reads a date as ISO 8601 (with or without a time), day first with `/` or `.`, or in French words.
 * `null` where it is none of these or no day of the calendar. Day first is the European order: a
 * month-first date cannot be told apart and is not looked for.
 *
 * @example
 * parseDate("06/07/2021");      // "2021-07-06"
 * parseDate("6 juillet 2021");  // "2021-07-06"
 * parseDate("31.02.2021");      // null
 */
export function parseDate(value: string): string | null {
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return toIso(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  const words = IN_WORDS.exec(text);
  return words ? toIso(Number(words[3]), monthOf(words[2] ?? ""), Number(words[1])) : null;
}
