import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { englishTokenizerRules } from "../../src/languages/en/tokenizer-rules.js";
import {
  type EnglishModelSource,
  prepareEnglishModel,
} from "../../src/stance/english/english-model.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { findMatches } from "../../src/text/matcher.js";
import { compileRules } from "../../src/text/rules.js";

const FILE = join(import.meta.dirname, "../../models/stance-en/rules.json");
const source: EnglishModelSource = JSON.parse(readFileSync(FILE, "utf8"));
const model = prepareEnglishModel(source);
const rules = compileRules([model]);
const lexicon = createLexicon({ tokenizer: englishTokenizerRules, stem: (word) => word, rules });

const firedIn = (text: string): string[] =>
  findMatches(lexicon.tokenize(text), lexicon).map((match) => match.rule.id);

describe("rules of English stance", () => {
  test.each(model.rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    expect(firedIn(rule.example ?? "")).toContain(id);
    expect(rule.counterExample).toBeDefined();
    expect(firedIn(rule.counterExample ?? "")).not.toContain(id);
  });

  test("no bracket holds a space: an alternative is one word", () => {
    const patterns = model.rules.flatMap((rule) => [rule.pattern, rule.unless ?? []].flat());
    const words = patterns.flatMap((pattern) => pattern.split(" "));
    expect(words.filter((word) => word.includes("[") !== word.includes("]"))).toEqual([]);
  });
});
