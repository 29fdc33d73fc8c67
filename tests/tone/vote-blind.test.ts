import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";

/** Invented sentences around a vote that is left open. */
const TEXTS = [
  "{vote} ce texte. Il simplifie utilement les démarches de nos éleveurs.",
  "Ce règlement est une usine à gaz, inefficace et coûteuse. {vote} ce texte.",
  "Le rapport prévoit un calendrier et une évaluation. {vote} ce rapport.",
  "Le rapport contient de bonnes mesures. Cependant, il reste flou. {vote} ce rapport.",
  "{vote} cette résolution, qui crée une agence à Bruxelles.",
];

describe("tone does not read the vote", () => {
  const { analyze } = createAnalyzer();
  const read = (text: string, vote: string) => analyze(text.replace("{vote}", vote));
  it.each(TEXTS)("%s", (text) => {
    const pour = read(text, "J’ai voté pour");
    const contre = read(text, "J’ai voté contre");
    expect([pour.stance.label, contre.stance.label]).toEqual(["pour", "contre"]);
    expect(contre.tone?.label).toBe(pour.tone?.label);
    expect(contre.tone?.score).toBe(pour.tone?.score);
  });
  it("is neutral where nothing but a vote is said", () => {
    for (const text of [
      "J’ai voté pour.",
      "J’ai voté contre.",
      "Je me suis abstenu.",
      "J’ai voté contre ce texte.",
    ]) {
      expect(analyze(text).tone?.label).toBe("neutral");
    }
  });
});
