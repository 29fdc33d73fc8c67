import type { AnalyzerOptions } from "../../analyzer.js";
import type { FrameWords } from "../../report/types.js";

/**
 * What a report calls frames of the caller's own: the title of the definition; its roles go by their ids. The analyzer
 * has checked the definitions.
 */
export function nameFrames(frames: AnalyzerOptions["frames"]): Record<string, FrameWords> {
  const named = (frames ?? []).flatMap((frame): [string, FrameWords][] => {
    const { id, title } = (frame ?? {}) as { id?: unknown; title?: unknown };
    if (typeof id !== "string") return [];
    return [[id, { name: typeof title === "string" ? title : id, roles: {} }]];
  });
  return Object.fromEntries(named);
}
