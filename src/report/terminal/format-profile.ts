import type { HeldName, MemberProfile } from "../../summary/profile-member.js";
import type { RecordDifference } from "../../summary/types.js";
import { formatShare } from "../numbers.js";
import type { TerminalOptions } from "../terminal.js";
import { wordsOf } from "../words/words.js";
import { DEFAULT_WIDTH, formatArgumentTable, formatStanceTable } from "./format-groups.js";
import { createStyle } from "./style.js";
import { formatTextTable } from "./text-table.js";

const FRENCH = {
  member: "membre",
  month: "mois",
  partyLine: (share: string, n: number) =>
    `Mots partagés dans le parti : ${share} en moyenne (${n} textes)`,
  compared: (n: number, differing: number) =>
    `Positions déclarées comparées à un vote enregistré : ${n} ; différentes : ${differing}`,
  columns: ["texte", "date", "procédure", "le texte dit", "vote enregistré", "lien"],
};

const ENGLISH: typeof FRENCH = {
  member: "member",
  month: "month",
  partyLine: (share, n) => `Words shared inside the party: ${share} on average (${n} texts)`,
  compared: (n, differing) =>
    `Stated positions compared with a recorded vote: ${n}; different: ${differing}`,
  columns: ["text", "date", "procedure", "the text says", "recorded vote", "link"],
};

function describeHeld(held: readonly HeldName[]): string {
  return held
    .map(({ name, firstDate, lastDate }) => {
      if (firstDate === null) return name;
      return `${name} (${firstDate === lastDate ? firstDate : `${firstDate} – ${lastDate}`})`;
    })
    .join(", ");
}

function formatDifferences(
  differences: readonly RecordDifference[],
  titles: readonly string[],
  { lang = "fr", width = DEFAULT_WIDTH }: TerminalOptions,
): string {
  const words = wordsOf(lang);
  const rows = differences.map(({ id, date, procedure, stated, recorded, linkTier }) => [
    id,
    date ?? "–",
    procedure ?? "–",
    words.stance[stated],
    words.stance[recorded],
    linkTier === null ? "–" : words.linkTier[linkTier],
  ]);
  const columns = titles.map((title) => ({ title, wraps: true }));
  return formatTextTable(columns, rows, width);
}

/**
 * What one member writes, as text for a terminal: positions and roles, month by month where there are several, shared
 * wording, and stated positions that differ from the record.
 *
 * @example
 * formatTerminalProfile(profileMember(records, 9000101), { lang: "en" });
 */
export function formatTerminalProfile(
  profile: MemberProfile,
  options: TerminalOptions = {},
): string {
  const { lang = "fr" } = options;
  const words = lang === "en" ? ENGLISH : FRENCH;
  const style = createStyle(options.hasStyles === true);
  const { name, key, parties, groups, summary, months, partyLine, differences } = profile;
  const held = [parties, groups].map(describeHeld).filter((part) => part !== "");
  const { meanShare, number } = partyLine;
  return `${[
    [style.bold(name ?? key), ...held].join(" · "),
    formatStanceTable(words.member, [summary], options),
    formatArgumentTable(words.member, [summary], options),
    ...(months.length > 1 ? [formatStanceTable(words.month, months, options)] : []),
    ...(meanShare === null ? [] : [words.partyLine(formatShare(meanShare, lang), number)]),
    words.compared(profile.comparedCount, differences.length),
    ...(differences.length > 0 ? [formatDifferences(differences, words.columns, options)] : []),
  ].join("\n\n")}\n`;
}
