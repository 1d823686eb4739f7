import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 20_000,
    // Vitest's own number leaves a core free, and half of the time the tests wait for child processes that are killed,
    // paused and started again: on two cores, one worker takes 19 minutes.
    maxWorkers: availableParallelism() + 1,
  },
});
