import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findOutdatedModels } from "../../models/build.js";
import { compileFrame } from "../../src/frames/compile-frame.js";
import { englishTokenizerRules } from "../../src/languages/en/tokenizer-rules.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { prepareEnglishModel } from "../../src/stance/english/english-model.js";
import { prepareStanceModel } from "../../src/stance/stance-model.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { findMatches } from "../../src/text/matcher.js";
import { compileRules, type Rule, type RuleModel } from "../../src/text/rules.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

const MODELS = join(import.meta.dirname, "../../models");

interface ModelFile {
  readonly path: string;
  readonly model: RuleModel;
}

const read = (path: string) => JSON.parse(readFileSync(join(MODELS, path), "utf8"));

/** The rules of a model file, in the form that the matcher takes; null for one without rules. */
function toRuleModel(path: string): RuleModel | null {
  const source = read(path);
  if ("mentions" in source) return compileFrame(source, read("frames-fr/classes.json")).model;
  if ("verbs" in source) {
    return source.language === "en" ? prepareEnglishModel(source) : prepareStanceModel(source);
  }
  return Array.isArray(source.rules) ? source : null;
}

const ruleModels: ModelFile[] = readdirSync(MODELS, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .sort()
  .flatMap((path) => {
    const model = toRuleModel(path);
    return model === null ? [] : [{ path, model }];
  });

/** Which of the model's rules fire in a text. */
function createReader(model: RuleModel): (text: string) => Set<string> {
  const rules = compileRules([model]);
  const language =
    model.language === "en"
      ? { tokenizer: englishTokenizerRules, stem: (word: string) => word }
      : { tokenizer: frenchTokenizerRules, stem: stemFrench };
  const lexicon = createLexicon({ ...language, rules });
  return (text) =>
    new Set(findMatches(lexicon.tokenize(text), lexicon).map((match) => match.rule.id));
}

test("the compiled models are up to date: npm run build:models", () => {
  expect(findOutdatedModels().map((model) => model.source)).toEqual([]);
});

test("there are rule models to try", () => {
  expect(ruleModels.length).toBeGreaterThan(0);
});

describe.each(ruleModels)("$path", ({ model }) => {
  const firedIn = createReader(model);
  const withExamples = model.rules.filter((rule) => rule.example !== undefined);

  test("every rule has an example and a counter-example", () => {
    const lacking = model.rules.filter(
      (r) => r.example === undefined || r.counterExample === undefined,
    );
    expect(lacking.map((rule) => rule.id)).toEqual([]);
  });

  test.each(withExamples)("$id: its example fires it", ({ id, example }: Rule) => {
    expect(firedIn(example ?? "")).toContain(id);
  });

  test.each(withExamples)("$id: its counter-example does not", ({ id, counterExample }: Rule) => {
    expect(firedIn(counterExample ?? "")).not.toContain(id);
  });
});
