import type { Document } from "../../text/document.js";
import { tokenAt } from "../../text/spans.js";
import { readEnglishVerbs } from "../../vendor/compromise.js";

/** A verb phrase by tokens of its document, end-exclusive. */
export interface VerbPhrase {
  readonly from: number;
  readonly to: number;
  readonly auxiliary: string;
  readonly isInfinitive: boolean;
  readonly subject: { readonly from: number; readonly to: number } | null;
}

/** The verb phrases of one document. */
export interface VerbPhrases {
  /** The phrase that a token stands in, or null. */
  at(token: number): VerbPhrase | null;
}

function toTokens(document: Document, span: { readonly start: number; readonly end: number }) {
  const from = tokenAt(document, span.start);
  return { from, to: Math.max(from, tokenAt(document, span.end - 1) + 1) };
}

function listPhrases(document: Document): readonly (VerbPhrase | undefined)[] {
  const phrases: (VerbPhrase | undefined)[] = [];
  for (const verb of readEnglishVerbs(document.text)) {
    const { auxiliary, isInfinitive } = verb;
    const subject = verb.subject === null ? null : toTokens(document, verb.subject);
    const phrase = { ...toTokens(document, verb), auxiliary, isInfinitive, subject };
    for (let i = phrase.from; i < phrase.to; i++) phrases[i] ??= phrase;
  }
  return phrases;
}

/**
 * Reads the verb phrases of an English document (see the adapter of compromise for what to expect of them). They take
 * milliseconds to find, so they are sought at the first question.
 */
export function readVerbPhrases(document: Document): VerbPhrases {
  let phrases: readonly (VerbPhrase | undefined)[] | null = null;
  return {
    at(token) {
      phrases ??= listPhrases(document);
      return phrases[token] ?? null;
    },
  };
}
