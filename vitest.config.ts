import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The absolute path of a file of the project. */
const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Folders whose files leave nothing behind in their process: a worker loads each module once for all of them, and not once
 * for each file. That is half of their processor time. Files elsewhere start programs, fake the clock or spy on the
 * terminal, and get a process of their own.
 */
const shared = [
  "answer",
  "ask",
  "base",
  "commands",
  "digests/definitions",
  "digests/news",
  "digests/schedules",
  "drafts/input",
  "drafts/output",
  "drafts/rules",
  "library",
  "platforms/console",
  "platforms/discord",
  "platforms/shared",
  "platforms/slack",
].map((folder) => `tests/${folder}/**/*.test.ts`);

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
    expect: { poll: { timeout: 20_000 } },
    // Vitest's own number leaves a core free, and half of the time the tests wait for child processes that are killed,
    // paused and started again: on two cores, one worker takes 19 minutes.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { extends: true, test: { name: "shared", include: shared, isolate: false } },
      { extends: true, test: { name: "isolated", include: ["tests/**/*.test.ts"], exclude: shared } },
    ],
  },
});
