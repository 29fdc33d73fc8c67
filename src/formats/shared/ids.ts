import type { ParsedItem } from "../../types.js";
import { type Place, rejectionItem } from "./items.js";

/** How many ids are remembered; beyond, a repetition is found only if the first stands among these. */
export const MAX_TRACKED_IDS = 1_000_000;

/**
 * The name that ids are built on: the file's, without folders and extension.
 *
 * @example
 * fileStem("saved/page-2020.txt"); // "page-2020"
 */
export function fileStem(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

export interface IdRegister {
  /** The id of a record that brings none: `<file stem>#<n>`, n = 1-based number of the record in its source, unusable ones counted. */
  defaultId(ordinal: number): string;
  /** `null` where the id is new, else the rejection that says where it was used first. */
  claim(id: string, place: Place): ParsedItem | null;
}

/** Hands out default ids and finds ids that are used twice in one source. */
export function createIdRegister(file: string): IdRegister {
  const stem = fileStem(file);
  const lines = new Map<string, number | null>();
  return {
    defaultId: (ordinal) => `${stem}#${ordinal}`,
    claim(id, place) {
      const first = lines.get(id);
      if (first !== undefined) {
        const where = first === null ? "" : ` (first on line ${first})`;
        return rejectionItem(place, "duplicate-id", `the id "${id}" is used twice${where}`, "id");
      }
      if (lines.size < MAX_TRACKED_IDS) lines.set(id, place.line);
      return null;
    },
  };
}
