import { englishVerbClasses } from "../../languages/en/conjugation.js";
import type { RuleModel } from "../../text/rules.js";
import type { StanceEffect } from "../stance-model.js";

/** The source of the English stance model: rules, and verbs to conjugate into classes. */
export interface EnglishModelSource extends RuleModel {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

/** Adds the classes of the model's verbs to its own. */
export function prepareEnglishModel(source: EnglishModelSource): RuleModel<StanceEffect> {
  const model = source as RuleModel<StanceEffect>;
  return { ...model, classes: { ...englishVerbClasses(source.verbs), ...source.classes } };
}
