import { describe, expect, it } from "vitest";
import { readSegments, summarizeSegments } from "../../src/frames/read-segments.js";
import type { InstitutionalSegment } from "../../src/types.js";
import { createReader } from "./french-reader.js";

const segment = (
  documentId: string,
  kind: InstitutionalSegment["kind"],
  number: string | null,
  text: string,
): InstitutionalSegment => ({
  id: `${documentId}-${kind}-${number}`,
  documentId,
  kind,
  number,
  text,
  start: 0,
  end: text.length,
});

const SEGMENTS = [
  segment("R1", "title", null, "Résolution sur la vie privée"),
  segment("R1", "citation", null, "vu la convention sur la protection des données personnelles,"),
  segment("R1", "recital", "A", "considérant que chacun a droit au respect de sa vie privée;"),
  segment(
    "R1",
    "paragraph",
    "1",
    "demande une interdiction de la surveillance de masse des citoyens;",
  ),
  segment("R2", "paragraph", "1", "invite les États à combattre la pédocriminalité;"),
];

describe("institutional texts", () => {
  const read = createReader();
  const roles = readSegments(SEGMENTS, (text) => read(text));
  it("gives roles segment by segment", () => {
    expect(roles.map(({ id }) => id)).toEqual(SEGMENTS.map(({ id }) => id));
    expect(roles[4]?.frames[1]?.role).toBe("goal");
  });
  it("counts roles by document, titles and citations left out", () => {
    const [first, second] = summarizeSegments(roles);
    expect(first?.documentId).toBe("R1");
    expect(first?.segmentCount).toBe(2);
    expect(second?.frames[1]).toEqual({ id: "child-protection", counts: { goal: 1 } });
    const counted = Object.values(first?.frames[0]?.counts ?? {}).reduce((a, b) => a + b, 0);
    expect(counted).toBe(2);
  });
  it("places a document on the axis by its segments that are on it", () => {
    const labels = ["privacy", "balanced", "protection", "protection"] as const;
    const lines = labels.map((label, i) => segment("R3", "paragraph", String(i), label));
    const placed = readSegments(lines, (text) => ({
      language: "fr",
      frames: [],
      axis: { label: text as (typeof labels)[number], position: null },
    }));
    const [summary] = summarizeSegments(placed);
    expect(summary?.axisCounts).toEqual({ privacy: 1, balanced: 1, protection: 2 });
    expect(summary?.privacyShare).toBe(0.375);
    expect(summary?.languageCounts).toEqual({ fr: 4 });
    expect(summarizeSegments(roles.slice(0, 0))).toEqual([]);
  });
  it("has no share where no segment is on the axis", () => {
    const [summary] = summarizeSegments(readSegments(SEGMENTS.slice(4), () => ({ frames: [] })));
    expect(summary?.privacyShare).toBeNull();
  });
  it("tells apart what was not analysed", () => {
    const unread = readSegments(SEGMENTS.slice(4), () => ({
      frames: [{ id: "privacy", role: null, evidence: [] }],
    }));
    expect(summarizeSegments(unread)[0]?.unreadCount).toBe(1);
  });
});
