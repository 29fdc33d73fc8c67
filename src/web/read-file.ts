import { decodeBytes } from "../formats/decode.js";
import { parseText } from "../formats/parse-text.js";
import { createExplanationRecord, type ExplanationRecord } from "../record.js";
import { enrichExplanation } from "../registry/enrich-explanation.js";
import { frenchTerm9 } from "../registry/french-term9.js";
import type { Explanation, Rejection, RollCall } from "../types.js";
import type { WebAnalyzer } from "./web-analyzer.js";

export interface ReadFile {
  readonly records: readonly ExplanationRecord[];
  readonly rejections: readonly Rejection[];
  readonly rollCalls: readonly RollCall[];
}

/** Texts between two breaths, so that the page goes on answering. */
const BATCH = 400;

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** `text=content,speaker=name` as a map; null where nothing is given. */
export function readMap(value: string): Record<string, string> | null {
  const pairs = value.split(",").flatMap((pair): [string, string][] => {
    const [target = "", source = ""] = pair.split("=").map((part) => part.trim());
    return target === "" || source === "" ? [] : [[target, source]];
  });
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}

async function analyzeOne(
  explanation: Explanation,
  analyzer: WebAnalyzer,
): Promise<ExplanationRecord> {
  const analysis = analyzer.analyze(explanation);
  if (!analyzer.needsEnglish(analysis)) return createExplanationRecord(explanation, analysis);
  await analyzer.loadEnglish().catch(() => undefined);
  return createExplanationRecord(explanation, analyzer.analyze(explanation));
}

/**
 * Reads a file that the person chose and analyses what it holds, here in the browser.
 *
 * @throws PourcontreError INVALID_OPTION for a map with an unknown target
 */
export async function readFile(
  file: File,
  map: Record<string, string> | null,
  analyzer: WebAnalyzer,
): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoded = decodeBytes(bytes, file.name);
  const faults = decoded.rejections.flatMap((item) =>
    item.type === "rejection" ? [item.rejection] : [],
  );
  const isBroken = faults.some(({ code }) => code === "empty-file" || code === "binary-file");
  if (isBroken) return { records: [], rejections: faults, rollCalls: [] };
  const parsed = parseText(decoded.text, { file: file.name, ...(map === null ? {} : { map }) });
  const registry = frenchTerm9();
  const records: ExplanationRecord[] = [];
  for (const explanation of parsed.explanations) {
    const enriched = enrichExplanation(explanation, registry).explanation;
    records.push(await analyzeOne(enriched, analyzer));
    if (records.length % BATCH === 0) await nextFrame();
  }
  return { records, rejections: [...faults, ...parsed.rejections], rollCalls: parsed.rollCalls };
}
