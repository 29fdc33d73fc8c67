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
  add(members: TerminalMember[]): number;
  /** The terminal of an atom, read once a model (told by its classes). */
  ofAtom(atom: string, classes: WordClasses, pattern: string): number;
}

/** An empty table of terminals. */
export function createTerminalTable(): TerminalTable {
  const sets: TerminalMember[][] = [];
  const known = new Map<string, number>();
  const atoms = new Map<WordClasses, Map<string, number>>();

  function add(members: TerminalMember[]): number {
    const key = members
      .map((m) => `${m.type}:${m.value}`)
      .sort()
      .join("|");
    const found = known.get(key);
    if (found !== undefined) return found;
    sets.push(members);
    known.set(key, sets.length - 1);
    return sets.length - 1;
  }

  return {
    sets,
    add,
    ofAtom(atom, classes, pattern) {
      const own = atoms.get(classes) ?? new Map<string, number>();
      atoms.set(classes, own);
      const found = own.get(atom) ?? add(membersOf(atom, classes, pattern));
      own.set(atom, found);
      return found;
    },
  };
}

export type WordClasses = Readonly<Record<string, readonly string[]>>;

const fail = (pattern: string, reason: string): never => {
  throw new PourcontreError("INVALID_PATTERN", `pattern "${pattern}": ${reason}`);
};

function membersOf(
  atom: string,
  classes: WordClasses,
  pattern: string,
  depth = 0,
): TerminalMember[] {
  if (depth > 8) fail(pattern, `class nesting too deep at "${atom}"`);
  const again = (part: string) => membersOf(part, classes, pattern, depth + 1);
  if (atom.startsWith("[") && atom.endsWith("]"))
    return atom.slice(1, -1).split("|").flatMap(again);
  if (atom.startsWith("@")) {
    const members = classes[atom.slice(1)];
    return members === undefined
      ? fail(pattern, `unknown class "${atom}"`)
      : members.flatMap(again);
  }
  if (atom.startsWith("~")) return [{ type: "stem", value: normalizeWord(atom.slice(1)) }];
  if (atom.endsWith("*")) return [{ type: "prefix", value: normalizeWord(atom.slice(0, -1)) }];
  return atom === ""
    ? fail(pattern, "empty element")
    : [{ type: "form", value: normalizeWord(atom) }];
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
    const asGap = GAP.exec(element);
    if (asGap !== null) {
      const excluded = asGap[3];
      const gapExcludes = excluded === undefined ? -1 : table.ofAtom(excluded, classes, pattern);
      gap = { gap: Number(asGap[2]), gapCrossesCommas: asGap[1] === "..", gapExcludes };
      continue;
    }
    steps.push({ ...parseStep(element, classes, table, pattern), ...gap });
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
  classes: WordClasses,
  table: TerminalTable,
  pattern: string,
): Pick<PatternStep, "terminal" | "kind" | "optional"> {
  if (element === "^") return { terminal: -1, kind: "start", optional: false };
  if (element === "$") return { terminal: -1, kind: "end", optional: false };
  const isNot = element.startsWith("!") && element.length > 1;
  const optional = element.endsWith("?") && element.length > 1;
  const atom = element.slice(isNot ? 1 : 0, optional ? -1 : undefined);
  if (atom.startsWith("[") !== atom.endsWith("]")) fail(pattern, `a space inside "${element} …"`);
  const terminal = table.ofAtom(atom, classes, pattern);
  return { terminal, kind: isNot ? "not" : "word", optional };
}
