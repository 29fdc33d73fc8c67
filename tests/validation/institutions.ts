/**
 * Roles of institutional texts, segment by segment, as one table by document:
 * `tsx tests/validation/institutions.ts [--json]`. Exploratory: nobody has coded these texts, so the table measures
 * nothing; the models learned from explanations of vote, another genre. Only French is analysed: segments in English
 * or of no certain language have null roles and are counted.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createAnalyzer } from "../../src/analyzer.js";
import { institutional } from "../../src/formats/institutional/institutional.js";
import {
  type DocumentRoles,
  readSegments,
  summarizeSegments,
} from "../../src/frames/read-segments.js";
import type { InstitutionalSegment } from "../../src/types.js";

const FOLDER = new URL("../../../shared/data/documents/", import.meta.url);
const NOTE = "Exploratory: coded by nobody; the models learned from another genre.";

function parseSegments(file: string): InstitutionalSegment[] {
  const parser = institutional.createParser({ file });
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  return [...parser.push(text), ...parser.finish()].flatMap((item) =>
    item.type === "segment" ? [item.segment] : [],
  );
}

/** The saved page of explanations is no institutional text. */
function listFiles(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return files.filter((file) => !file.startsWith("page-")).sort();
}

const listCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ") || "–";

function printDocument(one: DocumentRoles): void {
  const { documentId, segmentCount, unreadCount, languageCounts, axisCounts, privacyShare } = one;
  console.log(`${documentId}: ${segmentCount} segments, ${unreadCount} not analysed`);
  console.log(`  languages         ${listCounts(languageCounts)}`);
  for (const { id, counts } of one.frames) console.log(`  ${id.padEnd(17)} ${listCounts(counts)}`);
  const share = privacyShare === null ? "–" : privacyShare.toFixed(2);
  console.log(`  axis              ${listCounts(axisCounts)}; privacy's share ${share}`);
}

function main(): void {
  const { analyze } = createAnalyzer();
  const files = listFiles();
  const segments = files.flatMap((file) => readSegments(parseSegments(file), analyze));
  const documents = summarizeSegments(segments);
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ note: NOTE, documents, segments }, null, 2));
    return;
  }
  console.log(NOTE);
  console.log(
    "Titles, headings, citations of acts and footnotes are left out; the share counts balanced as half.",
  );
  for (const one of documents) printDocument(one);
}

if (existsSync(FOLDER)) main();
else console.log("institutions: skipped, no ../shared/data beside the project");
