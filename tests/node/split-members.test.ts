import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitMembers } from "../../src/node/split-members.js";

describe("splitMembers", () => {
  test.each([
    ["{}", []],
    [" { } ", []],
    ['{"a":1}', [["a", "1"]]],
    [
      '{"a": {"b": [1, "}"]} , "c" : null}',
      [
        ["a", '{"b": [1, "}"]}'],
        ["c", "null"],
      ],
    ],
    ['{"n":12345678901234567890}', [["n", "12345678901234567890"]]],
    ['{"a":1,"a":2}', [["a", "2"]]],
    ['{"\\u0061":"\\\\"}', [["a", '"\\\\"']]],
    [
      '{"q":"\\"","r":"\\\\\\""}',
      [
        ["q", '"\\""'],
        ["r", '"\\\\\\""'],
      ],
    ],
    ['{"__proto__":{"x":1}}', [["__proto__", '{"x":1}']]],
  ])("%s", (json, expected) => {
    expect(splitMembers(json).map(({ name, value }) => [name, value])).toEqual(expected);
  });

  test("the values are those of JSON.parse", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(0, 1, "\t"),
        (object, space) => {
          const json = JSON.stringify(object, null, space).replaceAll("\n", " ");
          const entries = splitMembers(json).map(({ name, value }) => [name, JSON.parse(value)]);
          expect(Object.fromEntries(entries)).toEqual(JSON.parse(json));
        },
      ),
    );
  });
});
