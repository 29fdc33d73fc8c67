import type { Command, FlagSpec } from "./command.js";
import type { CommandEntry } from "./commands.js";

const PROGRAM = "pourcontre";

/** Two columns, the second one hanging. */
function layOut(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
}

function describeFlag(name: string, spec: FlagSpec): readonly [string, string] {
  const short = spec.short === undefined ? "" : `-${spec.short}, `;
  const value = spec.kind === "switch" ? "" : ` ${spec.value ?? "VALUE"}`;
  return [`${short}--${name}${value}`, spec.help];
}

/** The help of one command. */
export function formatCommandHelp(entry: CommandEntry, command: Command): string {
  const flags = Object.entries(command.flags).map(([name, spec]) => describeFlag(name, spec));
  const examples = command.examples.map(([call, does]) => `  ${call}\n      ${does}`);
  return [
    `${PROGRAM} ${entry.name} ${command.operands}`,
    "",
    command.about,
    "",
    "Flags",
    layOut([...flags, ["-h, --help", "this text"]]),
    "",
    "Examples",
    ...examples,
    "",
    "Exit status: 0 fine, 1 something was rejected, 2 wrong use.",
    "",
  ].join("\n");
}

/** The help of the program. */
export function formatHelp(entries: readonly CommandEntry[]): string {
  return [
    `${PROGRAM} COMMAND [FLAGS] [FILE…]`,
    "",
    "Reads French explanations of vote from the European Parliament: the stated position with its quote,",
    "the roles of privacy and child protection, the tone, and what this adds up to by party and group.",
    "",
    "Commands",
    layOut(entries.map(({ name, summary }) => [name, summary])),
    "",
    `  ${PROGRAM} COMMAND --help    its flags and examples`,
    `  ${PROGRAM} --version`,
    "",
    "Exit status: 0 fine, 1 something was rejected, 2 wrong use.",
    "",
  ].join("\n");
}
