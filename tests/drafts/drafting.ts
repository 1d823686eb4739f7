import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createDrafts } from "../../src/drafts/drafts.ts";
import type { NetworkRules } from "../../src/drafts/input/fetch.ts";
import { placeDraft } from "../../src/drafts/output/place.ts";
import { type DraftFolder, prepareDraft, type Saved } from "../../src/drafts/output/save.ts";
import type { WorkLimits } from "../../src/drafts/work/limits.ts";
import { createTasks } from "../../src/drafts/work/tasks.ts";
import { dataOf, errorFrom } from "../../src/drafts/work/thrown.ts";
import type { WorkerThread } from "../../src/drafts/work/worker-thread.ts";
import { folderWriter } from "../../src/library/record-writer.ts";
import { putInFolder } from "../../src/library/recorded-change.ts";

/** More time than the bot gives: tests run on busy machines. */
export const limits: WorkLimits = { articleMs: 120_000, memoryMb: 512 };

/** Fetches from this machine alone. */
export const onlyLoopback: NetworkRules = {
  allowed: ["127.0.0.1"],
  addresses: { "127.0.0.1": "127.0.0.1", localhost: "127.0.0.1" },
};

/**
 * Does the jobs of a worker thread in the test's own process. A thread takes up to a second of processor time to start, and
 * `work/worker-thread.test.ts` tests real ones. Values are cloned, as between threads.
 */
export const createInProcessThread = (): WorkerThread => {
  const tasks = createTasks();
  return {
    async run(kind, given, _origin, onFinding = () => {}) {
      try {
        const result = await tasks[kind](structuredClone(given), ({ type }) => {
          if (type === "finding") onFinding();
        });
        return structuredClone(result);
      } catch (error) {
        throw errorFrom(structuredClone(dataOf(error)));
      }
    },
    async stop() {},
  };
};

export const draftsIn = (briefings: string, now: () => Temporal.Instant) =>
  createDrafts({
    writer: folderWriter(briefings, join(briefings, ".changes"), () => {}),
    indexFile: join(briefings, ".index.sqlite"),
    now,
    createThread: createInProcessThread,
    network: onlyLoopback,
  });

/** Writes a draft as the drafter does: prepared in a workplace, then put in its place. */
export const saveDraft = async (briefings: string, draft: DraftFolder): Promise<Saved> => {
  await mkdir(briefings, { recursive: true });
  const workplace = join(briefings, ".draft-test");
  try {
    const prepared = await prepareDraft(briefings, draft, workplace);
    return await placeDraft(
      briefings,
      draft.slug,
      workplace,
      prepared,
      async () => null,
      putInFolder(join(briefings, ".changes"), () => {}),
    );
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};
