import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileFrame, type SharedClasses } from "../../src/frames/compile-frame.js";
import type { FrameDefinition } from "../../src/frames/frame-types.js";
import { validateFrame } from "../../src/frames/validate-frame.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { findMatches } from "../../src/text/matcher.js";
import { compileRules, type RuleModel } from "../../src/text/rules.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

const MODELS = new URL("../../models/", import.meta.url);
const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(path, MODELS), "utf8")) as T;
const shared = readJson<SharedClasses>("frames-fr/classes.json");
const frameFiles = readdirSync(new URL("frames-fr/", MODELS)).filter(
  (name) => name.endsWith(".json") && !/weights|classes/u.test(name),
);

/** Ids of the rules of a model that fire in a text. */
function createFinder(model: RuleModel) {
  const rules = compileRules([model]);
  const lexicon = createLexicon({ tokenizer: frenchTokenizerRules, stem: stemFrench, rules });
  return (text: string): Set<string> =>
    new Set(findMatches(lexicon.tokenize(text), lexicon).map((match) => match.rule.id));
}

const models: readonly RuleModel[] = [
  ...frameFiles.map((file) => {
    const definition = validateFrame(readJson<FrameDefinition>(`frames-fr/${file}`));
    return compileFrame(definition, shared).model;
  }),
  readJson<RuleModel>("tone-fr/rules.json"),
  readJson<RuleModel>("tone-fr/discourse.json"),
];

describe.each(models)("entries of $id", (model) => {
  const find = createFinder(model);
  it.each(model.rules)("$id fires on its example and not on its counter-example", (rule) => {
    expect(rule.example).toBeTruthy();
    expect(rule.counterExample).toBeTruthy();
    expect(find(rule.example ?? "")).toContain(rule.id);
    expect(find(rule.counterExample ?? "")).not.toContain(rule.id);
  });
});
