import type { Readable, Writable } from "node:stream";

/** A flag as a command declares it; its name is its key in the command's table. */
export interface FlagSpec {
  readonly kind: "switch" | "text" | "number" | "share";
  /** What stands for the value in the help: `FILE`, `N`. */
  readonly value?: string;
  readonly short?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** The flags of one call, checked against the command's table. */
export interface Flags {
  isOn(name: string): boolean;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

/** The streams and settings that a command works with. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** Fine; something was rejected; wrong use. */
export const ExitStatus = { fine: 0, rejected: 1, wrongUse: 2 } as const;

/** One command, in a file of its own under `commands/`. */
export interface Command {
  /** What stands after the command's name in its help: `FILE…`. */
  readonly operands: string;
  /** What it does, for its help: whole sentences. */
  readonly about: string;
  readonly flags: Readonly<Record<string, FlagSpec>>;
  /** Calls with what they do, most usual first. */
  readonly examples: readonly (readonly [call: string, does: string])[];
  /** Runs it; the result is the exit status. */
  run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number>;
}
