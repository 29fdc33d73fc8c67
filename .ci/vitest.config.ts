import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Some tests start processes; a busy machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
