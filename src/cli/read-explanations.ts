import type { Readable } from "node:stream";
import { type ReadOptions, readItems } from "../node/read-items.js";
import { enrichExplanation } from "../registry/enrich-explanation.js";
import { frenchTerm9 } from "../registry/french-term9.js";
import type { Explanation, Rejection } from "../types.js";

/** What files hold, before any analysis. */
export interface ReadExplanations {
  /** Ids are unique: a second one is rejected. */
  readonly explanations: readonly Explanation[];
  readonly rejections: readonly Rejection[];
}

/** Reads the explanations of files, with each member's party and group as held on the date. */
export async function readExplanations(
  paths: readonly string[],
  stdin: Readable,
  options: ReadOptions,
): Promise<ReadExplanations> {
  const registry = frenchTerm9();
  const explanations = new Map<string, Explanation>();
  const rejections: Rejection[] = [];
  for await (const item of readItems(paths, stdin, options)) {
    if (item.type === "rejection") rejections.push(item.rejection);
    if (item.type !== "explanation") continue;
    const { id, source } = item.explanation;
    if (explanations.has(id)) {
      const { file = "", line = null } = source ?? {};
      const message = `a text with the id "${id}" was read before; that one counts`;
      rejections.push({ file, line, code: "duplicate-id", message });
    } else explanations.set(id, enrichExplanation(item.explanation, registry).explanation);
  }
  return { explanations: [...explanations.values()], rejections };
}
