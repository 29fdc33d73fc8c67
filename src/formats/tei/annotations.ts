import type { Analysis, Span } from "../../types.js";
import { escapeXml } from "../shared/escape-xml.js";

/** A paragraph of a text: the `seg` that it becomes, and its place in the text (UTF-16). */
export interface Paragraph extends Span {
  readonly id: string;
  readonly text: string;
}

/** One annotation: a category, and the words that carry it (none: the whole text). */
interface Annotation {
  readonly group: string;
  readonly category: string;
  readonly evidence: readonly (Span & { readonly quote: string; readonly category: string })[];
}

function codePointCount(text: string): number {
  return [...text].length;
}

function annotationsOf({ stance, frames, axis, tone }: Analysis): readonly Annotation[] {
  const annotations: Annotation[] = [];
  const declared = stance.evidence.map((item) => ({ ...item, category: `evidence.${item.kind}` }));
  annotations.push({ group: "stance", category: `stance.${stance.label}`, evidence: declared });
  for (const { id, role, evidence } of frames) {
    if (role === null) continue;
    const items = evidence.map((item) => ({ ...item, category: `${id}.${item.role}` }));
    annotations.push({ group: id, category: `${id}.${role}`, evidence: items });
  }
  if (axis !== null)
    annotations.push({ group: "axis", category: `axis.${axis.label}`, evidence: [] });
  if (tone !== null) {
    const items = tone.evidence.map((item) => ({ ...item, category: `tone.${item.polarity}` }));
    annotations.push({ group: "tone", category: `tone.${tone.label}`, evidence: items });
  }
  return annotations;
}

/** The part of a span that lies in a paragraph, in code points of it; null where none does. */
function rangeIn(paragraph: Paragraph, span: Span): string | null {
  const start = Math.max(span.start, paragraph.start);
  const end = Math.min(span.end, paragraph.end);
  if (start >= end) return null;
  const offset = codePointCount(paragraph.text.slice(0, start - paragraph.start));
  const length = codePointCount(
    paragraph.text.slice(start - paragraph.start, end - paragraph.start),
  );
  return `#string-range(${paragraph.id},${offset},${length})`;
}

function spanXml(target: string, category: string, quote: string): string {
  return `<span target="${target}" ana="#${category}">${escapeXml(quote)}</span>`;
}

/**
 * What an analysis says, as stand-off `spanGrp`s: first the category of the whole text, then the evidence,
 * pointing into the paragraphs by `string-range` (offset and length in Unicode characters). The categories
 * used are added to `categories`.
 */
export function annotationsXml(
  utteranceId: string,
  paragraphs: readonly Paragraph[],
  analysis: Analysis,
  categories: Set<string>,
): string {
  const groups = annotationsOf(analysis).map(({ group, category, evidence }) => {
    categories.add(category);
    const spans = [spanXml(`#${utteranceId}`, category, "")];
    for (const item of evidence) {
      const targets = paragraphs.flatMap((paragraph) => rangeIn(paragraph, item) ?? []);
      if (targets.length === 0) continue;
      categories.add(item.category);
      spans.push(spanXml(targets.join(" "), item.category, item.quote));
    }
    return `<spanGrp type="${group}">${spans.join("")}</spanGrp>\n`;
  });
  return groups.join("");
}
