import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LineBatch, splitBatches } from "../../src/node/split-batches.js";

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    // A Buffer, as streams give: its own slice would share the memory that is overwritten here.
    const chunk = Buffer.from(bytes.subarray(at, at + size));
    yield chunk;
    chunk.fill(0);
    at += size;
  }
}

async function collect(text: string, sizes: readonly number[], maxLineBytes?: number) {
  const batches: (LineBatch & { text: string })[] = [];
  const chunks = chunksOf(new TextEncoder().encode(text), sizes);
  for await (const batch of splitBatches(
    chunks,
    maxLineBytes === undefined ? {} : { maxLineBytes },
  ))
    batches.push({ ...batch, text: new TextDecoder().decode(batch.bytes) });
  return batches;
}

describe("splitBatches", () => {
  test("whatever the chunks, no byte is lost and no line is cut", async () => {
    const line = fc.string({ maxLength: 12 }).map((s) => s.replaceAll("\n", ""));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (lines, endsWithFeed, sizes) => {
          const text = lines.join("\n") + (endsWithFeed && lines.length > 0 ? "\n" : "");
          const batches = await collect(text, sizes);
          expect(batches.map((b) => b.text).join("")).toBe(text);
          let expectedLine = 1;
          for (const batch of batches) {
            expect(batch.firstLine).toBe(expectedLine);
            expectedLine += batch.lineCount;
          }
          for (const batch of batches.slice(0, -1)) expect(batch.text.endsWith("\n")).toBe(true);
          const whole = text.split("\n").length - (text === "" || text.endsWith("\n") ? 1 : 0);
          expect(expectedLine - 1).toBe(whole);
        },
      ),
    );
  });

  test("a line that is too long is passed over, its neighbours are kept", async () => {
    const batches = await collect(`a\n${"x".repeat(50)}\nb\n${"y".repeat(50)}`, [7], 20);
    expect(batches.map((b) => [b.firstLine, b.isTooLong, b.text])).toEqual([
      [1, false, "a\n"],
      [2, true, ""],
      [3, false, "b\n"],
      [4, true, ""],
    ]);
  });

  test("nothing gives nothing", async () => {
    expect(await collect("", [1])).toEqual([]);
  });
});
