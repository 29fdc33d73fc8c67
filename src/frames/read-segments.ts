import type { FrameResult, InstitutionalSegment } from "../types.js";

/** The roles that one part of an institutional text uses. */
export interface SegmentRoles {
  readonly id: string;
  readonly documentId: string;
  readonly kind: InstitutionalSegment["kind"];
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
  readonly frames: readonly FrameResult[];
}

/** Roles of one document: for each frame, how many segments use it in which role. */
export interface DocumentRoles {
  readonly documentId: string;
  /** Segments read, titles and footnotes left out. */
  readonly segmentCount: number;
  /** Segments in a language that was not analysed. */
  readonly unreadCount: number;
  readonly frames: readonly {
    readonly id: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

const NOT_ARGUMENT: ReadonlySet<string> = new Set(["title", "heading", "footnote"]);

/**
 * Reads the roles of an institutional text segment by segment. Exploratory: nobody has coded such texts.
 *
 * @param analyze reads the frames of a text, as `createAnalyzer().analyze` does
 * @example
 * readSegments(segments, createAnalyzer().analyze)[0].frames[0].role; // "safeguarded"
 */
export function readSegments(
  segments: readonly InstitutionalSegment[],
  analyze: (text: string) => { readonly frames: readonly FrameResult[] },
): SegmentRoles[] {
  return segments.map((segment) => {
    const { id, documentId, kind, number, start, end } = segment;
    return { id, documentId, kind, number, start, end, frames: analyze(segment.text).frames };
  });
}

function countRoles(segments: readonly SegmentRoles[], frame: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { frames } of segments) {
    const role = frames.find((result) => result.id === frame)?.role;
    if (role === undefined || role === null) continue;
    counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
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
  return [...documents].map(([documentId, list]) => {
    const unread = list.filter(({ frames }) => frames.every(({ role }) => role === null));
    const ids = list[0]?.frames.map(({ id }) => id) ?? [];
    return {
      documentId,
      segmentCount: list.length,
      unreadCount: unread.length,
      frames: ids.map((id) => ({ id, counts: countRoles(list, id) })),
    };
  });
}
