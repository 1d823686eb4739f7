import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The absolute path of a file of the project. */
const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const testsIn = (paths: readonly string[]): string[] => paths.map((path) => `tests/${path}.test.ts`);

/** Tests that start programs, threads or databases, fake the clock, or spy on the process. Each file gets a process of its own. */
const startsPrograms = testsIn([
  "digests/deliveries/{notify,processes,run,ticks,unreadable-notices,*-discord,*-slack}",
  "drafts/{record,work/*,intake/kill,review/browser,review/comments,review/decisions/save-decision}",
  "platforms/{answers/*,killed-review,desk/{browser,events,many-facts,record}}",
  "store/{backup/*,database/*,migrations,migrated-*}",
]);

/**
 * Files that leave nothing behind in their process: a worker loads each module once for all of them, and not once for each
 * file. That is half of their processor time. The files of other folders get a process of their own.
 */
const shared = globSync(
  testsIn(["{answer,app/doctor,ask,base,commands,digests,drafts,library,platforms,store}/**/*"]),
  { cwd: pathOf("."), exclude: startsPrograms },
);

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
