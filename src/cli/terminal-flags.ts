import type { TerminalOptions } from "../report/terminal.js";
import type { CommandIo, FlagSpec, Flags } from "./command.js";
import { LANGUAGE_FLAG, readLanguage } from "./language-flag.js";

/** The language of the tables that a person reads. */
export const TABLE_LANGUAGE_FLAG: FlagSpec = {
  ...LANGUAGE_FLAG,
  help: "words of the tables (default fr)",
};

/** What a terminal shows: its width, and styles where it is one and the environment does not refuse them. */
export function readTerminalOptions(flags: Flags, io: CommandIo): TerminalOptions {
  const { NO_COLOR, TERM } = io.env;
  const isTerminal = io.stdout.isTTY === true;
  return {
    lang: readLanguage(flags),
    width: Math.max(80, (isTerminal ? io.stdout.columns : undefined) ?? 120),
    hasStyles: isTerminal && (NO_COLOR === undefined || NO_COLOR === "") && TERM !== "dumb",
    showsEvidence: flags.isOn("evidence"),
  };
}
