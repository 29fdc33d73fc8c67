import { type ParseArgsConfig, parseArgs } from "node:util";
import { PourcontreError } from "../errors.js";
import type { Command, FlagSpec, Flags } from "./command.js";
import { suggestWord } from "./suggest-word.js";

type Values = Readonly<Record<string, unknown>>;

export interface ParsedCall {
  readonly operands: readonly string[];
  readonly flags: Flags;
}

const wrong = (message: string): PourcontreError => new PourcontreError("INVALID_OPTION", message);

function toConfig(flags: Command["flags"]): NonNullable<ParseArgsConfig["options"]> {
  const options: NonNullable<ParseArgsConfig["options"]> = {
    help: { type: "boolean", short: "h" },
  };
  for (const [name, spec] of Object.entries(flags)) {
    const type = spec.kind === "switch" ? "boolean" : "string";
    options[name] = spec.short === undefined ? { type } : { type, short: spec.short };
  }
  return options;
}

function checkNames(values: Values, flags: Command["flags"], args: readonly string[]): void {
  const names = [...Object.keys(flags), "help"];
  for (const name of Object.keys(values)) {
    if (names.includes(name)) continue;
    const given = args.find((arg) => arg.replace(/^-+/u, "").split("=")[0] === name) ?? `--${name}`;
    const close = suggestWord(name, names);
    throw wrong(`unknown flag ${given}${close === null ? "" : `; did you mean --${close}?`}`);
  }
}

function checkValue(name: string, spec: FlagSpec, value: unknown): void {
  if (spec.kind === "switch") {
    if (value !== true) throw wrong(`--${name} takes no value`);
    return;
  }
  if (typeof value !== "string" || value === "")
    throw wrong(`--${name} needs a value (${spec.value})`);
  if (spec.choices !== undefined && !spec.choices.includes(value))
    throw wrong(`--${name} is one of ${spec.choices.join(", ")}, not "${value}"`);
  const number = Number(value);
  if (spec.kind === "number" && !(Number.isInteger(number) && number >= 1))
    throw wrong(`--${name} is a whole number from 1, not "${value}"`);
  if (spec.kind === "share" && !(value.trim() !== "" && number >= 0 && number <= 1))
    throw wrong(`--${name} is a number from 0 to 1, not "${value}"`);
}

function readFlags(values: Values): Flags {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    isOn: (name) => values[name] === true,
    text,
    number: (name) => (text(name) === undefined ? undefined : Number(text(name))),
  };
}

/**
 * The operands and flags of a call. Throws INVALID_OPTION for an unknown flag, a missing or a wrong value.
 *
 * @example
 * parseFlags(annotate, ["--jobs", "2", "texts.jsonl"]).flags.number("jobs"); // 2
 */
export function parseFlags(command: Pick<Command, "flags">, args: readonly string[]): ParsedCall {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: toConfig(command.flags),
    allowPositionals: true,
    strict: false,
  });
  checkNames(values, command.flags, args);
  for (const [name, spec] of Object.entries(command.flags)) {
    if (values[name] !== undefined) checkValue(name, spec, values[name]);
  }
  return { operands: positionals, flags: readFlags(values) };
}
