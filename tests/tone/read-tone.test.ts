import { describe, expect, it } from "vitest";
import type { StanceLabel } from "../../src/types.js";
import { createReader } from "../frames/french-reader.js";

const read = createReader();

/** Invented sentences: text, declared position, tone. */
const TABLE: readonly [string, StanceLabel, string][] = [
  [
    "J’ai voté pour ce texte équilibré, qui simplifie utilement les démarches de nos éleveurs.",
    "pour",
    "positive",
  ],
  [
    "Ce texte est une usine à gaz, inefficace et dangereuse. J’ai voté contre.",
    "contre",
    "negative",
  ],
  [
    "Le rapport contient de bonnes mesures pour nos pêcheurs. Cependant, il alourdit les charges et reste flou. Je me suis abstenu.",
    "abstention",
    "mixed",
  ],
  [
    "Mon vote est favorable à ce rapport, qui prévoit un calendrier et une évaluation.",
    "pour",
    "neutral",
  ],
];

describe("tone", () => {
  it.each(TABLE)("%s", (text, stance, tone) => {
    expect(read(text, stance).tone.label).toBe(tone);
  });
  it("gives a score of the label's sign, 0 for neutral, with evidence of the label's polarity", () => {
    for (const [text, stance] of TABLE) {
      const { label, score, evidence } = read(text, stance).tone;
      const polarities = new Set(evidence.map((one) => one.polarity));
      if (label === "positive") expect(score).toBeGreaterThan(0);
      if (label === "negative") expect(score).toBeLessThan(0);
      if (label === "neutral") expect([score, evidence.length]).toEqual([0, 0]);
      if (label === "positive" || label === "negative") expect([...polarities]).toEqual([label]);
    }
  });
  it("does not take the topic's words for a judgement", () => {
    const text =
      "Le rapport rappelle que les abus sexuels, la pédocriminalité et le terrorisme augmentent.";
    expect(read(text).tone.label).not.toBe("negative");
  });
});
