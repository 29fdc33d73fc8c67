import { describe, expect, it } from "vitest";
import { INTERVAL_FLOOR } from "../../src/summary/index.js";
import { measureCoverage } from "../validation/simulation/coverage.js";

describe("INTERVAL_FLOOR", () => {
  const rows = measureCoverage("page", 5, 7);

  it("withholds intervals of four clusters, and shows those of eight and more", () => {
    for (const row of rows) {
      expect(row.isShown).toBe(row.clusterCount >= INTERVAL_FLOOR.clusterCount);
    }
  });

  it("shows intervals whose coverage is near 95 % on every layout of unequal clusters", () => {
    const shown = rows.flatMap((row) => (row.coverage.shown ? [row.coverage.shown] : []));
    expect(shown).toHaveLength(12);
    for (const [mean] of shown) {
      expect(mean).toBeGreaterThan(0.92);
      expect(mean).toBeLessThan(0.98);
    }
  });
});
