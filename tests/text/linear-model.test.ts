import { describe, expect, it } from "vitest";
import { french } from "../../src/french.js";
import { stanceFrInference } from "../../src/generated/stance-fr-inference.js";
import { toneFrWeights } from "../../src/generated/tone-fr-weights.js";
import type { Document } from "../../src/text/document.js";
import {
  compileLinearModel,
  type LinearModelSource,
  listStems,
  scoreLinear,
  visitNgrams,
} from "../../src/text/linear-model.js";
import { readShippedTexts } from "./shared-texts.js";

const SOURCES: readonly LinearModelSource[] = [toneFrWeights, stanceFrInference];
/** As `french` orders them: a document's stems are numbered so. */
const vocabulary = [...new Set(SOURCES.flatMap((source) => listStems([source])))];
const { lexicon } = french.create({});

/** The same score, plainly: every sequence by its name. */
function scorePlainly(source: LinearModelSource, document: Document, mask: Uint8Array) {
  const hits = new Map<string, string>();
  visitNgrams(
    document,
    (token) => mask[token] === 1,
    (a, b, c, isLast, from, to) => {
      const stems = [a, b, c].filter((id) => id > 0).map((id) => vocabulary[id - 1]);
      const name = `${isLast ? "$" : ""}${stems.join(" ")}`;
      if (Object.hasOwn(source.features, name) && !hits.has(name)) {
        hits.set(name, `${name} ${from}-${to}`);
      }
    },
  );
  const norm = hits.size === 0 ? 1 : 1 / Math.sqrt(hits.size);
  const scores = source.bias.map((unit) => unit * source.scale);
  for (const name of hits.keys()) {
    source.features[name]?.forEach((unit, k) => {
      scores[k] = (scores[k] as number) + norm * (unit * source.scale);
    });
  }
  return { scores, hits: [...hits.values()] };
}

describe("scoreLinear", () => {
  it.each(SOURCES)("finds the features of $id that a plain search by name finds", (source) => {
    const model = compileLinearModel(source, vocabulary);
    readShippedTexts().forEach((text, i) => {
      const document = lexicon.tokenize(text);
      const mask = new Uint8Array(document.tokenCount).map((_, token) =>
        token % 11 < i % 3 ? 1 : 0,
      );
      const score = scoreLinear(model, document, mask);
      const hits = score
        .listHits()
        .map(({ feature, from, to }) => `${model.names[feature]} ${from}-${to}`);
      expect({ scores: [...score.scores], hits }).toEqual(scorePlainly(source, document, mask));
    });
  });
});
