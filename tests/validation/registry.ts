/**
 * Prints how well names lead to members, and whether party and group on the date equal the data's.
 *
 *     npx tsx tests/validation/registry.ts [--json]
 *
 * Names: every member of the directory of the 9th term, written in exact variants (accents, order, hyphens, case) and
 * damaged in one letter. Party and group: every explanation of `train` and `dev`. Needs ../shared/data.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Registry } from "../../src/registry/create-registry.js";
import { enrichExplanation } from "../../src/registry/enrich-explanation.js";
import { extendRegistry } from "../../src/registry/extend-registry.js";
import { findMember } from "../../src/registry/find-member.js";
import { frenchTerm9 } from "../../src/registry/french-term9.js";
import { createRandom } from "../../src/statistics/random.js";
import type { Explanation, Member } from "../../src/types.js";
import { readTerm9Explanations, TERM9 } from "./term9.js";

const DIRECTORY = "../shared/data/formats/members_directory_term_9.xml";
const SEED = 20261120;

type Variant = (name: string, random: () => number) => string;

const isCapital = (word: string): boolean => !/\p{Ll}{2}/u.test(word) && /\p{Lu}{2}|^'/u.test(word);

function familyFirst(name: string, separator: string): string {
  const words = name.split(" ");
  const at = words.findIndex(isCapital);
  return at < 1 ? name : `${words.slice(at).join(" ")}${separator}${words.slice(0, at).join(" ")}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
};

const withoutAccents = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łŁøØđĐ]/gu, (letter) => SPECIAL[letter] ?? letter);

/** Ways to write the same name. */
const EXACT: Readonly<Record<string, Variant>> = {
  "as given": (name) => name,
  "without accents": withoutAccents,
  "decomposed accents": (name) => name.normalize("NFD"),
  "lower case": (name) => name.toLowerCase(),
  "upper case": (name) => name.toUpperCase(),
  "NAME First": (name) => familyFirst(name, " "),
  "NAME, First": (name) => familyFirst(name, ", "),
  "hyphens to spaces": (name) => name.replaceAll("-", " "),
  "hyphens dropped": (name) => name.replaceAll("-", ""),
  "spaces to hyphens": (name) => name.replaceAll(" ", "-"),
  "all together": (name) =>
    withoutAccents(familyFirst(name, " ")).toLowerCase().replaceAll("-", " "),
};

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

/** Puts `change` in place of one letter drawn among all. */
function atLetter(name: string, random: () => number, change: (letter: string) => string): string {
  const places = [...name.matchAll(/\p{L}/gu)].map((match) => match.index);
  const at = places[Math.floor(random() * places.length)] ?? 0;
  return name.slice(0, at) + change(name[at] ?? "") + name.slice(at + 1);
}

const draw = (random: () => number): string => ALPHABET[Math.floor(random() * 26)] ?? "a";

function otherLetter(letter: string, random: () => number): string {
  const drawn = draw(random);
  return drawn === withoutAccents(letter).toLowerCase() ? otherLetter(letter, random) : drawn;
}

/** Ways to get one letter wrong. */
const DAMAGED: Readonly<Record<string, Variant>> = {
  "one letter replaced": (name, random) => atLetter(name, random, (l) => otherLetter(l, random)),
  "one letter missing": (name, random) => atLetter(name, random, () => ""),
  "one letter too many": (name, random) =>
    atLetter(name, random, (l) => l + otherLetter(l, random)),
  "two letters swapped": (name, random) => {
    const places = [...name.matchAll(/\p{L}(?=\p{L})/gu)].map((match) => match.index);
    const at = places[Math.floor(random() * places.length)] ?? 0;
    return `${name.slice(0, at)}${name[at + 1] ?? ""}${name[at] ?? ""}${name.slice(at + 2)}`;
  },
};

interface Tally {
  count: number;
  right: number;
  suggested: number;
  ambiguous: number;
  unknown: number;
  wrong: number;
}

function tally(registry: Registry, members: readonly Member[], variant: Variant): Tally {
  const random = createRandom(SEED);
  const result = { count: 0, right: 0, suggested: 0, ambiguous: 0, unknown: 0, wrong: 0 };
  for (const { mepId, fullName } of members) {
    const found = findMember(registry, { name: variant(fullName, random) });
    result.count++;
    if (found.type === "found") result[found.member.mepId === mepId ? "right" : "wrong"]++;
    else if (found.type === "ambiguous") result.ambiguous++;
    else result[found.suggestions.some((m) => m.mepId === mepId) ? "suggested" : "unknown"]++;
  }
  return result;
}

function readDirectory(): Member[] {
  const xml = readFileSync(DIRECTORY, "utf8");
  const rows = xml.matchAll(/<fullName>([^<]*)<\/fullName><id>(\d+)<\/id>/gu);
  return [...rows].map(([, name = "", id]) => ({
    mepId: Number(id),
    fullName: name.replaceAll("&apos;", "'").replaceAll("&amp;", "&"),
    parties: [],
    groups: [],
  }));
}

/** Why the registry and the data differ on one explanation. */
function explain(explanation: Explanation, registry: Registry): string {
  const { date, group, party, speaker } = explanation;
  if (date === undefined)
    return "the text has no date: the registry leaves open what the data gives for the term's start";
  const { explanation: ours, notes } = enrichExplanation(
    { id: explanation.id, text: "", ...(speaker ? { speaker } : {}), ...(date ? { date } : {}) },
    registry,
  );
  if (notes.some((note) => note.code === "not-seated"))
    return "the member had no seat on the date: the explanation is of a later vote of the procedure";
  const member = registry.memberById.get(ours.mepId ?? 0);
  const heldLater = member?.parties.some(
    (held) => held.name === party && held.start > (date ?? ""),
  );
  if (ours.party !== party && heldLater)
    return "the data names a party that the member joined after the date: explained at a later vote";
  const lastDay = [...(member?.groups ?? [])].some((held) => held.end === date);
  if (group === undefined && (lastDay || date === "2020-12-17"))
    return "the data has no group on the last day of a membership (change or renaming of the group)";
  return "other";
}

function compareData(registry: Registry, splits: readonly ("train" | "dev")[]) {
  const reasons: Record<string, number> = {};
  let count = 0;
  let equal = 0;
  for (const { explanation } of splits.flatMap((split) => readTerm9Explanations(split))) {
    const { id, speaker, date, party } = explanation;
    // A text without a date keeps its party label, as a saved page has it.
    const known = date === undefined ? { ...(party ? { party } : {}) } : { date };
    const ours = enrichExplanation(
      { id, text: "", ...(speaker ? { speaker } : {}), ...known },
      registry,
    );
    count++;
    if (ours.explanation.party === party && ours.explanation.group === explanation.group) equal++;
    else {
      const reason = explain(explanation, registry);
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
  }
  return { count, equal, equalShare: equal / count, differences: reasons };
}

function measure() {
  const directory = readDirectory();
  const { registry } = extendRegistry(frenchTerm9(), directory, DIRECTORY);
  const run = (variants: Readonly<Record<string, Variant>>) =>
    Object.fromEntries(
      Object.entries(variants).map(([name, v]) => [name, tally(registry, directory, v)]),
    );
  const french = frenchTerm9();
  return {
    seed: SEED,
    memberCount: directory.length,
    exact: run(EXACT),
    damaged: run(DAMAGED),
    partyAndGroup: {
      train: compareData(french, ["train"]),
      dev: compareData(french, ["dev"]),
      both: compareData(french, ["train", "dev"]),
    },
  };
}

function print(figures: ReturnType<typeof measure>): void {
  console.log(`Names: ${figures.memberCount} members of the directory`);
  for (const kind of ["exact", "damaged"] as const)
    for (const [name, t] of Object.entries(figures[kind]))
      console.log(
        `  ${name.padEnd(22)} right ${t.right}, suggested ${t.suggested}, ambiguous ${t.ambiguous}, unknown ${t.unknown}, wrong ${t.wrong}`,
      );
  console.log("Party and group on the date equal to the data's");
  for (const [split, c] of Object.entries(figures.partyAndGroup)) {
    console.log(
      `  ${split.padEnd(6)} ${c.equal} of ${c.count} (${(100 * c.equalShare).toFixed(2)} %)`,
    );
    for (const [reason, n] of Object.entries(c.differences))
      console.log(`         ${n}: ${reason}`);
  }
}

if (!existsSync(DIRECTORY) || !existsSync(TERM9)) {
  console.error("skipped: ../shared/data is not there");
} else {
  const figures = measure();
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures, null, 2));
  else print(figures);
}
