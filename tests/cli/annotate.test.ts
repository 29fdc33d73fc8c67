import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand, parseLines } from "../support/built-command.js";

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const annotate = (input: string | Uint8Array, ...flags: string[]) =>
  command.run(["annotate", ...flags], { input });

describe("annotate: one line for one line", () => {
  test("records in the order of the input, other fields passed through", async () => {
    const input =
      line({
        id: "a",
        text: "J’ai voté pour ce texte.",
        party: "Les Modérés",
        recordedVote: "contre",
      }) + line({ id: "b", text: "Je m’abstiens." });
    const { status, stdout, stderr } = await annotate(input);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    const [a, b] = parseLines(stdout);
    expect(a).toMatchObject({ schemaVersion: 1, id: "a", language: "fr", recordedVote: "contre" });
    expect(a).toMatchObject({ party: "Les Modérés", stance: { label: "pour", declared: true } });
    expect(a).not.toHaveProperty("text");
    expect(b).toMatchObject({ id: "b", stance: { label: "abstention" } });
  });

  test("the record's own fields win, values are handed on digit by digit", async () => {
    const input =
      '{"stance": "x", "n": 12345678901234567890, "id": 7, "__proto__": {"a": 1}, "2": [1.0], "text": "Pour."}\n';
    const { stdout } = await annotate(input);
    expect(stdout).toContain('"id":7,');
    expect(stdout).toContain('"n":12345678901234567890');
    expect(stdout).toContain('"__proto__":{"a": 1}');
    expect(stdout).toContain('"2":[1.0]');
    expect(parseLines(stdout)[0]).toMatchObject({ stance: { label: "pour" } });
  });

  test("--keep-text keeps the text", async () => {
    const { stdout } = await annotate(line({ id: "a", text: "Pour." }), "--keep-text");
    expect(parseLines(stdout)[0]).toMatchObject({ text: "Pour." });
  });

  test("lines that cannot be used become error lines in their place", async () => {
    const input = [
      '{"id": "a", "text": "Pour."}',
      "",
      "{broken",
      "[1]",
      '{"id": "e", "content": "Pour."}',
      '{"id": "f", "text": null}',
      '{"id": "g", "text": ""}',
    ].join("\n");
    const { status, stdout, stderr } = await annotate(input);
    expect(status).toBe(1);
    const found = parseLines(stdout).map((r) => {
      const error = r.error as { code: string; line: number } | undefined;
      return [r.id, error?.code ?? null, error?.line ?? null];
    });
    expect(found).toEqual([
      ["a", null, null],
      [null, "blank-line", 2],
      [null, "invalid-json", 3],
      [null, "not-an-object", 4],
      ["e", "missing-field", 5],
      ["f", "invalid-field", 6],
      ["g", null, null],
    ]);
    expect(stderr).toContain("standard input:3:");
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test("an empty text is used: und, indetermine", async () => {
    const { status, stdout } = await annotate(line({ id: "a", text: "" }));
    expect(status).toBe(0);
    expect(parseLines(stdout)[0]).toMatchObject({
      language: "und",
      stance: { label: "indetermine", method: "none" },
      axis: null,
      tone: null,
    });
  });

  test("English is loaded at the first English text; the French ones keep their records", async () => {
    const french = line({ id: "fr", text: "J’ai voté contre ce texte." });
    const english = line({
      id: "en",
      text: "I voted in favour of this report because it helps families.",
    });
    const both = await annotate(french + english);
    expect(parseLines(both.stdout)).toMatchObject([
      { id: "fr", language: "fr", stance: { label: "contre" } },
      {
        id: "en",
        language: "en",
        stance: { label: "pour", declared: true },
        axis: null,
        tone: null,
      },
    ]);
    expect((await annotate(french)).stdout).toBe(`${both.stdout.split("\n")[0]}\n`);
  });

  test("no input, no output", async () => {
    expect(await annotate("")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("a byte order mark, CRLF and a missing last line feed do no harm", async () => {
    const input = `\ufeff{"id":"a","text":"Pour."}\r\n{"id":"b","text":"Contre."}`;
    const { status, stdout } = await annotate(input);
    expect(status).toBe(0);
    expect(parseLines(stdout).map((r) => r.id)).toEqual(["a", "b"]);
  });

  test("bytes that are not UTF-8 spoil their own line only", async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":"a","text":"Pour."}\n{"id":"b","text":"vot'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"id":"c","text":"Contre."}\n'),
    ]);
    const { status, stdout } = await annotate(input);
    expect(status).toBe(1);
    expect(parseLines(stdout).map((r) => [r.id, "error" in r])).toEqual([
      ["a", false],
      [null, true],
      ["c", false],
    ]);
  });

  test("NUL, lone surrogates and NFD accents: quotes slice back", async () => {
    const texts = [
      "J’ai voté\u0000 pour ce texte.",
      "\ud800 J’ai voté pour ce texte. \udfff",
      "J’ai voté pour ce texte.".normalize("NFD"),
    ];
    const { status, stdout } = await annotate(texts.map((text, id) => line({ id, text })).join(""));
    expect(status).toBe(0);
    parseLines(stdout).forEach((record, i) => {
      const { evidence } = record.stance as {
        evidence: { start: number; end: number; quote: string }[];
      };
      for (const { start, end, quote } of evidence) expect(texts[i]?.slice(start, end)).toBe(quote);
    });
    expect(parseLines(stdout)[2]).toMatchObject({ stance: { label: "pour" } });
  });

  test("a text of 10 MB among others", async () => {
    const long = `${"Le débat fut long. ".repeat(550_000)}J’ai voté pour.`;
    expect(long.length).toBeGreaterThan(10_000_000);
    const input = line({ id: "a", text: long }) + line({ id: "b", text: "Contre." });
    const { status, stdout } = await annotate(input);
    expect(status).toBe(0);
    expect(parseLines(stdout).map((r) => (r.stance as { label: string }).label)).toEqual([
      "pour",
      "contre",
    ]);
  }, 60_000);
});

describe("annotate: limits, files, threads", () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    i % 100 === 99 ? "{broken\n" : line({ id: i, text: `J’ai voté ${i % 2 ? "pour" : "contre"}.` }),
  ).join("");
  const path = (name: string): string => join(command.folder, name);

  test("--max-text", async () => {
    const { status, stdout } = await annotate(line({ id: 1, text: "Pour." }), "--max-text", "3");
    expect(status).toBe(1);
    expect(parseLines(stdout)[0]).toMatchObject({
      id: 1,
      error: { code: "text-too-long", line: 1 },
    });
  });

  test("--max-records: what lies within is written, the rest is a clear error", async () => {
    const { status, stdout, stderr } = await annotate(many, "--max-records", "10");
    expect(status).toBe(1);
    expect(parseLines(stdout)).toHaveLength(10);
    expect(stderr).toContain("more than 10 lines");
  });

  test("threads give the same bytes", async () => {
    const one = await annotate(many);
    const two = await annotate(many, "--jobs", "2");
    expect(one.status).toBe(1);
    expect(parseLines(one.stdout)).toHaveLength(3000);
    expect(two).toEqual(one);
  }, 30_000);

  test("gzip is unpacked; a cut archive is an error with its name", async () => {
    writeFileSync(path("a.jsonl.gz"), gzipSync(line({ id: "a", text: "Pour." })));
    const whole = await annotate("", path("a.jsonl.gz"));
    expect(whole.status).toBe(0);
    expect(parseLines(whole.stdout)).toHaveLength(1);
    writeFileSync(path("b.jsonl.gz"), gzipSync(many).subarray(0, 2000));
    const cut = await annotate("", path("b.jsonl.gz"));
    expect(cut.status).toBe(1);
    expect(cut.stderr).toContain("b.jsonl.gz: the archive is cut off");
  });

  test("a file that does not exist", async () => {
    const { status, stderr } = await annotate("", "nowhere.jsonl");
    expect(status).toBe(1);
    expect(stderr).toContain("nowhere.jsonl: no such file");
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test("--out writes all or nothing, --resume goes on without loss or doubles", async () => {
    writeFileSync(path("many.jsonl"), many);
    const whole = await annotate("", path("many.jsonl"));
    const out = path("records.jsonl");
    const done = await annotate("", path("many.jsonl"), "--out", out);
    expect(done.status).toBe(1);
    expect(readFileSync(out, "utf8")).toBe(whole.stdout);
    rmSync(out);
    // As a killed run leaves it: whole lines, then half a line.
    writeFileSync(`${out}.partial`, whole.stdout.slice(0, 100_001));
    const resumed = await annotate("", path("many.jsonl"), "--out", out, "--resume");
    expect(resumed.stderr).toContain("resumed after line");
    expect(readFileSync(out, "utf8")).toBe(whole.stdout);
    const again = await annotate("", path("many.jsonl"), "--out", out, "--resume");
    expect(again.stderr).toContain("complete");
  }, 30_000);

  test("kill -9 during a write leaves no half file", async () => {
    const out = path("killed.jsonl");
    writeFileSync(out, "old\n");
    const child = command.start(["annotate", "-", "--out", out]);
    child.stdin?.write(many);
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.on("close", resolve));
    expect(readFileSync(out, "utf8")).toBe("old\n");
  });

  test("a closed pipe ends the work cleanly", async () => {
    const child = command.start(["annotate", "-"]);
    let stderr = "";
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(many.repeat(20));
    child.stdout?.once("data", () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /u);
  }, 30_000);

  test.each<NodeJS.Signals>(["SIGINT", "SIGTERM"])(
    "%s stops it while it waits for input",
    async (name) => {
      const child = command.start(["annotate", "-"]);
      let stderr = "";
      child.stderr?.on("data", (chunk) => {
        stderr += chunk;
      });
      child.stdin?.write(line({ id: 1, text: "Pour." }));
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      child.kill(name);
      expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
      expect(stderr).toBe("pourcontre annotate: stopped\n");
    },
  );

  test("the first result comes while input is still awaited", async () => {
    const child = command.start(["annotate"]);
    child.stdin?.write(line({ id: 1, text: "Pour." }));
    const first = await new Promise((resolve) => child.stdout?.once("data", resolve));
    expect(String(first)).toContain('"label":"pour"');
    child.stdin?.end();
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  });

  test("a full disk ends with a message", async () => {
    const { status, stderr } = await annotate(many, "--out", "/dev/full/x.jsonl");
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });
});

describe("wrong use: exit status 2, a message, no trace", () => {
  test.each([
    [["annotate", "--thresold", "0.5"], "did you mean --threshold?"],
    [["annotate", "--threshold", "2"], "from 0 to 1"],
    [["annotate", "--jobs", "0"], "whole number"],
    [["annotate", "--jobs"], "needs a value"],
    [["annotate", "a", "b"], "one file at a time"],
    [["annotate", "--resume"], "--out"],
    [["annotate", "--frame", "nowhere.json"], "no such file"],
    [["annotate", "--frame", "README.md"], "not JSON"],
    [["annotate", "--frame", "package.json"], "frame: "],
    [["anotate"], "did you mean annotate?"],
    [[], "COMMAND"],
    [["analyze"], "no file"],
    [["analyze", "--json", "--csv", "x"], "not both"],
    [["analyze", "--csv", "--by", "colour", "x"], "one of party, group, record"],
    [["analyze", "--format", "docx", "corpora/demo/page.txt"], "docx"],
    [["analyze", "--map", "text", "corpora/demo/page.txt"], "--map"],
  ])("%j", async (args, message) => {
    const { status, stdout, stderr } = await command.run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test.each([
    ["--help"],
    ["annotate", "--help"],
    ["analyze", "-h"],
    ["help", "analyze"],
    ["--version"],
  ])("%s", async (...args) => {
    const { status, stdout, stderr } = await command.run(args);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.length).toBeGreaterThan(3);
  });
});
