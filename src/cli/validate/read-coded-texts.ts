import type { Rejection } from "../../types.js";
import type { CodedText } from "../../validate/codes.js";
import { readCodes } from "../../validate/read-codes.js";
import type { CommandIo } from "../command.js";
import { readTable } from "../read-table.js";

/** A confidence in a cell of a table is a text. */
function withNumber(value: unknown): unknown {
  const confidence = (value as { confidence?: unknown } | null)?.confidence;
  if (typeof confidence !== "string" || confidence.trim() === "") return value;
  return { ...(value as object), confidence: Number(confidence) };
}

/**
 * Codes from a file: JSON Lines (the codebook's fields, the same under `gold`, or records of the analyzer) or a table
 * with a header. A row without an id or without any code is rejected, as is an id that was read before.
 */
export async function readCodedTexts(
  path: string,
  io: CommandIo,
): Promise<{ texts: CodedText[]; rejections: Rejection[] }> {
  const { rows, rejections } = await readTable(path, io);
  const texts = new Map<string, CodedText>();
  for (const { line, value } of rows) {
    const codes = readCodes(withNumber(value));
    if (codes === null || codes.id === "")
      rejections.push({
        file: path,
        line,
        code: "missing-field",
        message: "no id, or no code of the codebook",
      });
    else if (texts.has(codes.id))
      rejections.push({
        file: path,
        line,
        code: "duplicate-id",
        message: `"${codes.id}" is coded twice; the first counts`,
      });
    else texts.set(codes.id, codes);
  }
  return { texts: [...texts.values()], rejections };
}
