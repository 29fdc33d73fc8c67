import { PourcontreError } from "../errors.js";
import { normalizeWord } from "./characters.js";

/**
 * The pattern language of the rules, one pattern a string, its elements parted by spaces:
 *
 * - `pour`         the word, in normal form (lower case, ' for ’); `,` and other marks likewise
 * - `~protéger`    any word with the same stem
 * - `protég*`      any word that begins so
 * - `@class`       any word of a class of the model
 * - `[a|~b|@c]`    one of several
 * - `x?`           may be missing
 * - `!x`           the next word is not x (takes none)
 * - `..4`          up to four words, no end of sentence or semicolon between
 * - `..4/x`        the same, none of them x
 * - `__4`          up to four words, no comma either
 * - `^`, `$`       begins, ends its sentence
 * - `{name}`       one of the sequences that the model's `macros` list under this name
 */
export interface PatternStep {
  /** Index of the terminal to meet, or -1 for `^` and `$`. */
  readonly terminal: number;
  readonly kind: "word" | "not" | "start" | "end";
  readonly optional: boolean;
  /** Words that may stand before this step. */
  readonly gap: number;
  /** A comma may stand in the gap. */
  readonly gapCrossesCommas: boolean;
  /** Terminal that may not stand in the gap, or -1. */
  readonly gapExcludes: number;
}

/** One alternative of an atom: a form, a stem, or a beginning. */
export interface TerminalMember {
  readonly type: "form" | "stem" | "prefix";
  readonly value: string;
}

/** Gives out terminal indices: one for each distinct set of members. */
export interface TerminalTable {
  readonly sets: TerminalMember[][];
  /** The terminal of an atom, read once a model (told by its classes). */
  ofAtom(atom: string, classes: WordClasses, pattern: string): number;
  /** The step of an element, read once a model. */
  ofElement(element: string, classes: WordClasses, pattern: string): ParsedStep;
}

/** A step without what precedes it. */
type ParsedStep = Pick<PatternStep, "terminal" | "kind" | "optional">;

/** What is known of the classes of one model. */
interface ReadAtoms {
  readonly terminals: Map<string, number>;
  /** The members of each atom and each part of one, by number. */
  readonly members: Map<string, readonly number[]>;
  readonly steps: Map<string, ParsedStep>;
}

/** An empty table of terminals. */
export function createTerminalTable(): TerminalTable {
  const sets: TerminalMember[][] = [];
  const known = new Map<string, number>();
  const members = createMemberTable();
  const atoms = new Map<WordClasses, ReadAtoms>();

  function readAtoms(classes: WordClasses): ReadAtoms {
    const found = atoms.get(classes);
    if (found !== undefined) return found;
    const own = { terminals: new Map(), members: new Map(), steps: new Map() };
    atoms.set(classes, own);
    return own;
  }

  /** Atoms with the same members are one terminal. */
  function add(numbers: readonly number[]): number {
    const key = Uint32Array.from(numbers).sort().join();
    const found = known.get(key);
    if (found !== undefined) return found;
    sets.push(numbers.map((number) => members.list[number] as TerminalMember));
    known.set(key, sets.length - 1);
    return sets.length - 1;
  }

  function ofAtom(atom: string, classes: WordClasses, pattern: string): number {
    const own = readAtoms(classes);
    const found = own.terminals.get(atom);
    if (found !== undefined) return found;
    const terminal = add(membersOf(atom, classes, pattern, members, own.members));
    own.terminals.set(atom, terminal);
    return terminal;
  }

  return {
    sets,
    ofAtom,
    ofElement(element, classes, pattern) {
      const { steps } = readAtoms(classes);
      const found = steps.get(element);
      if (found !== undefined) return found;
      const step = parseStep(element, pattern, (atom) => ofAtom(atom, classes, pattern));
      steps.set(element, step);
      return step;
    },
  };
}

/** Gives each distinct member a number. */
interface MemberTable {
  readonly list: readonly TerminalMember[];
  numberOf(type: TerminalMember["type"], word: string): number;
}

function createMemberTable(): MemberTable {
  const list: TerminalMember[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    numberOf(type, word) {
      const written = `${type}:${word}`;
      const found = numbers.get(written);
      if (found !== undefined) return found;
      const value = normalizeWord(word);
      const number = numbers.get(`${type}:${value}`) ?? list.push({ type, value }) - 1;
      numbers.set(written, number).set(`${type}:${value}`, number);
      return number;
    },
  };
}

export type WordClasses = Readonly<Record<string, readonly string[]>>;

const fail = (pattern: string, reason: string): never => {
  throw new PourcontreError("INVALID_PATTERN", `pattern "${pattern}": ${reason}`);
};

/** The members of an atom by number; sets met before are taken from `known`. */
function membersOf(
  atom: string,
  classes: WordClasses,
  pattern: string,
  table: MemberTable,
  known: Map<string, readonly number[]>,
  depth = 0,
): readonly number[] {
  const isSet = atom.startsWith("@") || atom.startsWith("[");
  const found = isSet ? known.get(atom) : undefined;
  if (found !== undefined) return found;
  if (depth > 8) fail(pattern, `class nesting too deep at "${atom}"`);
  const again = (part: string): readonly number[] =>
    membersOf(part, classes, pattern, table, known, depth + 1);
  const numbers = readAtom(atom, classes, pattern, table, again);
  if (isSet) known.set(atom, numbers);
  return numbers;
}

function readAtom(
  atom: string,
  classes: WordClasses,
  pattern: string,
  { numberOf }: MemberTable,
  again: (part: string) => readonly number[],
): readonly number[] {
  if (atom.startsWith("[") && atom.endsWith("]"))
    return atom.slice(1, -1).split("|").flatMap(again);
  if (atom.startsWith("@")) {
    const members = classes[atom.slice(1)];
    return members === undefined
      ? fail(pattern, `unknown class "${atom}"`)
      : members.flatMap(again);
  }
  if (atom.startsWith("~")) return [numberOf("stem", atom.slice(1))];
  if (atom.endsWith("*")) return [numberOf("prefix", atom.slice(0, -1))];
  return atom === "" ? fail(pattern, "empty element") : [numberOf("form", atom)];
}

/** The terminal of a whole class. */
export function addClass(name: string, classes: WordClasses, table: TerminalTable): number {
  return table.ofAtom(`@${name}`, classes, `@${name}`);
}

const GAP = /^(\.\.|__)(\d{1,2})(?:\/(.+))?$/u;

/** Replaces every `{name}` by each of its sequences: one pattern becomes several. */
export function expandMacros(pattern: string, macros: WordClasses): string[] {
  const found = /\{([^{}]*)\}/u.exec(pattern);
  if (found === null) return [pattern];
  const sequences = macros[found[1] as string];
  if (sequences === undefined) return fail(pattern, `unknown macro "${found[0]}"`);
  return sequences.flatMap((sequence) =>
    expandMacros(
      pattern.replace(found[0], () => sequence),
      macros,
    ),
  );
}

/** Parses one pattern without macros into steps, adding its terminals to `table`. */
export function parsePattern(
  pattern: string,
  classes: WordClasses,
  table: TerminalTable,
): PatternStep[] {
  const steps: PatternStep[] = [];
  let gap = { gap: 0, gapCrossesCommas: false, gapExcludes: -1 };
  for (const element of pattern.trim().split(/\s+/u)) {
    const asGap = element.startsWith("..") || element.startsWith("__") ? GAP.exec(element) : null;
    if (asGap !== null) {
      const excluded = asGap[3];
      const gapExcludes = excluded === undefined ? -1 : table.ofAtom(excluded, classes, pattern);
      gap = { gap: Number(asGap[2]), gapCrossesCommas: asGap[1] === "..", gapExcludes };
      continue;
    }
    const { terminal, kind, optional } = table.ofElement(element, classes, pattern);
    steps.push({ terminal, kind, optional, ...gap });
    gap = { gap: 0, gapCrossesCommas: false, gapExcludes: -1 };
  }
  if (gap.gap > 0) fail(pattern, "ends in a gap");
  if (!steps.some((step) => step.kind === "word" && !step.optional)) {
    fail(pattern, "needs a word that is not optional");
  }
  return steps;
}

function parseStep(
  element: string,
  pattern: string,
  terminalOf: (atom: string) => number,
): ParsedStep {
  if (element === "^") return { terminal: -1, kind: "start", optional: false };
  if (element === "$") return { terminal: -1, kind: "end", optional: false };
  const isNot = element.startsWith("!") && element.length > 1;
  const optional = element.endsWith("?") && element.length > 1;
  const atom = element.slice(isNot ? 1 : 0, optional ? -1 : undefined);
  if (atom.startsWith("[") !== atom.endsWith("]")) fail(pattern, `a space inside "${element} …"`);
  return { terminal: terminalOf(atom), kind: isNot ? "not" : "word", optional };
}
