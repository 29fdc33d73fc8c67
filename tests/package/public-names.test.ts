import { beforeAll, describe, expect, test } from "vitest";
import { ENTRIES, type PublicName, readPublicNames } from "../../.ci/public-names.js";

let names: ReadonlyMap<string, readonly PublicName[]>;
beforeAll(() => {
  names = readPublicNames();
}, 60_000);

describe.each(Object.keys(ENTRIES))("public names of %s", (entry) => {
  test("are those of the snapshot: one that goes is a major version, a new one a minor", () => {
    const list = (names.get(entry) ?? []).map(({ name, kind }) => `${kind} ${name}`);
    expect(list.length).toBeGreaterThan(0);
    expect(list).toMatchSnapshot();
  });
  test("every function says what it is for", () => {
    const silent = (names.get(entry) ?? []).filter((n) => n.isFunction && n.comment === "");
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
