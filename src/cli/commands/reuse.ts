import { french } from "../../french.js";
import { readItems } from "../../node/read-items.js";
import { formatTerminalReuse } from "../../report/terminal/format-reuse.js";
import { findReuse, type Reuse } from "../../reuse/find-reuse.js";
import { indexReuse } from "../../reuse/index-reuse.js";
import { measurePartyLine, type PartyLines } from "../../reuse/measure-party-line.js";
import { type ReuseText, toReuseText } from "../../reuse/reuse-text.js";
import type { Document } from "../../text/document.js";
import type { Explanation } from "../../types.js";
import { checkOperands } from "../check-operands.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { type ReadExplanations, readExplanations } from "../read-explanations.js";
import { listFiles } from "../report/report-sources.js";
import { readTerminalOptions, TABLE_LANGUAGE_FLAG } from "../terminal-flags.js";
import { writeOutput } from "../write-output.js";

type Tokenize = (text: string) => Document;

/** Titles of procedures: whoever names the dossier writes their words, which are nobody's own. */
function listTitles(explanations: readonly Explanation[], tokenize: Tokenize): ReuseText[] {
  const titles = new Set(explanations.flatMap(({ topic }) => topic ?? []));
  return [...titles].map((title, i) => ({
    id: `title of a procedure, ${i + 1}: ${title}`,
    kind: "common-ground",
    document: tokenize(title),
  }));
}

async function readInstitutions(
  paths: readonly string[],
  tokenize: Tokenize,
  io: CommandIo,
): Promise<ReuseText[]> {
  const texts: ReuseText[] = [];
  for await (const item of readItems(paths, io.stdin, { format: "institutional" })) {
    if (item.type !== "segment") continue;
    const { id, documentId, text } = item.segment;
    texts.push({ id: `${documentId}/${id}`, kind: "institutional", document: tokenize(text) });
  }
  return texts;
}

interface Found {
  readonly reuse: Reuse;
  readonly partyLines: PartyLines;
}

async function find(written: readonly Explanation[], flags: Flags, io: CommandIo): Promise<Found> {
  const { tokenize } = french.create({}).lexicon;
  const institutions = await readInstitutions(listFiles(flags.text("institutions")), tokenize, io);
  const index = indexReuse([
    ...written.map((explanation) => toReuseText(explanation, tokenize(explanation.text))),
    ...listTitles(written, tokenize),
    ...institutions,
  ]);
  const threshold = flags.number("threshold");
  const passages = flags.isOn("passages") || flags.isOn("json") ? "linked" : "none";
  return {
    reuse: findReuse(index, { passages, ...(threshold === undefined ? {} : { threshold }) }),
    partyLines: measurePartyLine(index),
  };
}

const toJson = ({ reuse, partyLines }: Found, { rejections }: ReadExplanations): string =>
  `${JSON.stringify({ schemaVersion: 1, ...reuse, partyLines, rejections })}\n`;

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  checkOperands(operands, flags);
  const read = await readExplanations(operands, io.stdin, readInputOptions(flags, io));
  const written = read.explanations.filter(({ kind }) => kind !== "oral");
  const found = await find(written, flags, io);
  io.stderr.write(describeRejections(read.rejections));
  const output = flags.isOn("json")
    ? toJson(found, read)
    : formatTerminalReuse(
        { ...found, explanations: written },
        { ...readTerminalOptions(flags, io), showsPassages: flags.isOn("passages") },
      );
  await writeOutput(io.stdout, output);
  return read.rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const reuse: Command = {
  operands: "FILE…",
  about: [
    "Finds the wording that written explanations share: clusters of copies, how much of each party's words stand in",
    "passages shared inside it, the pairs of texts, and the common ground that was left out (titles of procedures,",
    "formulae of many members of several parties). It shows what is shared, never who wrote it first.",
  ].join("\n"),
  flags: {
    threshold: {
      kind: "share",
      value: "P",
      help: "least share of the shorter text that another holds (default 0.5)",
    },
    passages: {
      kind: "switch",
      help: "the passages of the pairs side by side, small edits marked",
    },
    institutions: {
      kind: "text",
      value: "FILES",
      help: "institutional texts, with commas: whose wording is shared too",
    },
    json: { kind: "switch", help: "clusters, pairs with passages, party line, common ground" },
    lang: TABLE_LANGUAGE_FLAG,
    ...INPUT_FLAGS,
  },
  examples: [
    ["pourcontre reuse page.html", "clusters, party line and pairs of a saved page"],
    ["pourcontre reuse page.html --passages --lang en", "with the passages side by side"],
    ["pourcontre reuse *.html --threshold 0.7 --json > reuse.json", "everything, for a script"],
  ],
  run,
};
