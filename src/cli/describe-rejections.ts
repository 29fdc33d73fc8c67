import type { Rejection } from "../types.js";

/** One line for each rejection: its place, what is wrong, its code. */
export function describeRejections(rejections: readonly Rejection[]): string {
  return rejections
    .map(({ file, line, code, message }) => {
      const place = line === null ? file : `${file}:${line}`;
      return `${place}: ${message} (${code})\n`;
    })
    .join("");
}
