import { describe, expect, it } from "vitest";
import { french } from "../../src/french.js";
import { Probe } from "../../src/stance/probe.js";
import { isOfAny, isOfClass, unite } from "../../src/text/class-bits.js";
import { readShippedTexts } from "./shared-texts.js";

const { lexicon } = french.create({});
/** As `french` compiles them: language, then stance. */
const STANCE = 1;
const SOME = [Probe.je, Probe.nous, Probe["form-third"], Probe["asks-vote"]];

describe("isOfClass", () => {
  it("says of every word what its terminals say, also of words met later", () => {
    const terminals = lexicon.rules.probes[STANCE] ?? {};
    for (const text of readShippedTexts()) {
      const { symbols } = lexicon.tokenize(text);
      const rows = lexicon.probeBits(STANCE, Probe);
      for (const symbol of new Set(symbols)) {
        const expected = Object.entries(Probe).flatMap(([name, probe]) => {
          const terminal = terminals[name];
          return terminal !== undefined && lexicon.meets(symbol, terminal) ? [probe] : [];
        });
        const actual = Object.values(Probe).filter((probe) => isOfClass(rows, symbol, probe));
        expect(actual).toEqual(expected);
        expect(isOfAny(rows, symbol, unite(SOME))).toBe(SOME.some((p) => expected.includes(p)));
      }
    }
  });
});
