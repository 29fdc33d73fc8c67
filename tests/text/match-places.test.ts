import { describe, expect, it } from "vitest";
import {
  addPlace,
  createMatchPlaces,
  fromAt,
  isRepeated,
  type MatchPlaces,
  sortPlaces,
  toAt,
} from "../../src/text/match-places.js";

type Place = readonly [from: number, to: number, rule: number];

const listPlaces = (places: MatchPlaces): Place[] =>
  Array.from({ length: places.count }, (_, i) => [
    fromAt(places, i),
    toAt(places, i),
    places.rules[i] as number,
  ]);

/** So many places in no order, some of them twice. */
const scatter = (count: number): Place[] =>
  Array.from({ length: count }, (_, i) => {
    const from = (i * 37) % 991;
    return [from, Math.min(1000, from + 1 + (i % 7)), (i * 13) % 29];
  });

const byPlace = (a: Place, b: Place): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

describe("sortPlaces", () => {
  it.each([0, 1, 5, 200, 201, 3000])("sorts %i places as a plain comparison does", (count) => {
    const places = createMatchPlaces();
    const plain = scatter(count);
    for (const [from, to, rule] of plain) addPlace(places, rule, from, to);
    sortPlaces(places);
    expect(listPlaces(places)).toEqual(plain.sort(byPlace));
  });

  it("tells a place from the one before it", () => {
    const places = createMatchPlaces();
    for (const to of [2, 2, 3]) addPlace(places, 7, 1, to);
    expect([0, 1, 2].map((i) => isRepeated(places, i))).toEqual([false, true, false]);
  });
});
