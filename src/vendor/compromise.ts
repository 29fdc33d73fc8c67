import nlp from "compromise";

/** A verb phrase of an English text ("would not have voted"). Offsets are UTF-16, end-exclusive, into the text. */
export interface EnglishVerbPhrase {
  readonly start: number;
  readonly end: number;
  /** Auxiliaries, contractions written out: "would have". */
  readonly auxiliary: string;
  readonly isNegative: boolean;
  readonly isInfinitive: boolean;
  /** Where its subject stands, or null where none is found. */
  readonly subject: { readonly start: number; readonly end: number } | null;
}

interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
}

/** A sentence's index, its first term and the one after its last. */
type Pointer = readonly [sentence: number, start: number, end: number, ...ids: unknown[]];

interface VerbJson {
  readonly verb?: {
    readonly auxiliary: string;
    readonly negative: boolean;
    readonly grammar: { readonly isInfinitive?: boolean };
  };
}

/** What is used of the package's views, whose own types lack it. */
interface View {
  readonly docs: readonly (readonly Term[])[];
  readonly fullPointer: readonly Pointer[];
  verbs(): View;
  subjects(): View;
  eq(index: number): View;
  json(): readonly VerbJson[];
  readonly length: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where each term stands. A term whose text was not kept as written ends the listing: nothing is placed by guess. */
function placeTerms(view: View, text: string): Place[][] {
  let at = 0;
  return view.docs.map((terms) =>
    terms.map((term) => {
      const start = at + term.pre.length;
      const isKept = text.startsWith(term.text, start);
      const found = isKept ? start : Math.max(start, text.indexOf(term.text, start));
      const end = Math.min(text.length, found + term.text.length);
      at = end + term.post.length;
      return { start: Math.min(found, end), end };
    }),
  );
}

function toPlace(pointer: Pointer | undefined, places: Place[][]): Place | null {
  if (pointer === undefined) return null;
  const [sentence, from, to] = pointer;
  const first = places[sentence]?.[from];
  const last = places[sentence]?.[to - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/**
 * The verb phrases of an English text with their auxiliaries, negation and subjects, by compromise (a rule-based tagger
 * and chunker; S. Kelly). It is right often, not always: short clauses and words that are noun and verb ("support",
 * "abstain") it may miss, so that its reader has to do without.
 *
 * @example
 * readEnglishVerbs("We did not vote for it.")[0]?.isNegative; // true
 */
export function readEnglishVerbs(text: string): EnglishVerbPhrase[] {
  const view = nlp(text) as unknown as View;
  const places = placeTerms(view, text);
  const verbs = view.verbs();
  return Array.from({ length: verbs.length }, (_, i) => verbs.eq(i)).flatMap((phrase) => {
    const place = toPlace(phrase.fullPointer[0], places);
    const verb = phrase.json()[0]?.verb;
    if (place === null || verb === undefined) return [];
    return [
      {
        ...place,
        auxiliary: verb.auxiliary,
        isNegative: verb.negative,
        isInfinitive: verb.grammar.isInfinitive === true,
        subject: toPlace(phrase.subjects().fullPointer[0], places),
      },
    ];
  });
}
