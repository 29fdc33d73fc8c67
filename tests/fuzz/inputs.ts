import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RandomSource } from "../../src/statistics/random.js";
import { hasRealTexts, readRealTexts, readShippedTexts } from "../text/shared-texts.js";

const ROOT = join(import.meta.dirname, "../..");

/** Makes one input from what is random. */
export interface InputMaker {
  readonly id: string;
  make(random: RandomSource): string;
}

const below = (random: RandomSource, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: RandomSource, list: readonly T[]): T =>
  list[below(random, list.length)] as T;
const repeat = (random: RandomSource, longest: number, make: () => string): string =>
  Array.from({ length: below(random, longest) }, make).join("");

/** Characters on which words, numbers, sentences, markup and tables turn. */
const ODD = [
  ..."'’ʼ-‑–•.…,;:!?«»\"“”()[]{}<>&/\\|=#@°_*~`\n\r\t\0\u00a0\u202f\u00ad\u0301\u200b\u2028\ufeff\ufffeİΣςßé",
  "\u{1F600}",
  "\ud800",
  "\udc00",
  "</",
  "-->",
  "<![CDATA[",
  "&#x0;",
  "\\u0000",
  "__proto__",
  "constructor",
  "://",
  "1 000",
];

/** Words that the rules turn on. */
const WORDS =
  "je j' nous vote voté voter pour contre abstention ne n' pas que le la ce cette texte rapport résolution objection décharge groupe mon notre ai avons a refuse soutiens rejette mais si et vie privée données enfants mineurs protéger menace équilibre hélas bon mauvais".split(
    " ",
  );

function mutate(random: RandomSource, text: string): string {
  let mutated = text;
  for (let k = below(random, 6); k >= 0; k--) {
    const from = below(random, mutated.length + 1);
    const to = from + (random() < 0.5 ? 0 : below(random, 12));
    const piece =
      random() < 0.7 ? pick(random, ODD) : mutated.slice(from, from + below(random, 40));
    mutated = mutated.slice(0, from) + piece + mutated.slice(to);
  }
  return mutated;
}

/** A stretch of a text, so that an input stays short. */
function cut(random: RandomSource, text: string, longest: number): string {
  const from = below(random, Math.max(1, text.length - longest));
  return random() < 0.5 ? text.slice(0, longest) : text.slice(from, from + longest);
}

const OPENING = ["«", "(", "[", "{", "<a>", "<div><p>", '{"a":', "[", '"'];

/** Makers of texts: bytes, Unicode, words in any order, repetition, nesting, real texts with faults. */
export function createTextMakers(longest: number): InputMaker[] {
  const real = hasRealTexts ? readRealTexts("dev") : readShippedTexts();
  const char = (random: RandomSource): string =>
    random() < 0.3 ? pick(random, ODD) : String.fromCodePoint(below(random, 0x10ffff));
  return [
    {
      id: "bytes",
      make: (random) => repeat(random, longest, () => String.fromCharCode(below(random, 256))),
    },
    { id: "Unicode", make: (random) => repeat(random, longest / 2, () => char(random)) },
    {
      id: "words",
      make: (random) =>
        repeat(random, longest / 6, () =>
          random() < 0.85 ? `${pick(random, WORDS)} ` : pick(random, ODD),
        ),
    },
    {
      id: "repetition",
      make: (random) => {
        const piece = repeat(random, 4, () => pick(random, random() < 0.5 ? WORDS : ODD));
        return (random() < 0.5 ? piece : `${piece} `).repeat(1 + below(random, longest / 8));
      },
    },
    {
      id: "nesting",
      make: (random) =>
        pick(random, OPENING).repeat(below(random, longest / 4)) + pick(random, real).slice(0, 60),
    },
    {
      id: "mutated text",
      make: (random) => mutate(random, cut(random, pick(random, real), longest)),
    },
  ];
}

/** Contents of each format that the project ships, to be damaged. */
export function createContentMakers(longest: number): InputMaker[] {
  const demo = (file: string): string => readFileSync(join(ROOT, "corpora/demo", file), "utf8");
  const seeds: Record<string, string> = {
    "page text": demo("page.txt"),
    "page HTML": demo("page.html"),
    CSV: demo("explanations.csv"),
    JSON: '[{"id":"1","text":"Je vote pour.","__proto__":{"x":1},"date":"2021-07-06"}]',
    "JSON Lines": '{"id":"1","text":"Pour."}\n{"id":2,"constructor":null,"text":"Contre."}\n',
    TEI: '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div><u who="#A"><seg>Je vote pour.</seg></u></div></body></text></TEI>',
    "roll-call XML":
      '<PV.RollCallVoteResults Sitting.Date="2021-07-06"><RollCallVote.Result Identifier="1" Date="2021-07-06"><RollCallVote.Description.Text>A9</RollCallVote.Description.Text><Result.For Number="1"><Result.PoliticalGroup.List Identifier="X"><PoliticalGroup.Member.Name MepId="1" PersId="2">Albe</PoliticalGroup.Member.Name></Result.PoliticalGroup.List></Result.For></RollCallVote.Result></PV.RollCallVoteResults>',
    Parltrack:
      '[{"mep_id":1,"WEXP":[{"title":"T","date":"2021-07-06T00:00:00","text":"Je vote pour.","term":9}]}\n]',
    Europarl:
      '<CHAPTER ID="1">\nExplications de vote\n<SPEAKER ID="1" LANGUAGE="FR" NAME="Albe">\nJe vote pour.\n<P>\nMerci.\n',
    institutional:
      "RÉSOLUTION\nVu le traité,\nConsidérant que la vie privée compte,\n1. demande que\n2. invite\n",
  };
  return Object.entries(seeds).map(([id, seed]) => ({
    id: `damaged ${id}`,
    make: (random) => mutate(random, mutate(random, cut(random, seed, longest))),
  }));
}
