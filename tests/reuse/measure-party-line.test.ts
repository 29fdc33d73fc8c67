import { describe, expect, it } from "vitest";
import { measurePartyLine } from "../../src/reuse/measure-party-line.js";
import { reuseMatrix } from "../../src/reuse/reuse-matrix.js";
import { invent } from "./invented.js";

const RUN = "le pont du village restera ouvert";
const LAW = "toute personne a droit au passage";
const texts = [
  invent("a", `Oui, ${RUN} cet été.`, { speaker: "Ada Mirel", party: "Rives", group: "G1" }),
  invent("b", `Non, ${RUN}.`, { speaker: "Bo Lund", party: "Rives", group: "G1" }),
  invent("c", `Bref, ${LAW}.`, { speaker: "Cy Noor", party: "Monts", group: "G2" }),
  invent("d", `Et ${RUN} aussi.`, { speaker: "Di Orsa", party: "Monts", group: "G2" }),
  invent("e", `Encore ${LAW}.`, { speaker: "Cy Noor", party: "Monts", group: "G2" }),
  invent("f", RUN, { speaker: "Ed Pola" }),
  invent("law", `Article premier. ${LAW}.`, { kind: "institutional" }),
];

describe("measurePartyLine", () => {
  const lines = measurePartyLine(texts);
  const textOf = (id: string) => lines.texts.find((text) => text.id === id);

  it("counts the words in runs of five that another member of the party wrote", () => {
    expect(textOf("a")).toMatchObject({ wordCount: 9, insideWordCount: 6, insideShare: 6 / 9 });
    expect(textOf("d")).toMatchObject({ insideWordCount: 0, outsideWordCount: 6 });
  });

  it("does not take a member who repeats himself for a party line", () => {
    expect(textOf("c")).toMatchObject({ insideWordCount: 0, outsideWordCount: 0 });
  });

  it("finds the wording of an institution", () => {
    expect(textOf("c")).toMatchObject({ wordCount: 7, institutionalWordCount: 6 });
    expect(textOf("a")?.institutionalWordCount).toBe(0);
  });

  it("sums over the words of a party, and counts whose party is not known", () => {
    expect(lines.parties).toMatchObject([
      { party: "Monts", textCount: 3, wordCount: 22, insideWordCount: 0, insideShare: 0 },
      { party: "Rives", textCount: 2, wordCount: 16, insideWordCount: 12, insideShare: 0.75 },
    ]);
    expect(lines.unknownPartyCount).toBe(1);
  });

  it("tells apart what is left with common ground left out", () => {
    const strict = { commonGround: { minSpeakers: 3, minParties: 2 } };
    expect(measurePartyLine(texts, strict).texts[0]).toMatchObject({
      insideWordCount: 6,
      ownInsideWordCount: 0,
      commonGroundWordCount: 6,
    });
  });

  it("has no share of a text without words", () => {
    const [line] = measurePartyLine([invent("x", "…", { party: "Rives" })]).texts;
    expect(line).toMatchObject({ wordCount: 0, insideShare: null, outsideShare: null });
  });
});

describe("reuseMatrix", () => {
  it("counts shared words from row to column, and linked pairs both ways", () => {
    expect(reuseMatrix(texts)).toEqual({
      by: "party",
      labels: ["Monts", "Rives"],
      textCounts: [3, 2],
      wordCounts: [22, 16],
      sharedWordCounts: [
        [0, 6],
        [12, 12],
      ],
      shares: [
        [0, 6 / 22],
        [0.75, 0.75],
      ],
      linkedPairCounts: [
        [1, 2],
        [2, 1],
      ],
    });
  });

  it("has the party line of a party on its diagonal", () => {
    const lines = measurePartyLine(texts).parties.map((party) => party.ownInsideShare);
    const { shares } = reuseMatrix(texts);
    expect(shares.map((row, i) => row[i])).toEqual(lines);
  });

  it("takes groups and speakers as well", () => {
    expect(reuseMatrix(texts, { by: "group" }).labels).toEqual(["G1", "G2"]);
    const bySpeaker = reuseMatrix(texts, { by: "speaker" });
    expect(bySpeaker.sharedWordCounts.map((row, i) => row[i])).toEqual([0, 0, 0, 0, 0]);
  });
});
