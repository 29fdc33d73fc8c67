import { highlightEvidence, listEvidence } from "./highlight-evidence.js";
import { type Markup, markup } from "./markup.js";
import { formatDate, formatNumber, formatShare } from "./numbers.js";
import type { ReportContext } from "./report-context.js";
import type { ReportRecord } from "./types.js";
import { frameWordsOf } from "./words/words.js";

type Context = Pick<ReportContext, "lang" | "words" | "texts" | "options">;

/** On what ground the position stands: `declared`, `inferred` or `none`. */
export function groundOf({ stance }: ReportRecord): "declared" | "inferred" | "none" {
  if (stance.label === "indetermine") return "none";
  return stance.declared ? "declared" : "inferred";
}

/** The position in words; an inferred one is never a vote. */
export function describeStance(record: ReportRecord, { words }: Pick<Context, "words">): string {
  const { label, declared } = record.stance;
  if (label === "indetermine" || declared) return words.stance[label];
  return words.inferred[label];
}

function formatChip(name: string, value: string, look = ""): Markup {
  return markup`<li${look ? markup` class="${look}"` : null}>${name} <b>${value}</b></li>`;
}

/** The labels of a text: position, roles, axis, tone. */
export function formatLabels(record: ReportRecord, context: Context): Markup {
  const { words, texts, lang, options } = context;
  const { stance, frames, axis, tone } = record;
  const look = groundOf(record) === "inferred" ? "k-inferred" : `k-${stance.label}`;
  const confidence = `${texts.confidence} ${formatShare(stance.confidence, lang)}`;
  const roles = frames
    .filter(({ role }) => role !== "absent")
    .map(({ id, role }) => {
      const { name, roles: names } = frameWordsOf(id, words, options);
      return formatChip(name, role === null ? words.notAnalysed : (names[role] ?? role));
    });
  return markup`<ul class="chips"><li class="${look}"><b>${describeStance(record, context)}</b> <small>${confidence}</small></li>${roles}${[
    ...(axis === null || axis.position === null
      ? []
      : [formatChip(texts.axis, words.axisLabels[axis.label])]),
    ...(tone === null ? [] : [formatChip(texts.tone, words.tone[tone.label])]),
  ]}</ul>`;
}

function describeSource(record: ReportRecord, { lang, texts }: Context): string {
  const { party, group, date, kind, language } = record;
  return [
    party,
    group,
    date === undefined ? undefined : formatDate(date, lang),
    kind === "oral" ? texts.kindOral : undefined,
    language !== undefined && language !== "fr" ? `${texts.language} ${language}` : undefined,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}

function formatRecorded(record: ReportRecord, { words, texts }: Context): Markup | null {
  const { recordedVote, linkTier } = record;
  if (recordedVote === undefined || recordedVote === null) return null;
  const tier = linkTier ? ` – ${words.linkTier[linkTier]}` : "";
  return markup`<p class="record">${texts.recorded} : ${words.recorded[recordedVote]}${tier}</p>`;
}

/** What the script filters by: party, group, position, ground, roles, tone, written or oral. */
function formatKeys(record: ReportRecord, party: number, group: number): string {
  const roles = record.frames.map(({ role }, i) => `r=${i}-${role ?? "null"}`);
  const { stance, tone, kind } = record;
  return [
    `p=${party}`,
    `g=${group}`,
    `s=${stance.label}`,
    `k=${groundOf(record)}`,
    ...roles,
    `t=${tone?.label ?? "null"}`,
    `w=${kind ?? "written"}`,
  ].join(" ");
}

/**
 * One explanation: who, what is read in it, and the whole text with its evidence marked in place.
 *
 * @param number the place of the record in the input; gives the anchor `e-…`
 */
export function formatExplanation(
  record: ReportRecord,
  number: number,
  places: { readonly party: number; readonly group: number },
  context: Context,
): Markup {
  const { words, options } = context;
  const keys = formatKeys(record, places.party, places.group);
  const lang = /^[a-z]{2}$/u.test(record.language ?? "") ? record.language : "fr";
  const body = highlightEvidence(record.text, listEvidence(record, words, options));
  return markup`<article id="e-${number}" data-k="${keys}"><h4>${record.speaker ?? record.id}</h4><p class="source">${describeSource(record, context)} <a class="id" href="#e-${number}">${record.id}</a></p>${formatLabels(record, context)}<div class="text" lang="${lang}">${body}</div>${formatRecorded(record, context)}</article>\n`;
}

/** A count in words, for the summary of a folded party. */
export function describeCount(count: number, { words, lang }: Pick<Context, "words" | "lang">) {
  return words.texts(count, formatNumber(count, lang));
}
