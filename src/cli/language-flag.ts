import type { FlagSpec, Flags } from "./command.js";

/** The language of a chart or a page. */
export const LANGUAGE_FLAG: FlagSpec = {
  kind: "text",
  value: "LANG",
  choices: ["fr", "en"],
  help: "language (default fr)",
};

/** The language that a call's flags ask for. */
export function readLanguage(flags: Flags): "fr" | "en" {
  return flags.text("lang") === "en" ? "en" : "fr";
}
