import type { Command } from "./command.js";

/** A line of the table of commands; the command's own file is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "analyze",
    summary: "read saved pages, CSV or JSON; print records and tables by party and group",
    load: async () => (await import("./commands/analyze.js")).analyze,
  },
  {
    name: "annotate",
    summary: "JSON Lines in, one record a line out, in the same order",
    load: async () => (await import("./commands/annotate.js")).annotate,
  },
  {
    name: "report",
    summary: "one self-contained HTML page with every explanation and its evidence",
    load: async () => (await import("./commands/report.js")).report,
  },
  {
    name: "chart",
    summary: "one chart as SVG: positions, roles, axis, timeline, reuse, calibration, coverage",
    load: async () => (await import("./commands/chart.js")).chart,
  },
  {
    name: "reuse",
    summary: "shared wording: copies, party line, passages side by side",
    load: async () => (await import("./commands/reuse.js")).reuse,
  },
  {
    name: "reconcile",
    summary: "what the texts state beside the recorded votes; who explains and who does not",
    load: async () => (await import("./commands/reconcile.js")).reconcile,
  },
  {
    name: "validate",
    summary: "predictions against gold codes: classes, macro-F1, confusion, calibration",
    load: async () => (await import("./commands/validate.js")).validate,
  },
  {
    name: "codesheet",
    summary: "a blind coding sheet; reliability of two coders or more",
    load: async () => (await import("./commands/codesheet.js")).codesheet,
  },
  {
    name: "formats",
    summary: "the formats that are read",
    load: async () => (await import("./commands/formats.js")).formats,
  },
  {
    name: "fetch",
    summary: "download public sources into a folder, with a manifest",
    load: async () => (await import("./commands/fetch.js")).fetch,
  },
  {
    name: "hydrate",
    summary: "join a table of codes with texts that you hold, by hash",
    load: async () => (await import("./commands/hydrate.js")).hydrate,
  },
];
