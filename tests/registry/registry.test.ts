import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRegistry } from "../../src/registry/create-registry.js";
import { enrichExplanation } from "../../src/registry/enrich-explanation.js";
import { extendRegistry } from "../../src/registry/extend-registry.js";
import { findMember } from "../../src/registry/find-member.js";
import { frenchTerm9 } from "../../src/registry/french-term9.js";
import { groupOn, partyOn } from "../../src/registry/membership-on.js";
import { resolveGroup, resolveParty } from "../../src/registry/resolve-party.js";
import { seatsOn } from "../../src/registry/seats-on.js";
import { editDistance } from "../../src/registry/suggest-members.js";
import type { DatedMembership, Member } from "../../src/types.js";

const held = (id: string, start: string, end: string | null): DatedMembership => ({
  id,
  name: `Parti ${id}`,
  start,
  end,
});
const member = (mepId: number, fullName: string, more: Partial<Member> = {}): Member => ({
  mepId,
  fullName,
  parties: [],
  groups: [],
  ...more,
});

const invented = createRegistry({
  members: [
    member(1, "Anne-Lise de LA FERRANDIÈRE"),
    member(2, "Łukasz ØRSTEDT"),
    member(3, "Marie BRUNEAU", { groups: [held("A", "2019-07-02", "2021-12-31")] }),
    member(4, "Marie BRUNEAU", { groups: [held("B", "2022-01-01", null)] }),
    member(5, "Jean Paul Édouard TISSANDIER"),
    member(6, "Joan COLL I OLIVER"),
    member(7, "Paul TISSANDIER"),
    member(8, "Sofie IN 'T HOUT"),
  ],
  parties: [
    { id: "UA", name: "Union des Amandiers", aliases: ["UdA"] },
    { id: "UB", name: "Union des Bouleaux", aliases: ["Les Unis"] },
    { id: "UC", name: "Unis pour les Chênes", aliases: ["Les Unis"] },
  ],
  groups: [{ id: "A/B", name: "Groupe des Arbres", aliases: [] }],
});

describe("findMember", () => {
  it.each([
    ["Anne-Lise de LA FERRANDIÈRE", 1, "name"],
    ["LA FERRANDIERE (de) Anne Lise", 1, "particles"],
    ["ferrandière anne-lise", 1, "particles"],
    ["Annelise de La Ferrandière", 1, "spacing"],
    ["Mme A.-L. de La Ferrandière", 1, "initials"],
    ["LUKASZ ORSTEDT", 2, "name"],
    ["M. Lukasz Ørstedt, au nom du groupe A/B", 2, "name"],
    ["Jean-Paul Tissandier", 5, "part"],
    ["Tissandier Paul", 7, "name"],
    ["Joan Coll Oliver", 6, "particles"],
    ["Sofie in ’t Hout", 8, "name"],
  ])("%s is member %i by %s", (name, mepId, matchedBy) => {
    const found = findMember(invented, { name });
    expect(found).toMatchObject({ type: "found", matchedBy, member: { mepId } });
  });

  it("gives the two who share a name, and one of them where only one sits on the date", () => {
    const both = findMember(invented, { name: "Bruneau, Marie" });
    expect(both).toMatchObject({ type: "ambiguous", candidates: [{ mepId: 3 }, { mepId: 4 }] });
    const then = findMember(invented, { name: "Marie Bruneau", date: "2022-06-01" });
    expect(then).toMatchObject({ type: "found", member: { mepId: 4 } });
  });

  it("does not take a family name alone for a person", () => {
    expect(findMember(invented, { name: "Ørstedt" })).toMatchObject({
      type: "ambiguous",
      candidates: [{ mepId: 2 }],
    });
  });

  it.each([
    ["Lukasz Orstett", [2]],
    ["Paul Tisandier", [7]],
    ["Personne Inconnue", []],
    ["", []],
    ["?!", []],
  ])("reports %j with suggestions %j", (name, ids) => {
    const result = findMember(invented, { name });
    expect(result.type).toBe("unknown");
    if (result.type === "unknown") expect(result.suggestions.map((m) => m.mepId)).toEqual(ids);
  });

  it("prefers the id, and falls back to the name where the id is not known", () => {
    expect(findMember(invented, { mepId: 7, name: "Joan Coll i Oliver" })).toMatchObject({
      member: { mepId: 7 },
      matchedBy: "id",
    });
    expect(findMember(invented, { mepId: 99, name: "Joan Coll i Oliver" })).toMatchObject({
      member: { mepId: 6 },
      matchedBy: "name",
    });
  });
});

describe("editDistance", () => {
  it.each([
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["abc", "ab", 1],
    ["abc", "abxc", 1],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s → %s: %i (optimal string alignment)", (a, b, expected) => {
    expect(editDistance(a, b, 5)).toBe(expected);
    expect(editDistance(b, a, 5)).toBe(expected);
  });
});

describe("memberships", () => {
  const mover = member(10, "Ève RAMEAU", {
    parties: [held("X", "2019-07-02", "2021-05-31"), held("Y", "2021-06-01", null)],
    groups: [held("G", "2019-07-02", null), held("H", "2020-01-01", "2020-02-01")],
  });
  it("holds on the first and the last day", () => {
    expect(partyOn(mover, "2021-05-31")?.id).toBe("X");
    expect(partyOn(mover, "2021-06-01")?.id).toBe("Y");
    expect(partyOn(mover, "2019-07-01")).toBeNull();
  });
  it("is null where two groups are held at once", () => {
    expect(groupOn(mover, "2020-01-15")).toBeNull();
    expect(groupOn(mover, "2020-03-01")?.id).toBe("G");
  });
  it("is reported by extendRegistry, with the rest taken", () => {
    const { registry, rejections } = extendRegistry(
      invented,
      [mover, mover, member(11, "Luc HALLIER", { parties: [held("Z", "31/12/2020", null)] })],
      "membres.xml",
    );
    expect(rejections.map((r) => [r.field, r.code])).toEqual([
      ["groups", "invalid-field"],
      ["mepId", "duplicate-id"],
      ["parties", "invalid-field"],
    ]);
    expect(rejections[0]?.message).toContain("same day, 2020-01-01");
    expect(registry.members).toHaveLength(invented.members.length + 2);
    expect(resolveParty(registry, "parti y")).toMatchObject({ type: "found" });
  });
  it("keeps dated memberships when a directory gives the name only", () => {
    const { registry } = extendRegistry(frenchTerm9(), [member(124760, "Nicolas BAY")], "d.xml");
    const found = registry.memberById.get(124760);
    expect(found !== undefined && partyOn(found, "2021-07-06")?.id).toBe("RN");
  });
});

describe("resolveParty and resolveGroup", () => {
  it.each(["UA", "uda", "union des amandiers", "Union des Amandiers "])("%s", (label) => {
    expect(resolveParty(invented, label)).toMatchObject({
      type: "found",
      organization: { id: "UA" },
    });
  });
  it("reports a label of two parties, and an unknown one", () => {
    expect(resolveParty(invented, "les unis")).toMatchObject({ type: "ambiguous" });
    expect(resolveParty(invented, "Union des Amandier")).toMatchObject({
      type: "unknown",
      suggestions: [{ id: "UA" }],
    });
    expect(resolveParty(invented, "Parti des Sapins")).toEqual({
      type: "unknown",
      suggestions: [],
    });
    expect(resolveGroup(invented, "a/b")).toMatchObject({ type: "found" });
  });
});

describe("the French members of the 9th term", () => {
  const registry = frenchTerm9();
  it("holds 79 seats on 6 July 2021, 74 on the term's first day, none after its end", () => {
    expect(seatsOn(registry, "2021-07-06")).toHaveLength(79);
    expect(seatsOn(registry, "2019-07-02")).toHaveLength(74);
    expect(seatsOn(registry, "2024-07-16")).toHaveLength(0);
  });
  it("sums seats by group to all seats", () => {
    const sizes = registry.groups.map(
      (g) => seatsOn(registry, "2021-07-06", { group: g.id }).length,
    );
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(79);
  });
  it.each([
    ["RN", "RN"],
    ["Rassemblement national", "RN"],
    ["Mouvement Démocrate", "MoDem"],
    ["Reconquete", "REC"],
    ["La République en Marche !", "RE"],
    ["EELV", "EELV"],
  ])("%s is %s", (label, id) => {
    expect(resolveParty(registry, label)).toMatchObject({ type: "found", organization: { id } });
  });
  it("finds every one of its members under their own name, by id and by name", () => {
    for (const { mepId, fullName } of registry.members)
      expect(findMember(registry, { name: fullName })).toMatchObject({ member: { mepId } });
  });
});

describe("enrichExplanation", () => {
  const registry = frenchTerm9();
  const base = { id: "e1", text: "" };
  it("fills in party and group as held on the date", () => {
    const at = (date: string) =>
      enrichExplanation({ ...base, speaker: "Nicolas Bay", date }, registry);
    expect(at("2021-07-06")).toMatchObject({
      explanation: { mepId: 124760, party: "Rassemblement national", group: "ID" },
      notes: [],
    });
    expect(at("2023-01-18").explanation).toMatchObject({ party: "Reconquête!", group: "NA" });
  });
  it("gives the group without a date where the party leaves one only", () => {
    const { explanation, notes } = enrichExplanation(
      { ...base, speaker: "Jérôme RIVIÈRE", party: "RN" },
      registry,
    );
    expect(explanation).toMatchObject({ party: "Rassemblement national", group: "ID" });
    expect(notes).toEqual([]);
  });
  it("leaves the group open where it cannot be told, and says so", () => {
    const { explanation, notes } = enrichExplanation(
      { ...base, speaker: "Pascal DURAND", party: "Renaissance" },
      registry,
    );
    expect(explanation.group).toBeUndefined();
    expect(notes.map((note) => note.code)).toEqual(["ambiguous-group"]);
  });
  it.each([
    [{ speaker: "Nicolas BEY" }, "unknown-member"],
    [{ speaker: "BAY" }, "ambiguous-member"],
    [{ speaker: "Nicolas BAY", mepId: 124771, date: "2021-07-06" }, "id-differs-from-name"],
    [{ speaker: "Nicolas BAY", party: "Parti des Sapins", date: "2021-07-06" }, "unknown-party"],
    [{ speaker: "Nicolas BAY", party: "Reconquête", date: "2021-07-06" }, "party-differs"],
    [{ speaker: "Nicolas BAY", group: "NA", date: "2021-07-06" }, "group-differs"],
    [{ speaker: "Marina MESURE", date: "2021-03-10" }, "not-seated"],
  ])("%j → %s", (fields, code) => {
    const { notes } = enrichExplanation({ ...base, ...fields }, registry);
    expect(notes.map((note) => note.code)).toContain(code);
  });
  it("keeps what the source says", () => {
    const { explanation } = enrichExplanation(
      { ...base, speaker: "Nicolas BAY", party: "Reconquête", group: "NA", date: "2021-07-06" },
      registry,
    );
    expect(explanation).toMatchObject({ party: "Reconquête!", group: "NA" });
  });
});

const PAGE = "../shared/data/documents/page-2020-0259-COD.txt";
describe.skipIf(!existsSync(PAGE))("the real page (needs ../shared/data)", () => {
  it("gives every speaker an id and a group from the party label alone", () => {
    const registry = frenchTerm9();
    const heads = readFileSync(PAGE, "utf8").match(/^[^|\n]{3,40} \| .{2,40}$/gmu) ?? [];
    expect(heads).toHaveLength(26);
    for (const head of heads) {
      const [speaker = "", party = ""] = head.split(" | ");
      const { explanation, notes } = enrichExplanation(
        { id: head, text: "", speaker, party },
        registry,
      );
      expect(notes).toEqual([]);
      expect(explanation.group).toBeDefined();
      const found = registry.memberById.get(explanation.mepId ?? 0);
      expect(found !== undefined && groupOn(found, "2021-07-06")?.id).toBe(explanation.group);
    }
  });
});
