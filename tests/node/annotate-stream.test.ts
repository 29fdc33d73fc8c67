import { describe, expect, test } from "vitest";
import { type AnnotateProgress, annotateStream } from "../../src/node/annotate-stream.js";

const LINES = Array.from({ length: 20 }, (_, id) => `{"id":${id},"text":"Pour."}\n`);

async function* source(lines: readonly string[] = LINES): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield new TextEncoder().encode(line);
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<string[]> {
  let text = "";
  for await (const bytes of stream) text += new TextDecoder().decode(bytes);
  return text.trimEnd().split("\n");
}

describe("annotateStream", () => {
  test("reports progress with lines, errors and bytes", async () => {
    const reports: AnnotateProgress[] = [];
    const onProgress = (progress: AnnotateProgress) => reports.push(progress);
    await collect(annotateStream(source([...LINES, "{\n"]), { onProgress }));
    const last = reports.at(-1);
    expect([last?.lineCount, last?.errorCount]).toEqual([21, 1]);
    expect(last?.inputBytes).toBe([...LINES, "{\n"].join("").length);
  });

  test("skipLines goes on where an earlier run stopped", async () => {
    const all = await collect(annotateStream(source()));
    for (const skipLines of [0, 1, 7, 19])
      expect(await collect(annotateStream(source([LINES.join("")]), { skipLines }))).toEqual(
        all.slice(skipLines),
      );
  });

  test("a signal stops it", async () => {
    const stop = new AbortController();
    const stream = annotateStream(source(), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(collect(stream)).rejects.toMatchObject({ code: "ABORTED" });
  });

  test("maxRecords gives what lies within, then fails", async () => {
    let count = 0;
    const stream = annotateStream(source([LINES.join("")]), { maxRecords: 5 });
    const read = async () => {
      for await (const bytes of stream)
        count += new TextDecoder().decode(bytes).trim().split("\n").length;
    };
    await expect(read()).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect(count).toBe(5);
  });

  test("it reads only as fast as its output is taken", async () => {
    let given = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const bytes of source()) {
        given++;
        yield bytes;
      }
    }
    const iterator = annotateStream(counted())[Symbol.asyncIterator]();
    await iterator.next();
    expect(given).toBe(1);
    await iterator.return?.(undefined);
  });

  test.each([{ jobs: 0 }, { jobs: 1.5 }, { maxRecords: 0 }, { maxTextCharacters: -1 }])(
    "refuses %j",
    async (options) => {
      await expect(collect(annotateStream(source(), options))).rejects.toMatchObject({
        code: "INVALID_OPTION",
      });
    },
  );
});
