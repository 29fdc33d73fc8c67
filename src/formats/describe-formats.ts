import { formats } from "./registry.js";

/** One row of the table of formats. */
export interface FormatRow {
  readonly id: string;
  readonly title: string;
  readonly gives: readonly string[];
  readonly hasRealSample: boolean;
}

/**
 * The formats that are read, as rows for a table.
 *
 * @example
 * describeFormats()[0]; // { id: "page-text", title: "Saved page of explanations, text", gives: ["explanations"], hasRealSample: true }
 */
export function describeFormats(): readonly FormatRow[] {
  return formats.map(({ id, title, gives, hasRealSample }) => ({
    id,
    title,
    gives,
    hasRealSample,
  }));
}
