import { readFileSync } from "node:fs";

/** The values of a file of JSON Lines. */
export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}
