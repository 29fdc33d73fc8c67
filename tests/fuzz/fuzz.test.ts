import { expect, it } from "vitest";
import { fuzz } from "./fuzz.js";

// `npm run fuzz` tries a million.
it("reads a few thousand random inputs without a crash, a hang or a wrong span", () => {
  const { counts, examples } = fuzz({ inputs: 6000, seed: 2, longest: 300 });
  expect(examples).toEqual([]);
  for (const { inputs } of counts) expect(inputs).toBeGreaterThan(10);
});
