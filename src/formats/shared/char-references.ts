import { fromWindows1252 } from "./windows-1252.js";

/** Character references of XML. */
const XML_NAMES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Names of HTML for U+00A0 to U+00FF, in order (HTML standard, section 13.5). */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );

const HTML_NAMES: ReadonlyMap<string, string> = new Map([
  ...XML_NAMES,
  ...LATIN_1.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ["OElig", "Œ"],
  ["oelig", "œ"],
  ["Scaron", "Š"],
  ["scaron", "š"],
  ["Yuml", "Ÿ"],
  ["fnof", "ƒ"],
  ["circ", "ˆ"],
  ["tilde", "˜"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["dagger", "†"],
  ["Dagger", "‡"],
  ["bull", "•"],
  ["hellip", "…"],
  ["permil", "‰"],
  ["prime", "′"],
  ["lsaquo", "‹"],
  ["rsaquo", "›"],
  ["euro", "€"],
  ["trade", "™"],
  ["rarr", "→"],
  ["larr", "←"],
  ["minus", "−"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ne", "≠"],
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** HTML reads &#128; to &#159; as Windows-1252 (HTML standard, section 13.2.5.80). */
function fromCodePoint(code: number, mode: "xml" | "html"): string {
  if (mode === "html" && code >= 0x80 && code <= 0x9f)
    return fromWindows1252(String.fromCharCode(code));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\uFFFD";
}

/**
 * Replaces numeric references and the names of XML or of HTML's Latin-1 and typographic sets. Any other
 * name stays as it is written: entities that a document declares are never expanded, and `onUnknown` is told.
 *
 * @example
 * decodeReferences("l&#39;&eacute;t&eacute; &lol;", "html"); // "l'été &lol;"
 */
export function decodeReferences(
  text: string,
  mode: "xml" | "html",
  onUnknown?: (name: string) => void,
): string {
  if (!text.includes("&")) return text;
  const names = mode === "xml" ? XML_NAMES : HTML_NAMES;
  return text.replace(REFERENCE, (reference, decimal, hex, name) => {
    if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10), mode);
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16), mode);
    const character = names.get(name);
    if (character === undefined) onUnknown?.(name);
    return character ?? reference;
  });
}
