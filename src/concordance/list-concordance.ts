import { PourcontreError } from "../errors.js";
import { type Document, TokenKind } from "../text/document.js";
import { tokenAt } from "../text/spans.js";
import type { ConcordanceSpan, ConcordanceText } from "./concordance-text.js";

export interface ConcordanceOptions {
  /** Words on each side. Default 8. */
  readonly contextWordCount?: number;
}

/** A key word in its context, with its source. Texts are as written; `left + match + right` is one stretch of them. */
export interface ConcordanceRow {
  readonly id: string;
  readonly speaker: string | null;
  readonly party: string | null;
  readonly group: string | null;
  readonly date: string | null;
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** Where the context begins: so many words before, and the marks in front of them. */
function contextStart(document: Document, start: number, words: number): number {
  let token = tokenAt(document, start);
  let left = words;
  while (token > 0 && left > 0) {
    token--;
    if ((document.kinds[token] as number) <= TokenKind.number) left--;
  }
  return Math.min(start, document.starts[token] ?? start);
}

function contextEnd(document: Document, end: number, words: number): number {
  let token = tokenAt(document, end - 1);
  let left = words;
  while (token + 1 < document.tokenCount && left > 0) {
    token++;
    if ((document.kinds[token] as number) <= TokenKind.number) left--;
  }
  return Math.max(end, document.ends[token] ?? end);
}

function toRow(text: ConcordanceText, span: ConcordanceSpan, words: number): ConcordanceRow {
  const { document } = text;
  const { start, end } = span;
  return {
    id: text.id,
    speaker: text.speaker ?? null,
    party: text.party ?? null,
    group: text.group ?? null,
    date: text.date ?? null,
    label: span.label ?? null,
    start,
    end,
    left: document.text.slice(contextStart(document, start, words), start),
    match: document.text.slice(start, end),
    right: document.text.slice(end, contextEnd(document, end, words)),
  };
}

function checkSpan({ id, start, end }: ConcordanceSpan, text: ConcordanceText | undefined): void {
  const length = text?.document.text.length ?? -1;
  if (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    end > start &&
    end <= length
  )
    return;
  const message =
    text === undefined
      ? `There is no text with the id ${JSON.stringify(id)}.`
      : `${start}–${end} is no span of the text ${JSON.stringify(id)}.`;
  throw new PourcontreError("INVALID_ARGUMENT", message);
}

/**
 * Shows spans in their context (KWIC): of a phrase (`findPhrase`), or of any evidence that the analysis gives, as of a
 * frame in one of its roles.
 *
 * @returns in the order of the spans
 * @throws PourcontreError INVALID_ARGUMENT where a span stands in no text
 * @example
 * listConcordance(texts, [{ id: "1", start: 3, end: 13, label: "privacy" }], { contextWordCount: 1 });
 * // [{ id: "1", left: "La ", match: "vie privée", right: ".", label: "privacy", speaker: null, … }]
 */
export function listConcordance(
  texts: readonly ConcordanceText[],
  spans: readonly ConcordanceSpan[],
  { contextWordCount = 8 }: ConcordanceOptions = {},
): ConcordanceRow[] {
  if (!Number.isInteger(contextWordCount) || contextWordCount < 0) {
    throw new PourcontreError("INVALID_OPTION", "contextWordCount must be a whole number.");
  }
  const byId = new Map(texts.map((text) => [text.id, text]));
  return spans.map((span) => {
    const text = byId.get(span.id);
    checkSpan(span, text);
    return toRow(text as ConcordanceText, span, contextWordCount);
  });
}
