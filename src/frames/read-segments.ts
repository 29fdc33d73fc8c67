import type { Axis, AxisLabel, FrameResult, InstitutionalSegment } from "../types.js";

/** The roles that one part of an institutional text uses. */
export interface SegmentRoles {
  readonly id: string;
  readonly documentId: string;
  readonly kind: InstitutionalSegment["kind"];
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
  /** ISO 639-1, `und` where it cannot be told, null where the reader does not say. */
  readonly language: string | null;
  /** Roles are null in a language that is not analysed. */
  readonly frames: readonly FrameResult[];
  readonly axis: AxisLabel | null;
}

/** What is read of a segment: an `Analysis` has it. */
export interface SegmentReading {
  readonly frames: readonly FrameResult[];
  readonly axis?: Axis | null;
  readonly language?: string;
}

/** Roles of one document: for each frame, how many segments use it in which role. */
export interface DocumentRoles {
  readonly documentId: string;
  /** Segments counted: titles, headings, citations of acts and footnotes are left out. */
  readonly segmentCount: number;
  /** Segments in a language that was not analysed. */
  readonly unreadCount: number;
  readonly languageCounts: Readonly<Record<string, number>>;
  readonly axisCounts: Readonly<Record<string, number>>;
  /** Among the segments on the axis: privacy, plus half of the balanced ones, 0–1; null where none is on it. */
  readonly privacyShare: number | null;
  readonly frames: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

/** Citations name acts ("vu le règlement…"), and a name is no argument (CODEBOOK sections 4 and 5). */
const NOT_ARGUMENT: ReadonlySet<string> = new Set(["title", "heading", "citation", "footnote"]);

/**
 * Reads the roles of an institutional text segment by segment. Exploratory: nobody has coded such texts.
 *
 * @param analyze reads the frames of a text, as `createAnalyzer().analyze` does
 * @example
 * readSegments(segments, createAnalyzer().analyze)[0].frames[0].role; // "safeguarded"
 */
export function readSegments(
  segments: readonly InstitutionalSegment[],
  analyze: (text: string) => SegmentReading,
): SegmentRoles[] {
  return segments.map((segment) => {
    const { id, documentId, kind, number, start, end } = segment;
    const { frames, axis, language } = analyze(segment.text);
    const read = { language: language ?? null, frames, axis: axis?.label ?? null };
    return { id, documentId, kind, number, start, end, ...read };
  });
}

/** How often each value occurs; null is not counted. */
function countValues(values: readonly (string | null | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== null && value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function sharePrivacy(counts: Readonly<Record<string, number>>): number | null {
  const { privacy = 0, balanced = 0, protection = 0 } = counts;
  const placed = privacy + balanced + protection;
  return placed === 0 ? null : (privacy + balanced / 2) / placed;
}

function summarizeDocument(documentId: string, list: readonly SegmentRoles[]): DocumentRoles {
  const unread = list.filter(({ frames }) => frames.every(({ role }) => role === null));
  const ids = list[0]?.frames.map(({ id }) => id) ?? [];
  const axisCounts = countValues(list.map(({ axis }) => axis));
  return {
    documentId,
    segmentCount: list.length,
    unreadCount: unread.length,
    languageCounts: countValues(list.map(({ language }) => language)),
    axisCounts,
    privacyShare: sharePrivacy(axisCounts),
    frames: ids.map((id) => {
      const roles = list.map(({ frames }) => frames.find((result) => result.id === id)?.role);
      return { id, counts: countValues(roles) };
    }),
  };
}

/** Counts roles by document, in the order in which the documents first occur. */
export function summarizeSegments(segments: readonly SegmentRoles[]): DocumentRoles[] {
  const documents = new Map<string, SegmentRoles[]>();
  for (const segment of segments) {
    if (NOT_ARGUMENT.has(segment.kind)) continue;
    const list = documents.get(segment.documentId);
    if (list === undefined) documents.set(segment.documentId, [segment]);
    else list.push(segment);
  }
  return [...documents].map(([documentId, list]) => summarizeDocument(documentId, list));
}
