import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasRealTexts, readRealTexts, readShippedTexts } from "../text/shared-texts.js";

/** What everything is measured on. */
export interface BenchTexts {
  readonly source: string;
  readonly texts: readonly string[];
}

export const ROOT = join(import.meta.dirname, "../..");
export const SHARED = join(ROOT, "../shared/data");
export const hasShared = existsSync(SHARED);

/** The texts of dev, or the shipped ones where dev is absent. */
export function readBenchTexts(): BenchTexts {
  if (hasRealTexts) return { source: "dev", texts: readRealTexts("dev") };
  return { source: "shipped texts", texts: readShippedTexts() };
}

/** Words as everybody counts them: runs between white space. */
export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
