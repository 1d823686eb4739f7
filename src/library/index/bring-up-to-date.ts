import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type FolderChanges, hasTakedownsOf } from "./folder-changes.ts";
import { type IndexPlace, openIndexFile, readMeta, writeMeta } from "./index-file.ts";
import { prepareQuery } from "./query.ts";
import { hasFreshNames, refreshNames } from "./refresh-names.ts";
import { removeFromIndex, type UpdateStep, updateIndex } from "./update-index.ts";

/** Fewer briefings are read faster in this thread, because threads take a quarter of a second to start. */
const fewestForThreads = 100;

/** If less than this share of the briefings changed, FTS5 merges enough words by itself. */
const leastShareToMerge = 0.2;

const countRow = z.object({ count: z.number() });

const folderCount = (database: DatabaseSync): number =>
  prepareQuery(database, "select count(*) as count from folders", countRow)()[0]?.count ?? 0;

/** Whether an index is complete. It is not if it was just created, for example because its file was lost while the bot runs. */
export const isWhole = (place: IndexPlace): boolean => {
  const database = openIndexFile(place);
  try {
    return readMeta(database, "whole") === "yes";
  } finally {
    database.close();
  }
};

/** The work of one thread: it reads briefings, and may then refresh the names, merge the words and compact the index. */
interface Part {
  readonly slugs: readonly string[];
  readonly afterwards: readonly ("names" | "merge" | "compact")[];
}

async function* inThreads(place: IndexPlace, parts: readonly Part[]): AsyncGenerator<UpdateStep> {
  const steps: UpdateStep[] = [];
  let wake = Promise.withResolvers<void>();
  const stepSchema = z.custom<UpdateStep>();
  let running = parts.length;
  const workers = parts.map((part) => {
    const worker = new Worker(new URL("./update-thread.ts", import.meta.url), {
      name: "briefings",
      env: {},
      workerData: { ...place, ...part },
    });
    worker.on("message", (step: unknown) => {
      steps.push(stepSchema.parse(step));
      wake.resolve();
    });
    return once(worker, "exit").finally(() => {
      running -= 1;
      wake.resolve();
    });
  });
  const ended = Promise.allSettled(workers);
  while (running > 0 || steps.length > 0) {
    await wake.promise;
    wake = Promise.withResolvers<void>();
    yield* steps.splice(0);
  }
  for (const each of await ended) if (each.status === "rejected") throw each.reason;
}

/** While the bot answers, one core is left for answers. */
const threadCount = (isAnswering: boolean): number =>
  Math.max(1, availableParallelism() - Number(isAnswering));

/** Divides the briefings among threads. Only a single thread refreshes the names, because they need all briefings. */
const divided = (slugs: readonly string[], count: number): readonly Part[] =>
  Array.from({ length: count }, (_, at) => ({
    slugs: slugs.filter((_slug, index) => index % count === at),
    afterwards: count === 1 ? ["names"] : [],
  }));

/** Brings the index up to date with the folder. While the bot answers, threads do all reading. */
export async function* applyChanges(
  place: IndexPlace,
  { changed, gone }: FolderChanges,
  takedowns: string | null,
  isAnswering: boolean,
): AsyncGenerator<UpdateStep> {
  const database = openIndexFile(place);
  try {
    if (gone.length > 0) removeFromIndex(database, gone);
    const isMany = changed.length >= fewestForThreads;
    if (isMany || (isAnswering && changed.length > 0))
      yield* inThreads(place, divided(changed, isMany ? threadCount(isAnswering) : 1));
    else yield* updateIndex(database, place.folder, changed);
    if (!hasFreshNames(database)) {
      if (isMany || isAnswering) yield* inThreads(place, [{ slugs: [], afterwards: ["names"] }]);
      else for (const _ of refreshNames(database));
    }
    if (isMany && changed.length >= folderCount(database) * leastShareToMerge)
      yield* inThreads(place, [{ slugs: [], afterwards: ["merge"] }]);
    if (!hasTakedownsOf(database, takedowns)) {
      yield* inThreads(place, [{ slugs: [], afterwards: ["compact"] }]);
      writeMeta(database, "takedowns", JSON.stringify(takedowns));
    }
    writeMeta(database, "whole", "yes");
  } finally {
    database.close();
  }
}
