import { type Markup, markup } from "./markup.js";
import type { ReportOptions, ReportRecord } from "./types.js";
import type { ReportWords } from "./words/french.js";
import { frameWordsOf } from "./words/words.js";

/** A stretch of the text to mark: how it looks and what is written beside it. */
export interface EvidenceMark {
  readonly start: number;
  readonly end: number;
  /** Class of the mark: `declared`, `inferred`, `refused`, `role-0`, `role-1`, `positive`, `negative`. */
  readonly look: string;
  readonly label: string;
}

/** Frames have two looks in turn. */
const lookOfFrame = (index: number): string => `role-${index % 2}`;

/** Everything that the analysis claims of a text, in the order of the text. */
export function listEvidence(
  record: ReportRecord,
  words: ReportWords,
  options: Pick<ReportOptions, "frames"> = {},
): EvidenceMark[] {
  const stance = record.stance.evidence.map((e) => ({
    start: e.start,
    end: e.end,
    look: e.kind,
    label: words.evidence[e.kind],
  }));
  const frames = record.frames.flatMap((frame, i) => {
    const names = frameWordsOf(frame.id, words, options);
    return frame.evidence.map((e) => ({
      start: e.start,
      end: e.end,
      look: lookOfFrame(i),
      label: `${names.shortName ?? names.name} : ${names.roles[e.role] ?? e.role}`,
    }));
  });
  const tone = (record.tone?.evidence ?? []).map((e) => ({
    start: e.start,
    end: e.end,
    look: e.polarity,
    label: e.polarity === "positive" ? "+" : "−",
  }));
  return [...stance, ...frames, ...tone].sort((a, b) => a.start - b.start || b.end - a.end);
}

function formatTag(mark: EvidenceMark): Markup {
  return markup`<b class="tag t-${mark.look}">${mark.label}</b>`;
}

function listCuts(marks: readonly EvidenceMark[], length: number): number[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  return [...cuts].sort((a, b) => a - b);
}

/** A position of a stated stance comes with its name before it, all else after it. */
const isNamedBefore = ({ look }: EvidenceMark): boolean =>
  look === "declared" || look === "inferred" || look === "refused";

/**
 * The text with its evidence marked in place. Where two pieces of evidence overlap, the stretch that they share bears
 * both looks. Marks outside the text are left out.
 *
 * @example
 * highlightEvidence("Pour.", [{ start: 0, end: 4, look: "declared", label: "déclaré" }]).markup;
 * // '<b class="tag t-declared">déclaré</b><mark class="declared">Pour</mark>.'
 */
export function highlightEvidence(text: string, evidence: readonly EvidenceMark[]): Markup {
  const marks = evidence.filter((e) => e.start >= 0 && e.start < e.end && e.end <= text.length);
  if (marks.length === 0) return markup`${text}`;
  const cuts = listCuts(marks, text.length);
  const parts: Markup[] = [];
  cuts.slice(0, -1).forEach((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    for (const mark of marks) {
      if (mark.start === from && isNamedBefore(mark)) parts.push(formatTag(mark));
    }
    const looks = [
      ...new Set(marks.filter((m) => m.start <= from && m.end >= to).map((m) => m.look)),
    ];
    const slice = text.slice(from, to);
    parts.push(
      looks.length === 0
        ? markup`${slice}`
        : markup`<mark class="${looks.join(" ")}">${slice}</mark>`,
    );
    const ended = marks.filter((mark) => mark.end === to && !isNamedBefore(mark));
    const tags = new Map(ended.map((mark) => [`${mark.look} ${mark.label}`, mark]));
    for (const mark of tags.values()) parts.push(formatTag(mark));
  });
  return { markup: parts.map((part) => part.markup).join("") };
}
