import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentKey, procedureKey } from "../../src/rollcalls/document-key.js";
import {
  findCorrection,
  findPosition,
  indexRollCalls,
} from "../../src/rollcalls/index-roll-calls.js";
import { linkExplanation } from "../../src/rollcalls/link-explanation.js";
import { rollCallObject } from "../../src/rollcalls/roll-call-object.js";
import type { RollCall } from "../../src/types.js";
import { readTerm9Explanations, readTerm9RollCalls, TERM9 } from "../validation/term9.js";

const vote = (id: string, more: Partial<RollCall> = {}): RollCall => ({
  id,
  date: "2020-03-01",
  title: "Proposition de résolution",
  isMain: true,
  totals: null,
  positions: [],
  corrections: null,
  ...more,
});

describe("documentKey", () => {
  it.each([
    ["A9-0258/2020", "A9-0258/2020"],
    ["A-9-2020-0258", "A9-0258/2020"],
    ["https://www.europarl.europa.eu/doceo/document/A-9-2020-0258_FR.html", "A9-0258/2020"],
    ["RC-B9-0097/2019", "RC9-0097/2019"],
    ["https://www.europarl.europa.eu/doceo/document/RC-9-2019-0097_FR.html", "RC9-0097/2019"],
    ["B9-0107/2021", "B9-0107/2021"],
    ["b9-2015/2021", "B9-2015/2021"],
    ["COM(2020)0568", null],
    ["", null],
  ])("%s → %s", (reference, key) => expect(documentKey(reference)).toBe(key));
});

describe("procedureKey", () => {
  it.each([
    ["2020/0259(COD)", "2020/0259(COD)"],
    ["2020/0259 (cod)", "2020/0259(COD)"],
    ["2018/0358M(NLE)", "2018/0358M(NLE)"],
    ["2020-0259", null],
  ])("%s → %s", (reference, key) => expect(procedureKey(reference)).toBe(key));
});

describe("linkExplanation", () => {
  const index = indexRollCalls([
    vote("1", { procedure: "2020/2001(INI)", docs: ["A9-0001/2020"] }),
    vote("2", { procedure: "2020/2001(INI)", docs: ["A9-0001/2020"], isMain: false }),
    vote("3", { procedure: "2019/0001(COD)", docs: ["A9-0002/2020"] }),
    vote("4", { procedure: "2020/2002(RSP)", docs: ["B9-0001/2020"], date: "2020-03-02" }),
    vote("5", { procedure: "2020/2002(RSP)", docs: ["B9-0002/2020"], date: "2020-03-03" }),
    vote("6", { procedure: "2020/2003(INI)", docs: ["A9-0003/2020"], isMain: null }),
    vote("7", { procedure: "2020/2004(INI)", docs: ["A9-0004/2020"], isMain: false }),
    vote("8", { procedure: "2020/2004(INI)", docs: ["A9-0004/2020"], isMain: false }),
    vote("9", { docs: ["A-9-2020-0009"] }),
  ]);
  it.each([
    [{ procedure: "2020/2001(INI)", docs: ["A9-0001/2020"], date: "2020-03-01" }, "strict", "1"],
    [{ procedure: "2020/2001(INI)", docs: ["A9-0001/2020"], date: "2020-04-01" }, "loose", "1"],
    [{ procedure: "2020/2001(INI)", docs: ["A9-0001/2020", "A9-0077/2020"] }, "loose", "1"],
    [{ procedure: "2019/0001(COD)", docs: ["A9-0002/2020"] }, "loose", "3"],
    [{ procedure: "2020/2002(RSP)", date: "2020-03-03" }, "loose", "5"],
    [{ procedure: "2020/2003(INI)" }, "single-rollcall", "6"],
    [{ docs: ["A9-0009/2020"] }, "strict", "9"],
    [{ procedure: "2099/0001(INI)", docs: ["A9-0009/2020"] }, "strict", "9"],
  ])("%j → %s, vote %s", (clues, tier, id) => {
    const link = linkExplanation(clues, index);
    expect([link.tier, link.rollCall?.id]).toEqual([tier, id]);
  });
  it.each([
    [{ procedure: "2020/2002(RSP)" }, "several-adoption-votes", ["4", "5"]],
    [{ procedure: "2020/2004(INI)" }, "no-adoption-vote", ["7", "8"]],
    [{ procedure: "2099/0001(INI)" }, "no-vote-on-record", []],
    [{ date: "2020-03-01" }, "nothing-names-the-vote", []],
  ])("%j → no vote: %s", (clues, reason, ids) => {
    const link = linkExplanation(clues, index);
    expect(link.rollCall).toBeNull();
    expect(link.reason).toBe(reason);
    expect(link.candidates.map((candidate) => candidate.id)).toEqual(ids);
  });
  it("takes the vote that the caller names, or says that there is none", () => {
    expect(linkExplanation({}, index, { rollCallId: "8" })).toMatchObject({ tier: "given" });
    expect(linkExplanation({}, index, { rollCallId: "x" }).reason).toBe("no-vote-on-record");
  });
});

describe("positions and corrections", () => {
  const rollCall = vote("1", {
    positions: [
      { mepId: 1, position: "for" },
      { mepId: null, name: "Dupré-Lanoë", position: "against" },
      { mepId: null, name: "Martin", position: "for" },
      { mepId: null, name: "Martin", position: "against" },
    ],
    corrections: [{ mepId: 1, intended: "against", kind: "correction" }],
  });
  it("finds by id, by name where there is no id, and not where two bear the name", () => {
    expect(findPosition(rollCall, { mepId: 1 })?.position).toBe("for");
    expect(findPosition(rollCall, { mepId: 7, speaker: "DUPRE LANOE" })?.position).toBe("against");
    expect(findPosition(rollCall, { speaker: "Martin" })).toBeNull();
    expect(findPosition(rollCall, { mepId: 99 })).toBeNull();
  });
  it("keeps the correction beside the record", () => {
    expect(findCorrection(rollCall, { mepId: 1 })).toBe("against");
    expect(findCorrection(rollCall, { mepId: 2 })).toBeNull();
    expect(findCorrection(vote("2"), { mepId: 1 })).toBeNull();
  });
});

describe("rollCallObject", () => {
  it.each([
    ["Objection conformément à l’article 112", "objection"],
    ["Projet de décision d'exécution autorisant un maïs inventé", "objection"],
    ["Proposition de rejet", "refusal"],
    ["Refus de la décharge 2017", "refusal"],
    ["Décharge 2017", "unknown"],
  ])("%s → %s", (title, object) => expect(rollCallObject({ title })).toBe(object));
});

describe.skipIf(!existsSync(TERM9))("the real votes (needs ../shared/data)", () => {
  it("gives the data's tier wherever the member's vote is on record", () => {
    const index = indexRollCalls(readTerm9RollCalls());
    const differing = new Map<string, number>();
    let count = 0;
    for (const split of ["train", "dev"] as const)
      for (const { explanation } of readTerm9Explanations(split)) {
        if (explanation.linkTier === null) continue;
        count++;
        const link = linkExplanation(explanation, index);
        if (link.tier === explanation.linkTier) continue;
        const key = `${explanation.linkTier} → ${link.tier}, ${link.reason}`;
        differing.set(key, (differing.get(key) ?? 0) + 1);
      }
    expect(count).toBeGreaterThan(12_000);
    expect(Object.fromEntries(differing)).toEqual({});
  }, 60_000);
});
