import type { Span } from "../../types.js";
import { hashText } from "../codes/hash-text.js";
import type { ReportRecord } from "../types.js";
import { codePointOffsets } from "./code-point-offsets.js";

/** One quote with the label that it shows. */
interface Mark extends Span {
  readonly label: string;
}

/** Characters of context before and after a quote, so that it is found again where it stands more than once. */
const CONTEXT = 32;

function listMarks({ stance, frames, tone }: ReportRecord): Mark[] {
  return [
    ...stance.evidence.map((e) => ({ ...e, label: `stance.${stance.label}.${e.kind}` })),
    ...frames.flatMap(({ id, evidence }) =>
      evidence.map((e) => ({ ...e, label: `${id}.${e.role}` })),
    ),
    ...(tone?.evidence ?? []).map((e) => ({ ...e, label: `tone.${e.polarity}` })),
  ];
}

/** A slice that does not begin or end inside a surrogate pair. */
const context = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start), end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, "");

function annotateRecord(record: ReportRecord, number: number): object[] {
  const { text } = record;
  const count = codePointOffsets(text);
  return listMarks(record).map(({ start, end, label }, i) => ({
    id: `urn:pourcontre:annotation:${number}.${i + 1}`,
    type: "Annotation",
    motivation: "classifying",
    body: { type: "TextualBody", purpose: "classifying", format: "text/plain", value: label },
    target: {
      source: {
        id: `urn:pourcontre:text:${encodeURIComponent(record.id)}`,
        type: "Text",
        "dcterms:identifier": record.id,
        "pourcontre:textHash": hashText(text),
      },
      selector: [
        { type: "TextPositionSelector", start: count(start), end: count(end) },
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: context(text, start - CONTEXT, start),
          suffix: context(text, end, end + CONTEXT),
        },
      ],
    },
  }));
}

/**
 * The evidence of records as W3C Web Annotations (JSON-LD): one annotation a quote, with its position in Unicode code
 * points (as the standard counts) and its words with context; the text is named by id and hash, not given.
 * Source: Web Annotation Data Model, https://www.w3.org/TR/annotation-model/
 *
 * @example
 * JSON.parse(formatWebAnnotations(records)).first.items[0].body.value; // "stance.pour.declared"
 */
export function formatWebAnnotations(records: readonly ReportRecord[]): string {
  const items = records.flatMap((record, i) => annotateRecord(record, i + 1));
  const collection = {
    "@context": [
      "http://www.w3.org/ns/anno.jsonld",
      { pourcontre: "urn:pourcontre:", dcterms: "http://purl.org/dc/terms/" },
    ],
    id: "urn:pourcontre:annotations",
    type: "AnnotationCollection",
    total: items.length,
    first: { id: "urn:pourcontre:annotations:1", type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
