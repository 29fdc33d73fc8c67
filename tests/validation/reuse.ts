/**
 * Time, memory and recall of the search for shared wording on the explanations of the 9th term, from documents: the
 * time to tokenise stands apart. Each size runs in a process of its own, so that peak memory is its own.
 *
 * npx tsx tests/validation/reuse.ts [--json]
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findReuse } from "../../src/reuse/find-reuse.js";
import { indexReuse } from "../../src/reuse/index-reuse.js";
import { measurePartyLine } from "../../src/reuse/measure-party-line.js";
import { type ReuseText, toReuseText } from "../../src/reuse/reuse-text.js";
import type { Explanation } from "../../src/types.js";
import { bruteForcePairs, tokenize } from "../reuse/invented.js";
import { hasSharedData, readPage, readTerm9 } from "../reuse/shared-data.js";

const SIZES = [2000, 4000, 8000, 13_500];
const RECALL_SIZE = 1500;
const MEGABYTE = 1024 * 1024;

interface Measurement {
  readonly textCount: number;
  readonly wordCount: number;
  readonly pairCount: number;
  readonly linkedPairCount: number;
  readonly clusterCount: number;
  readonly largestClusterCount: number;
  readonly tokeniseMilliseconds: number;
  /** From documents to pairs and clusters. */
  readonly findMilliseconds: number;
  /** Processor time of the same, all threads of the process: what a busy machine does not lengthen. */
  readonly findProcessorMilliseconds: number;
  /** What the passages of all linked pairs add. */
  readonly passagesMilliseconds: number;
  readonly partyLineMilliseconds: number;
  /** Of the process: with documents only, and at its peak. */
  readonly documentsMegabytes: number;
  readonly peakMegabytes: number;
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, Math.round(performance.now() - start)];
}

function tokenizeAll(explanations: readonly Explanation[]): ReuseText[] {
  return explanations.map((explanation) => toReuseText(explanation, tokenize(explanation.text)));
}

function measure(count: number): Measurement {
  const explanations = readTerm9().slice(0, count);
  const [texts, tokeniseMilliseconds] = timed(() => tokenizeAll(explanations));
  const documentsMegabytes = Math.round(process.memoryUsage.rss() / MEGABYTE);
  const before = process.cpuUsage();
  const [index, indexMilliseconds] = timed(() => indexReuse(texts));
  const [reuse, pairMilliseconds] = timed(() => findReuse(index, { passages: "none" }));
  const used = process.cpuUsage(before);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const [, withPassages] = timed(() => findReuse(index));
  const [, partyLineMilliseconds] = timed(() => measurePartyLine(index));
  return {
    textCount: texts.length,
    wordCount: index.index.sequence.words.length,
    pairCount: reuse.pairs.length,
    linkedPairCount: reuse.pairs.filter((pair) => pair.isLinked).length,
    clusterCount: reuse.clusters.length,
    largestClusterCount: reuse.clusters[0]?.ids.length ?? 0,
    tokeniseMilliseconds,
    findMilliseconds: indexMilliseconds + pairMilliseconds,
    findProcessorMilliseconds: Math.round((used.user + used.system) / 1000),
    passagesMilliseconds: Math.max(0, withPassages - pairMilliseconds),
    partyLineMilliseconds,
    documentsMegabytes,
    peakMegabytes,
  };
}

function measureApart(count: number): Measurement {
  const script = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...process.execArgv, script, "--size", `${count}`], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

/** Pairs at containment ≥ 0.5 that brute force finds in every ninth text, and how many of them are found. */
function measureRecall() {
  const everyNinth = readTerm9().filter((_, i) => i % 9 === 0);
  const texts = tokenizeAll(everyNinth.slice(0, RECALL_SIZE));
  const expected = bruteForcePairs(texts, 0.5);
  const found = new Set(
    findReuse(texts, { passages: "none" }).pairs.map((pair) => `${pair.leftId} | ${pair.rightId}`),
  );
  const hits = [...expected.keys()].filter((key) => found.has(key)).length;
  return {
    textCount: texts.length,
    bruteForcePairCount: expected.size,
    foundPairCount: found.size,
    recall: hits / expected.size,
    precision: hits / found.size,
  };
}

/**
 * Explanations of dev at least half of whose runs stand in one text of train: as the data say (`containmentInTrain`,
 * made with another tokenizer), and as found here. What differs lies within a word or two of one half.
 */
function compareWithData() {
  type DevExplanation = Explanation & { readonly containmentInTrain?: number };
  const explanations: readonly DevExplanation[] = readTerm9();
  const given = new Map(explanations.map((one) => [one.id, one.containmentInTrain]));
  const found = new Set<string>();
  for (const pair of findReuse(tokenizeAll(explanations), { passages: "none" }).pairs) {
    const isLeftDev = given.get(pair.leftId) !== undefined;
    if (isLeftDev === (given.get(pair.rightId) !== undefined)) continue;
    const size = isLeftDev ? pair.leftGramCount : pair.rightGramCount;
    if (pair.sharedGramCount / size >= 0.5) found.add(isLeftDev ? pair.leftId : pair.rightId);
  }
  const inData = [...given].flatMap(([id, value]) => ((value ?? 0) >= 0.5 ? [id] : []));
  const both = inData.filter((id) => found.has(id)).length;
  return { inDataCount: inData.length, foundCount: found.size, inBothCount: both };
}

function measurePage() {
  const texts = readPage();
  const { clusters, pairs } = findReuse(texts);
  const parties = measurePartyLine(texts).parties.map((line) => ({
    party: line.party,
    textCount: line.textCount,
    wordCount: line.wordCount,
    insideWordCount: line.insideWordCount,
    insideShare: line.insideShare,
    ownInsideShare: line.ownInsideShare,
  }));
  return {
    textCount: texts.length,
    pairCount: pairs.length,
    clusterCount: clusters.length,
    largestCluster: { textCount: clusters[0]?.ids.length, parties: clusters[0]?.parties },
    parties,
  };
}

/** All figures of this file. */
export function validateReuse() {
  return {
    page: measurePage(),
    recall: measureRecall(),
    devTextsHeldByTrain: compareWithData(),
    sizes: SIZES.map(measureApart),
  };
}

function main(args: readonly string[]): void {
  const size = args.indexOf("--size");
  if (!hasSharedData) console.log("skipped: ../shared/data is absent");
  else if (size >= 0) console.log(JSON.stringify(measure(Number(args[size + 1]))));
  else {
    const result = validateReuse();
    if (args.includes("--json")) console.log(JSON.stringify(result, null, 2));
    else {
      const { parties, ...page } = result.page;
      console.log("The page 2020/0259(COD):", page);
      console.table(parties);
      console.log("Against brute force:", result.recall);
      console.log("Texts of dev half held by one of train:", result.devTextsHeldByTrain);
      console.table(result.sizes);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
