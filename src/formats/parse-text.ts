import type {
  Explanation,
  InstitutionalSegment,
  Member,
  ParsedItem,
  Rejection,
  RollCall,
} from "../types.js";
import { type ContentOptions, createContentParser } from "./content-parser.js";

/** Everything that a content held, by kind, each in the order of the source. */
export interface ParsedContent {
  /** Id of the format read; null where it was not recognised. */
  readonly format: string | null;
  readonly explanations: readonly Explanation[];
  readonly rollCalls: readonly RollCall[];
  readonly members: readonly Member[];
  readonly segments: readonly InstitutionalSegment[];
  readonly rejections: readonly Rejection[];
}

/** Sorts items by kind. */
export function collectItems(items: Iterable<ParsedItem>, format: string | null): ParsedContent {
  const explanations: Explanation[] = [];
  const rollCalls: RollCall[] = [];
  const members: Member[] = [];
  const segments: InstitutionalSegment[] = [];
  const rejections: Rejection[] = [];
  for (const item of items) {
    if (item.type === "explanation") explanations.push(item.explanation);
    else if (item.type === "rollcall") rollCalls.push(item.rollCall);
    else if (item.type === "member") members.push(item.member);
    else if (item.type === "segment") segments.push(item.segment);
    else rejections.push(item.rejection);
  }
  return { format, explanations, rollCalls, members, segments, rejections };
}

/**
 * Reads a content that is all at hand. Faults of the data are rejections.
 *
 * @throws PourcontreError UNKNOWN_FORMAT, INVALID_OPTION (a map with an unknown target)
 * @example
 * parseText("Jeanne ALBE | Les Modérés\nJe vote pour.", { file: "page.txt" }).explanations[0]?.speaker;
 * // "Jeanne ALBE"
 */
export function parseText(content: string, options: ContentOptions): ParsedContent {
  const parser = createContentParser(options);
  const items = [...parser.push(content), ...parser.finish()];
  return collectItems(items, parser.format);
}
