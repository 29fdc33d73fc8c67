import { expect, it } from "vitest";
import { createAnalyzer } from "../../src/index.js";

/** Texts of a length that make some way of reading slow: each piece again and again. */
const PIECES: Readonly<Record<string, string>> = {
  "one word": "a",
  "white space": " ",
  commas: ",",
  "an anchor and commas": `pour ${",".repeat(50)}`,
  "open quotes": "« je vote pour ",
  elisions: "d'",
  "a word without end": "'abcdefghijkl",
  clitics: "a-je",
  numbers: "1 234 567 ",
  "votes in one sentence": "je vote pour ce texte ",
  "votes in sentences": "je vote pour ce texte. ",
  "coordinate votes": "je vote pour et ",
  questions: "je vote contre ? ",
  paragraphs: "\n\na",
  addresses: "a://b ",
  "evaluations in one sentence": "ce bon texte améliore mais hélas menace ",
  "marks alone": "\u0301",
  "pairs of code units": "\u{1F600}",
  "two languages":
    "Je vote pour ce texte. I voted against this report for the people of our union. ",
};

const { analyze } = createAnalyzer();

function secondsOf(text: string): number {
  const before = process.cpuUsage();
  analyze(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Ten times the length may take ten times as long; thirty leaves room for a busy machine. */
const MOST_TIMES = 30;
/** Below this nothing can be told. */
const LEAST_SECONDS = 0.05;

it.each(Object.entries(PIECES))("reads %s in linear time", (_, piece) => {
  const make = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  secondsOf(make(20_000));
  const short = Math.max(LEAST_SECONDS, secondsOf(make(20_000)));
  expect(secondsOf(make(200_000))).toBeLessThan(short * MOST_TIMES);
});

it("reads a text of ten million characters", { timeout: 120_000 }, () => {
  const text = "Ce rapport est long. ".repeat(480_000);
  expect(text.length).toBeGreaterThan(10_000_000);
  expect(analyze(text).language).toBe("fr");
});
