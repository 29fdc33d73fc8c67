import { describe, expect, it } from "vitest";
import type { StanceLabel } from "../../src/types.js";
import { createReader } from "./french-reader.js";

const read = createReader();

/** Invented sentences: text, declared position, role of privacy, role of child protection, axis. */
const TABLE: readonly [string, StanceLabel, string, string, string][] = [
  [
    "Ce règlement ouvre la voie à une surveillance de masse de nos messages. J’ai voté contre.",
    "contre",
    "threatened",
    "absent",
    "privacy",
  ],
  [
    "J’ai voté pour ce texte, qui combat les abus commis contre des enfants tout en protégeant la vie privée des abonnés.",
    "pour",
    "safeguarded",
    "goal",
    "balanced",
  ],
  [
    "Le RGPD est devenu un casse-tête pour nos artisans et freine leurs projets. Je vote contre.",
    "contre",
    "obstacle",
    "absent",
    "neither",
  ],
  [
    "J’ai voté pour : ce règlement protège enfin les mineurs contre les prédateurs.",
    "pour",
    "absent",
    "goal",
    "protection",
  ],
  [
    "J’ai voté pour la décharge du Contrôleur européen de la protection des données.",
    "pour",
    "absent",
    "absent",
    "neither",
  ],
  [
    "Cette directive aide à concilier vie professionnelle et vie privée. J’ai voté pour.",
    "pour",
    "absent",
    "absent",
    "neither",
  ],
  [
    "La surveillance du marché des jouets sera améliorée. J’ai voté pour.",
    "pour",
    "absent",
    "absent",
    "neither",
  ],
  [
    "Il faut trouver un juste équilibre entre l’enquête et la vie privée.",
    "indetermine",
    "balance",
    "absent",
    "privacy",
  ],
  [
    "Si la protection des enfants est un objectif légitime, ce texte l’instrumentalise pour imposer une censure. J’ai voté contre.",
    "contre",
    "absent",
    "conceded",
    "neither",
  ],
  [
    "Ce texte oublie les enfants victimes : rien n’est prévu pour eux. Je me suis abstenu.",
    "abstention",
    "absent",
    "insufficient",
    "protection",
  ],
];

describe("roles and axis", () => {
  it.each(TABLE)("%s", (text, stance, privacy, child, axis) => {
    const framing = read(text, stance);
    expect(framing.frames.map((frame) => frame.role)).toEqual([privacy, child]);
    expect(framing.axis?.label).toBe(axis);
  });

  it("quotes what it claims", () => {
    for (const [text, stance] of TABLE) {
      const { frames, tone } = read(text, stance);
      for (const { start, end, quote } of [
        ...frames.flatMap((f) => f.evidence),
        ...tone.evidence,
      ]) {
        expect(text.slice(start, end)).toBe(quote);
      }
      for (const frame of frames) expect(frame.evidence.length > 0).toBe(frame.role !== "absent");
    }
  });

  it("gives the same result for ’ and '", () => {
    for (const [text, stance] of TABLE) {
      const straight = read(text.replaceAll("’", "'"), stance);
      expect(straight.frames.map((f) => f.role)).toEqual(
        read(text, stance).frames.map((f) => f.role),
      );
    }
  });

  it("reads an empty text", () => {
    const { frames, axis, tone } = read("");
    expect(frames.map((frame) => frame.role)).toEqual(["absent", "absent"]);
    expect(axis).toEqual({ label: "neither", position: null });
    expect(tone).toEqual({ label: "neutral", score: 0, evidence: [] });
  });

  it("keeps the position inside −1 … +1 and null for neither", () => {
    for (const [text, stance] of TABLE) {
      const axis = read(text, stance).axis;
      if (axis?.label === "neither") expect(axis.position).toBeNull();
      else expect(Math.abs(axis?.position ?? 9)).toBeLessThanOrEqual(1);
    }
  });
});
