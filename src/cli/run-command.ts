import { type ErrorCode, PourcontreError } from "../errors.js";
import { type CommandIo, ExitStatus } from "./command.js";
import { COMMANDS, type CommandEntry } from "./commands.js";
import { formatCommandHelp, formatHelp } from "./format-help.js";
import { parseFlags } from "./parse-flags.js";
import { readVersion } from "./read-version.js";
import { suggestWord } from "./suggest-word.js";

const INTERRUPTED = 130;
/** The call was right, what it was given is not. */
const FAULTS_OF_DATA: ReadonlySet<ErrorCode> = new Set(["FILE_UNREADABLE", "LIMIT_EXCEEDED"]);

/** The end of a call, told to the person: no stack trace, whatever happened. */
function report(error: unknown, io: CommandIo, name: string): number {
  if (isClosedPipe(error)) return ExitStatus.fine;
  if (io.signal.aborted) {
    io.stderr.write(`pourcontre ${name}: stopped\n`);
    return INTERRUPTED;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`pourcontre ${name}: ${message}\n`);
  if (!(error instanceof PourcontreError) || FAULTS_OF_DATA.has(error.code))
    return ExitStatus.rejected;
  io.stderr.write(`Try: pourcontre ${name} --help\n`);
  return ExitStatus.wrongUse;
}

/** The reader of the output has gone: nothing is wrong. */
const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EPIPE";

function refuse(name: string, io: CommandIo): number {
  const close = suggestWord(
    name,
    COMMANDS.map((entry) => entry.name),
  );
  const hint = close === null ? "" : `; did you mean ${close}?`;
  io.stderr.write(`pourcontre: no command "${name}"${hint}\nTry: pourcontre --help\n`);
  return ExitStatus.wrongUse;
}

async function call(entry: CommandEntry, args: readonly string[], io: CommandIo): Promise<number> {
  const command = await entry.load();
  try {
    const { operands, flags } = parseFlags(command, args);
    if (flags.isOn("help")) {
      io.stdout.write(formatCommandHelp(entry, command));
      return ExitStatus.fine;
    }
    return await command.run(operands, flags, io);
  } catch (error) {
    return report(error, io, entry.name);
  }
}

/** Runs the program with the arguments after its name; the result is the exit status. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.stderr.write(formatHelp(COMMANDS));
    return ExitStatus.wrongUse;
  }
  if (name === "--version" || name === "-v") {
    io.stdout.write(`${await readVersion()}\n`);
    return ExitStatus.fine;
  }
  const isHelp = name === "--help" || name === "-h" || name === "help";
  const asked = isHelp ? rest[0] : name;
  if (asked === undefined) {
    io.stdout.write(formatHelp(COMMANDS));
    return ExitStatus.fine;
  }
  const entry = COMMANDS.find((command) => command.name === asked);
  if (entry === undefined) return refuse(asked, io);
  return call(entry, isHelp ? ["--help"] : rest, io);
}
