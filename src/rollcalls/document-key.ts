const PATTERNS: readonly RegExp[] = [
  /\b(RC)-?(?:B)?-?(\d{1,2})-(\d{4})[-/](\d{4})/iu,
  /\b([ABCP])-?(\d{1,2})-(\d{4})[-/](\d{4})/iu,
];

/** Number and year, in whichever order they stand: the year is the one that looks like one. */
function numberAndYear(a: string, b: string): string {
  const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);
  return isYear(a) && !isYear(b) ? `${b}/${a}` : `${a}/${b}`;
}

/**
 * One form for the ways in which a document of the Parliament is named: reference, name in an address, address. Null
 * where the text names none.
 *
 * @example
 * documentKey("A-9-2020-0258"); // "A9-0258/2020"
 * documentKey("https://www.europarl.europa.eu/doceo/document/RC-9-2019-0097_FR.html"); // "RC9-0097/2019"
 */
export function documentKey(reference: string): string | null {
  for (const pattern of PATTERNS) {
    const [, kind = "", term = "", a = "", b = ""] = pattern.exec(reference) ?? [];
    if (kind !== "") return `${kind.toUpperCase()}${term}-${numberAndYear(a, b)}`;
  }
  return null;
}

/**
 * One form for the number of a procedure, or null.
 *
 * @example
 * procedureKey("2020/0259 (cod)"); // "2020/0259(COD)"
 */
export function procedureKey(reference: string): string | null {
  const [, year, number, part = "", type = ""] =
    /(\d{4})\/(\d{3,4})([A-Z]?)\s*\(\s*([A-Z]{3})\s*\)/iu.exec(reference) ?? [];
  return year === undefined || number === undefined
    ? null
    : `${year}/${number}${part.toUpperCase()}(${type.toUpperCase()})`;
}
