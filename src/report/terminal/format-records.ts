import type { Span, StanceLabel } from "../../types.js";
import type { TerminalOptions } from "../terminal.js";
import type { ReportRecord } from "../types.js";
import { frameWordsOf, wordsOf } from "../words/words.js";
import { createStyle, type Style } from "./style.js";
import { terminalWordsOf } from "./terminal-words.js";
import { displayWidth, pad } from "./text-table.js";

const CONTEXT_CHARACTERS = 40;

/** What stands under the name of the record: the label as a person reads it. */
function describeStance(record: ReportRecord, options: TerminalOptions): string {
  const words = wordsOf(options.lang ?? "fr");
  const { label, declared } = record.stance;
  if (label === "indetermine" || declared) return words.stance[label];
  return words.inferred[label];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

function cutBefore(text: string): string {
  if (text.length <= CONTEXT_CHARACTERS) return text.trimStart();
  const tail = text.slice(-CONTEXT_CHARACTERS);
  return `…${tail.slice(tail.indexOf(" ") + 1)}`;
}

function cutAfter(text: string): string {
  if (text.length <= CONTEXT_CHARACTERS) return text.trimEnd();
  const head = text.slice(0, CONTEXT_CHARACTERS);
  return `${head.slice(0, Math.max(head.lastIndexOf(" "), 0))}…`;
}

/** The words of the evidence, underlined among their neighbours; on plain output the words alone. */
function quoteInContext(text: string, span: Span, style: Style, hasStyles: boolean): string {
  const quote = oneLine(text.slice(span.start, span.end));
  if (!hasStyles) return `« ${quote} »`;
  const before = oneLine(cutBefore(text.slice(Math.max(0, span.start - 200), span.start)));
  const after = oneLine(cutAfter(text.slice(span.end, span.end + 200)));
  return `« ${style.dim(before)}${style.underline(quote)}${style.dim(after)} »`;
}

function listFacts(record: ReportRecord, options: TerminalOptions): string {
  const words = wordsOf(options.lang ?? "fr");
  if (record.tone === null) return words.notAnalysed;
  const frames = record.frames.flatMap(({ id, role }) => {
    const frame = frameWordsOf(id, words, options);
    return role === null || role === "absent"
      ? []
      : [`${frame.name.toLowerCase()} : ${frame.roles[role] ?? role}`];
  });
  return [
    ...frames,
    `${terminalWordsOf(options.lang).tone} : ${words.tone[record.tone.label]}`,
  ].join(" · ");
}

interface Quote extends Span {
  readonly title: string;
}

function listQuotes(record: ReportRecord, options: TerminalOptions): Quote[] {
  const words = wordsOf(options.lang ?? "fr");
  const stance = record.stance.evidence.map((e) => ({ ...e, title: words.evidence[e.kind] }));
  if (options.showsEvidence !== true) return stance.slice(0, 1);
  const frames = record.frames.flatMap((frame) => {
    const { name, roles } = frameWordsOf(frame.id, words, options);
    return frame.evidence.map((e) => ({ ...e, title: `${name} : ${roles[e.role] ?? e.role}` }));
  });
  const tone = (record.tone?.evidence ?? []).map((e) => ({
    ...e,
    title: words.polarity[e.polarity],
  }));
  return [...stance, ...frames, ...tone];
}

function colour(style: Style, label: StanceLabel, text: string): string {
  return style[label](text);
}

function formatRecord(record: ReportRecord, options: TerminalOptions, labelWidth: number): string {
  const hasStyles = options.hasStyles === true;
  const style = createStyle(hasStyles);
  const indent = " ".repeat(labelWidth + 2);
  const label = pad(
    colour(style, record.stance.label, describeStance(record, options)),
    labelWidth,
  );
  const spoken = record.kind === "oral" ? terminalWordsOf(options.lang).spoken : undefined;
  const who = [record.party, record.group, spoken].filter((name) => name !== undefined);
  const head = [style.bold(record.speaker ?? record.id), ...who].join(" · ");
  const quotes = listQuotes(record, options).map((quote) => {
    const title = options.showsEvidence === true ? `${quote.title} ` : "";
    return `${indent}${title}${quoteInContext(record.text, quote, style, hasStyles)}`;
  });
  const facts = listFacts(record, options);
  return [`${label}  ${head}`, ...quotes, `${indent}${style.dim(facts)}`].join("\n");
}

/**
 * The records one under another: label, speaker, party and group, the words that show the position, then roles and
 * tone.
 */
export function formatRecords(
  records: readonly ReportRecord[],
  options: TerminalOptions = {},
): string {
  const labels = records.map((record) => displayWidth(describeStance(record, options)));
  const width = Math.max(0, ...labels);
  return records.map((record) => formatRecord(record, options, width)).join("\n");
}
