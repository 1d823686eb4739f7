import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The absolute path of a file of the project. */
const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Tests that change what other files share, such as the global RegExp, or measure the memory or the modules of their process. */
const isolated = ["tests/patterns/**/*.test.ts", "tests/growth.test.ts"];

export default defineConfig({
  resolve: {
    // What plug-ins import, as in tsconfig.json.
    alias: [
      { find: /^onrecord$/u, replacement: pathOf("src/app/plugins/public.ts") },
      { find: /^onrecord\/contract$/u, replacement: pathOf("contract/index.ts") },
    ],
  },
  test: {
    // On a machine with ten times as much to do, the slowest tests still end in this time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest's own number leaves a core free, and half of the time the tests wait for child processes that are killed,
    // paused and started again: on two cores, one worker takes 19 minutes.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["tests/**/*.test.ts"],
          exclude: isolated,
          // A worker loads each module once, and not once for each file: half of the processor time of most tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: "isolated", include: isolated } },
    ],
  },
});
