/**
 * Where patterns match in one sentence: its rule and its tokens, counted from the first of the sentence. Scratch space,
 * so that no object is made for what another match repeats or a veto cancels.
 */
export interface MatchPlaces {
  count: number;
  rules: Int32Array;
  /** First token and end of each, in one integer that sorts by the first, then by the end. */
  tokens: Int32Array;
}

/** A sentence has fewer tokens than this many bits can count (`LONGEST_SENTENCE_TOKENS`). */
const END_BITS = 10;
const END_MASK = (1 << END_BITS) - 1;
/** So many places are sorted by moving each back to where it belongs. */
const FEW_PLACES = 200;

const allocate = (size: number): MatchPlaces => ({
  count: 0,
  rules: new Int32Array(size),
  tokens: new Int32Array(size),
});

/** No places yet. */
export const createMatchPlaces = (): MatchPlaces => allocate(256);

/** Adds a place. */
export function addPlace(places: MatchPlaces, rule: number, from: number, to: number): void {
  if (places.count === places.rules.length) grow(places);
  places.rules[places.count] = rule;
  places.tokens[places.count++] = (from << END_BITS) | to;
}

function grow(places: MatchPlaces): void {
  const larger = allocate(places.rules.length * 2);
  larger.rules.set(places.rules);
  larger.tokens.set(places.tokens);
  places.rules = larger.rules;
  places.tokens = larger.tokens;
}

export const fromAt = ({ tokens }: MatchPlaces, i: number): number =>
  (tokens[i] as number) >> END_BITS;

export const toAt = ({ tokens }: MatchPlaces, i: number): number =>
  (tokens[i] as number) & END_MASK;

/** True where a place is the one before it again. */
export const isRepeated = ({ rules, tokens }: MatchPlaces, i: number): boolean =>
  i > 0 && tokens[i] === tokens[i - 1] && rules[i] === rules[i - 1];

/**
 * Sorts by first token, then end, then rule. Places come in the order of their anchors, so nearly in order: each moves
 * back a little at most.
 */
export function sortPlaces(places: MatchPlaces): void {
  const { rules, tokens, count } = places;
  if (count > FEW_PLACES) {
    sortMany(places);
    return;
  }
  for (let i = 1; i < count; i++) {
    const rule = rules[i] as number;
    const token = tokens[i] as number;
    let at = i;
    for (; at > 0 && comesAfter(places, at - 1, token, rule); at--) {
      tokens[at] = tokens[at - 1] as number;
      rules[at] = rules[at - 1] as number;
    }
    tokens[at] = token;
    rules[at] = rule;
  }
}

function comesAfter({ rules, tokens }: MatchPlaces, i: number, token: number, rule: number) {
  const own = tokens[i] as number;
  return own > token || (own === token && (rules[i] as number) > rule);
}

/** Rules in one number with the tokens: the lower part of it. */
const RULE_RANGE = 2 ** 31;

function sortMany({ rules, tokens, count }: MatchPlaces): void {
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = (tokens[i] as number) * RULE_RANGE + (rules[i] as number);
  }
  keys.sort();
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    tokens[i] = Math.floor(key / RULE_RANGE);
    rules[i] = key % RULE_RANGE;
  }
}
