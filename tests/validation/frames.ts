/**
 * Validates roles, axis and tone: `tsx tests/validation/frames.ts [--json] [--entries]`. No text of the gold or of the
 * report half of the mention cases was learned from. Their scores were printed while the models were made and one
 * setting (an early penalty) was chosen with them in view; the page's errors were read and answered by drill texts, so
 * the page is no test.
 */
import { existsSync, readFileSync } from "node:fs";
import {
  CORPORA,
  type CodedText,
  readJsonLines,
  readLearningTexts,
  readMentionCases,
  SHARED,
} from "../../models/frames-fr/coded-texts.js";
import { createPipeline, FRAME_IDS, readModel } from "../../models/frames-fr/pipeline.js";
import type { FrameWeights } from "../../src/frames/frame-types.js";
import { compileLearned, readFraming } from "../../src/frames/framing.js";
import { groupByCluster } from "../../src/statistics/bootstrap-macro-f1.js";
import { classificationMetrics } from "../../src/statistics/classification-metrics.js";
import { clusterBootstrap } from "../../src/statistics/cluster-bootstrap.js";
import { alphaInterval, krippendorffAlpha } from "../../src/statistics/krippendorff-alpha.js";
import { createRandom } from "../../src/statistics/random.js";
import { wilsonInterval } from "../../src/statistics/wilson-interval.js";
import { listStems } from "../../src/text/linear-model.js";
import type { Match } from "../../src/text/matcher.js";
import type { ToneModelSource } from "../../src/tone/tone-model.js";
import type { StanceLabel } from "../../src/types.js";

const FIELDS = ["privacy", "child", "axis", "tone"] as const;
type Field = (typeof FIELDS)[number];
type Codes = Readonly<Record<Field, string>>;
interface Case extends Codes {
  readonly id: string;
  readonly text: string;
  readonly cluster: string;
  readonly party: string;
}

const LEAST_CASES = { gold: 10, cases: 1 } as const;

function createReader() {
  const source = readModel<ToneModelSource>("tone-fr/weights.json");
  const words = FRAME_IDS.map(
    (id) => readModel<FrameWeights>(`frames-fr/${id}-weights.json`).words,
  );
  const vocabulary = listStems([source, ...words]);
  const pipeline = createPipeline(vocabulary, true);
  const learned = compileLearned(pipeline.models, source, vocabulary);
  const read = (text: string, without: string | null = null) => {
    const { document, context, votes, matchesOf } = pipeline.prepare(text);
    const kept = (i: number): readonly Match[] =>
      without === null ? matchesOf(i) : matchesOf(i).filter((m) => m.rule.id !== without);
    const { object } = context;
    const stance = context.stance as StanceLabel;
    const vote = { label: stance, spans: votes, ...(object === undefined ? {} : { object }) };
    const framing = readFraming(document, kept, pipeline.models, learned, vote);
    const [privacy, child] = framing.frames.map((frame) => frame.role ?? "absent");
    const codes = { privacy: privacy ?? "absent", child: child ?? "absent" };
    const labels: Codes = {
      ...codes,
      axis: framing.axis?.label ?? "neither",
      tone: framing.tone.label,
    };
    return { labels, framing, stance, matchesOf };
  };
  return { read, pipeline };
}

interface GoldRow {
  readonly id: string;
  readonly speaker?: string;
  readonly gold: Codes;
}
interface Source {
  readonly id: string;
  readonly text: string;
  readonly procedure: string;
  readonly party: string;
}

function readSources(): Map<string, Source> {
  const files = ["term9/explanations.train.jsonl", "term9/explanations.dev.jsonl"];
  const rows = files.flatMap((file) => readJsonLines<Source>(new URL(file, SHARED)));
  return new Map(rows.map((row) => [row.id, row]));
}

function readGold(sources: Map<string, Source>): Case[] {
  return readJsonLines<GoldRow>(new URL("gold/frames.jsonl", SHARED)).flatMap(({ id, gold }) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const { text, procedure, party } = source;
    return [{ ...gold, id, text, cluster: procedure, party }];
  });
}

/** The texts of the page by speaker: blocks that open with « Prénom NOM | Parti ». */
function readPage(): Case[] {
  const page = readFileSync(new URL("documents/page-2020-0259-COD.txt", SHARED), "utf8");
  const texts = new Map<string, { text: string; party: string }>();
  for (const block of page.split(/\n(?=[^\n|]+ \| [^\n]+\n)/u)) {
    const match = /^([^\n|]+) \| ([^\n]+)\n([\s\S]*)$/u.exec(block);
    const speaker = match?.[1]?.trim();
    if (speaker === undefined || texts.has(speaker)) continue;
    const text = (match?.[3] ?? "").replace(/\n🚫[\s\S]*/u, "").trim();
    texts.set(speaker, { text, party: match?.[2] ?? "" });
  }
  return readJsonLines<GoldRow>(new URL("gold/page.jsonl", SHARED)).map(
    ({ speaker = "", gold }) => {
      const { text, party } = texts.get(speaker) ?? { text: "", party: "" };
      return { ...gold, id: speaker, text, cluster: speaker, party };
    },
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Pair {
  readonly gold: string;
  readonly got: string;
}

/** Macro-F1 of the classes named; a class that a draw misses on both sides is left out of its mean. */
function macroF1Of(pairs: readonly Pair[], labels: readonly string[]): number | null {
  const scores = labels.flatMap((label) => {
    const gold = pairs.filter((pair) => pair.gold === label).length;
    const got = pairs.filter((pair) => pair.got === label).length;
    const both = pairs.filter((pair) => pair.gold === label && pair.got === label).length;
    return gold + got === 0 ? [] : [(2 * both) / (gold + got)];
  });
  return scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length;
}

/** Scores of one field: accuracy, macro-F1 over classes with enough cases, F1 and number of each class. */
function scoreField(
  cases: readonly Case[],
  predicted: readonly string[],
  field: Field,
  least: number,
) {
  const gold = cases.map((one) => one[field]);
  const metrics = classificationMetrics(gold, predicted);
  const counted = metrics.classes.filter(({ goldCount }) => goldCount >= least);
  const macroF1 = counted.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / counted.length;
  const labels = counted.map(({ label }) => label);
  const pairs = cases.map((one, i) => ({ gold: one[field], got: predicted[i] ?? "" }));
  const clusters = groupByCluster(
    pairs,
    cases.map((one) => one.cluster),
  );
  const interval = clusterBootstrap(clusters, (drawn) => macroF1Of(drawn.flat(), labels), {
    random: createRandom(4),
  });
  const classes = metrics.classes.map(
    ({ label, f1, precision, recall, goldCount, correctCount }) => ({
      label,
      number: goldCount,
      f1: f1 === null ? null : round(f1),
      precision: precision === null ? null : round(precision),
      recall: recall === null ? null : round(recall),
      recallInterval: goldCount === 0 ? null : wilsonInterval(correctCount, goldCount),
    }),
  );
  return { accuracy: round(metrics.accuracy ?? 0), macroF1: round(macroF1), interval, classes };
}

function scoreAll(cases: readonly Case[], labels: readonly Codes[], least: number) {
  const of = (field: Field) =>
    scoreField(
      cases,
      labels.map((l) => l[field]),
      field,
      least,
    );
  const main = ["privacy", "protection", "neither"];
  const axis = of("axis");
  const kept = axis.classes.filter(({ label }) => main.includes(label));
  const axisMain = round(kept.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / kept.length);
  return {
    privacy: of("privacy"),
    child: of("child"),
    axis,
    axisMacroF1OfThree: axisMain,
    tone: of("tone"),
  };
}

const KEYWORDS = {
  privacy: /vie privée|données|surveill|confidentialité|chiffrement|biométri|espion|anonym/iu,
  child: /enfan|mineurs|pédo|adolescent|fillette/iu,
} as const;

/** What counting words would say: the commonest role wherever a word of the topic stands. */
function keywordBaseline(cases: readonly Case[], labels: readonly Codes[]): Codes[] {
  return cases.map((one, i) => ({
    ...(labels[i] as Codes),
    privacy: KEYWORDS.privacy.test(one.text) ? "safeguarded" : "absent",
    child: KEYWORDS.child.test(one.text) ? "goal" : "absent",
  }));
}

const TONE_OF_STANCE: Readonly<Record<string, string>> = {
  pour: "positive",
  contre: "negative",
  abstention: "negative",
  indetermine: "neutral",
};

/** Sign of natural's French sentiment (a lexicon without negation). */
async function naturalTones(cases: readonly Case[]): Promise<string[]> {
  const analyzer = (await import("natural/lib/natural/sentiment/SentimentAnalyzer.js" as string))
    .default;
  const stemmer = (await import("natural/lib/natural/stemmers/porter_stemmer_fr.js" as string))
    .default;
  const sentiment = new analyzer("French", stemmer, "pattern");
  return cases.map(({ text }) => {
    const score: number = sentiment.getSentiment(text.toLowerCase().match(/[\p{L}]+/gu) ?? []);
    return score > 0 ? "positive" : score < 0 ? "negative" : "neutral";
  });
}

/** Krippendorff's alpha of the two blind coders of `corpora/frames-gold/codes.csv`. */
function reliability() {
  const [header = "", ...lines] = readFileSync(new URL("frames-gold/codes.csv", CORPORA), "utf8")
    .trim()
    .split("\n");
  const names = header.split(",");
  const column = (name: string) =>
    lines.map((line) => line.split(",")[names.indexOf(name)] ?? null);
  return Object.fromEntries(
    FIELDS.map((field) => {
      const coders = [column(`${field}A`), column(`${field}B`)];
      const alpha = krippendorffAlpha(coders) ?? 0;
      const interval = alphaInterval(coders, { random: createRandom(4) });
      return [field, { number: lines.length, alpha: round(alpha), interval }];
    }),
  );
}

/** Share of right labels by party, parties with five texts or more. */
function errorsByParty(cases: readonly Case[], labels: readonly Codes[]) {
  const parties = [...new Set(cases.map((one) => one.party))].sort();
  return parties.flatMap((party) => {
    const own = cases
      .map((one, i) => ({ one, got: labels[i] as Codes }))
      .filter(({ one }) => one.party === party);
    if (own.length < 5) return [];
    const wrong = Object.fromEntries(
      FIELDS.map((field) => [
        field,
        own.filter(({ one, got }) => got[field] !== one[field]).length,
      ]),
    );
    return [{ party, number: own.length, wrong }];
  });
}

type Reader = ReturnType<typeof createReader>;

/**
 * For each entry, on the texts to learn from: how often it fires, how often the text then has the entry's role (a
 * mention's: any role but absent), and how many texts change their role, by party, when the entry is left out.
 */
function entryEffects({ read, pipeline }: Reader, texts: readonly CodedText[]) {
  const effects = new Map<
    string,
    { fired: number; right: number; changes: Record<string, number> }
  >();
  for (const text of texts) {
    const whole = read(text.text);
    pipeline.models.frames.forEach((_, i) => {
      const gold = i === 0 ? text.privacy : text.child;
      const rules = new Map(whole.matchesOf(2 + i).map((match) => [match.rule.id, match.rule]));
      for (const [id, rule] of rules) {
        const effect = rule.effect as { kind: string; role?: string };
        const entry = effects.get(id) ?? { fired: 0, right: 0, changes: {} };
        effects.set(id, entry);
        entry.fired++;
        const isRight =
          effect.kind === "cue"
            ? gold === effect.role
            : (gold !== "absent") === (effect.kind === "mention");
        if (isRight) entry.right++;
        const field = i === 0 ? "privacy" : "child";
        if (read(text.text, id).labels[field] === whole.labels[field]) continue;
        const group = text.party === "" ? "(invented)" : text.party;
        entry.changes[group] = (entry.changes[group] ?? 0) + 1;
      }
    });
  }
  return [...effects]
    .map(([id, { fired, right, changes }]) => ({
      id,
      fired,
      precision: round(right / fired),
      changes,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function printField(name: string, score: ReturnType<typeof scoreField>): void {
  const { macroF1, accuracy, interval, classes } = score;
  const range =
    interval === null ? "" : ` [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`;
  const list = classes
    .map(({ label, f1, number }) => `${label} ${f1 ?? "–"} (${number})`)
    .join(", ");
  console.log(`  ${name.padEnd(8)} macro-F1 ${macroF1}${range}, accuracy ${accuracy}: ${list}`);
}

function printScores(title: string, scores: ReturnType<typeof scoreAll>): void {
  console.log(title);
  for (const field of FIELDS) printField(field, scores[field]);
  console.log(`  axis, macro-F1 of privacy, protection, neither: ${scores.axisMacroF1OfThree}`);
}

async function validate() {
  const reader = createReader();
  const labelsOf = (cases: readonly Case[]): Codes[] =>
    cases.map(({ text }) => reader.read(text).labels);
  const toCase = (text: CodedText): Case => ({ ...text, cluster: text.group });
  const gold = readGold(readSources());
  const goldLabels = labelsOf(gold);
  const held = readMentionCases("report").map(toCase);
  const page = readPage();
  const pageLabels = labelsOf(page);
  const stanceTones = gold.map(({ text }) => TONE_OF_STANCE[reader.read(text).stance] ?? "neutral");
  const roles = ["privacy", "child"] as const;
  const wrongOnPage = page.flatMap((one, i) =>
    roles
      .filter((field) => pageLabels[i]?.[field] !== one[field])
      .map((field) => ({ speaker: one.id, field, gold: one[field], got: pageLabels[i]?.[field] })),
  );
  return {
    reliability: reliability(),
    gold: scoreAll(gold, goldLabels, LEAST_CASES.gold),
    goldByKeyword: scoreAll(gold, keywordBaseline(gold, goldLabels), LEAST_CASES.gold),
    toneOfStanceAlone: scoreField(gold, stanceTones, "tone", 1).macroF1,
    toneOfNatural: scoreField(gold, await naturalTones(gold), "tone", 1).macroF1,
    heldBackCases: scoreAll(held, labelsOf(held), LEAST_CASES.cases),
    page: {
      roles: page.length * roles.length,
      wrong: wrongOnPage,
      scores: scoreAll(page, pageLabels, 1),
    },
    errorsByParty: errorsByParty(gold, goldLabels),
    entries: process.argv.includes("--entries") ? entryEffects(reader, readLearningTexts()) : null,
  };
}

function print(result: Awaited<ReturnType<typeof validate>>): void {
  console.log("Reliability of the two blind coders (Krippendorff's alpha):");
  for (const [field, { alpha, number }] of Object.entries(result.reliability)) {
    console.log(`  ${field.padEnd(8)} ${alpha} (${number} texts)`);
  }
  printScores("Gold, 224 explanations (classes of 10 cases or more):", result.gold);
  console.log("  beside: keyword presence");
  printField("privacy", result.goldByKeyword.privacy);
  printField("child", result.goldByKeyword.child);
  console.log(
    `  beside: tone of stance alone ${result.toneOfStanceAlone}, of natural ${result.toneOfNatural}`,
  );
  printScores("Held-back mention cases:", result.heldBackCases);
  printScores("The page (a demonstration):", result.page.scores);
  console.log(`  wrong roles: ${result.page.wrong.length} of ${result.page.roles}`);
  for (const { speaker, field, gold, got } of result.page.wrong) {
    console.log(`    ${speaker}: ${field} ${gold}, read as ${got}`);
  }
  console.log("Wrong labels by party (gold):");
  for (const { party, number, wrong } of result.errorsByParty) {
    console.log(`  ${party} (${number}): ${JSON.stringify(wrong)}`);
  }
  for (const { id, fired, precision, changes } of result.entries ?? []) {
    console.log(
      `  ${id}: fires in ${fired}, precision ${precision}, left out changes ${JSON.stringify(changes)}`,
    );
  }
}

if (!existsSync(SHARED)) console.log("frames: skipped, no ../shared/data beside the project");
else {
  const result = await validate();
  if (process.argv.includes("--json")) console.log(JSON.stringify(result, null, 2));
  else print(result);
}
