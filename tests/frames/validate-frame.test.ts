import { describe, expect, it } from "vitest";
import { exploratoryFrames } from "../../src/frames/exploratory-frames.js";
import { validateFrame } from "../../src/frames/validate-frame.js";
import { createReader } from "./french-reader.js";

const BEES = {
  id: "bees",
  version: 1,
  language: "fr",
  title: "Bees",
  definition: "Bees and other pollinators.",
  mentions: [
    {
      id: "bee",
      pattern: "[abeille|abeilles]",
      example: "Les abeilles meurent.",
      counterExample: "Les vaches paissent.",
    },
  ],
  roles: [
    {
      id: "threatened",
      definition: "the text endangers them",
      cues: [{ id: "kills", pattern: "[tue|~menacer]", scope: "sentence", denied: "safe" }],
    },
    { id: "safe", definition: "the text protects them", cues: [] },
  ],
  defaultRole: "safe",
};

const change = (part: object): unknown => ({ ...BEES, ...part });

describe("a user's own frame", () => {
  const read = createReader([BEES]);
  it.each([
    ["Ce pesticide tue les abeilles.", "threatened"],
    ["Ce pesticide ne tue pas les abeilles.", "safe"],
    ["Les abeilles butinent.", "safe"],
    ["Les vaches paissent.", "absent"],
  ])("%s → %s", (text, role) => {
    expect(read(text).frames.find((frame) => frame.id === "bees")?.role).toBe(role);
  });
});

describe("validateFrame", () => {
  it.each([
    [null, "file must be an object"],
    [change({ id: "My bees" }), "id must be lower-case words"],
    [change({ version: "1" }), "version must be a number"],
    [change({ title: "" }), "title must be a text"],
    [change({ colour: "red" }), "file.colour is not a field"],
    [change({ mentions: [] }), "mentions must hold an entry"],
    [change({ mentions: [{ id: "bee" }] }), "mentions[0].pattern must be a list"],
    [
      change({ mentions: [BEES.mentions[0], BEES.mentions[0]] }),
      'mentions[1].id "bee" stands twice',
    ],
    [change({ defaultRole: "gone" }), "defaultRole must be a role of the frame"],
    [
      change({ roles: [{ ...BEES.roles[0], cues: [{ id: "x", pattern: "y", scope: "page" }] }] }),
      "roles[0].cues[0].scope must be one of phrase, clause, sentence, text",
    ],
    [
      change({
        roles: [{ ...BEES.roles[0], cues: [{ id: "x", pattern: "y", scope: "text", weight: 9 }] }],
      }),
      "roles[0].cues[0].weight must be a number from 0 to 5",
    ],
  ])("refuses a fault with its place: case %#", (frame, message) => {
    expect(() => validateFrame(frame)).toThrowError(message);
    expect(() => validateFrame(frame)).toThrowError(
      expect.objectContaining({ code: "INVALID_FRAME" }),
    );
  });

  it("accepts the project's exploratory frames, which name their policy frame", () => {
    for (const frame of exploratoryFrames) {
      expect(validateFrame(frame).exploratory).toBe(true);
      expect(frame.policyFrame).toBeTruthy();
    }
    expect(createReader(exploratoryFrames)("La police manque de moyens.").frames[2]?.role).toBe(
      "neglected",
    );
  });
});
