import type { Format } from "../format.js";
import { createJsonlParser } from "./parse.js";

function isObjectLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function detect(head: string): number {
  const lines = head.replace(/^\uFEFF/, "").split("\n");
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter(
    (line) => line.trim() !== "",
  );
  const first = whole.slice(0, 20);
  if (first.length === 0) return /^\s*\{"/.test(head) ? 0.3 : 0;
  const good = first.filter(isObjectLine).length;
  return good === 0 ? 0 : 0.5 + (0.4 * good) / first.length;
}

/** JSON Lines. */
export const jsonl: Format = {
  id: "jsonl",
  title: "JSON Lines, one explanation a line",
  gives: ["explanations"],
  hasRealSample: true,
  detect,
  createParser: createJsonlParser,
};
