import { parseText } from "../../src/formats/index.js";
import { french } from "../../src/french.js";
import { createAnalyzer, findReuse, toReuseText } from "../../src/index.js";
import { annotateLine } from "../../src/node/annotate-line.js";
import { composeReport } from "../../src/report/compose-report.js";
import { formatReport } from "../../src/report/format-report.js";
import { listSentences, listTokens } from "../../src/text/document.js";
import type { Analysis } from "../../src/types.js";

/** A part of the library that an input is fed to; it tells what is wrong with the answer, or null. */
export interface Target {
  readonly id: string;
  run(input: string): string | null;
}

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The first span that does not slice back to its quote. */
function findBadSpan(text: string, analysis: Analysis): string | null {
  const { stance, frames, tone } = analysis;
  const quoted: Quoted[] = [
    ...stance.evidence,
    ...stance.positions,
    ...frames.flatMap(({ evidence }) => evidence),
    ...(tone?.evidence ?? []),
  ];
  const bad = quoted.find(
    ({ start, end, quote }) => text.slice(start, end) !== quote || start >= end,
  );
  return bad === undefined ? null : `span ${JSON.stringify(bad)}`;
}

function checkTokens(
  text: string,
  document: ReturnType<ReturnType<typeof french.create>["lexicon"]["tokenize"]>,
) {
  let end = 0;
  for (const token of listTokens(document)) {
    if (token.start < end || token.end <= token.start) return `token at ${token.start}`;
    if (text.slice(end, token.start).trim() !== "") return `lost characters at ${end}`;
    end = token.end;
  }
  if (text.slice(end).trim() !== "") return `lost characters at ${end}`;
  const isOrdered = listSentences(document).every(({ start, end: to }) => start < to);
  return isOrdered ? null : "sentences out of order";
}

const hasPolluted = (): boolean => Object.keys(Object.prototype).length > 0 || "x" in {};

/** Every part that reads what users feed in. */
export function createTargets(): { texts: Target[]; contents: Target[] } {
  const { analyze } = createAnalyzer();
  const { lexicon } = french.create({});
  const texts: Target[] = [
    { id: "tokenizer", run: (text) => checkTokens(text, lexicon.tokenize(text)) },
    { id: "analyze", run: (text) => findBadSpan(text, analyze(text)) },
    {
      id: "annotate line",
      run: (text) => {
        const { output } = annotateLine(JSON.stringify({ id: text, text }), 1, analyze);
        return JSON.parse(output).error === undefined ? null : output;
      },
    },
    {
      id: "shared wording",
      run: (text) => {
        const halves = [text, text.slice(text.length >> 1), text.slice(0, text.length >> 1)];
        const wordings = halves.map((half, i) =>
          toReuseText({ id: String(i), text: half }, lexicon.tokenize(half)),
        );
        const { pairs } = findReuse(wordings);
        return pairs.length <= 3 ? null : `${pairs.length} pairs of three texts`;
      },
    },
    {
      id: "report",
      run: (text) => {
        const record = { id: "1", text, party: text.slice(0, 20), ...analyze(text) };
        const page = formatReport(composeReport({ records: [record], tokenize: lexicon.tokenize }));
        return page.includes("</html>") ? null : "page without an end";
      },
    },
  ];
  const contents: Target[] = [
    {
      id: "formats",
      run: (content) => {
        parseText(content, { file: "fuzz" });
        return hasPolluted() ? "prototype polluted" : null;
      },
    },
    {
      id: "annotate any line",
      run: (content) => {
        JSON.parse(annotateLine(content, 1, analyze).output);
        return hasPolluted() ? "prototype polluted" : null;
      },
    },
  ];
  return { texts, contents };
}
