import { availableParallelism } from "node:os";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { beginFilling, endFilling, mergeWords, wordTables } from "./fill-index.ts";
import { fillNames, noteMissingNames } from "./fill-names.ts";
import { type FolderChanges, hasTakedownsOf } from "./folder-changes.ts";
import { clearIndex, type IndexPlace, openIndexFile, readMeta, writeMeta } from "./index-file.ts";
import { type IndexThreads, type OnStep, withThreads } from "./index-threads.ts";
import { prepareQuery } from "./query.ts";
import { refreshNames } from "./refresh-names.ts";
import { createIndexes, namedTypes } from "./tables.ts";
import { readTotal } from "./totals.ts";
import { unshared } from "./turns.ts";
import { removeFromIndex, updateIndex } from "./update-index.ts";

/** Fewer briefings are read faster in this thread, because threads take a quarter of a second to start. */
const fewestForThreads = 100;

/** If less than this share of the briefings changed, FTS5 merges enough words by itself. */
const leastShareToMerge = 0.2;

const slugRow = z.object({ slug: z.string() });

/** Whether an index is complete. It is not if it was just created, for example because its file was lost while the bot runs. */
export const isWhole = (place: IndexPlace): boolean => {
  const database = openIndexFile(place);
  try {
    return isComplete(database);
  } finally {
    database.close();
  }
};

const isComplete = (database: DatabaseSync): boolean => readMeta(database, "whole") === "yes";

/** While the bot answers, one core is left for answers. */
const threadCount = (isAnswering: boolean): number =>
  Math.max(1, availableParallelism() - Number(isAnswering));

const readInAll = async (
  { count, run }: IndexThreads,
  slugs: readonly string[],
  isFirst: boolean,
): Promise<void> => {
  const parts = Array.from({ length: count }, (_, at) =>
    slugs.filter((_slug, index) => index % count === at),
  );
  await Promise.all(parts.map((part, at) => run(at, { does: "read", slugs: part, isFirst })));
};

/**
 * Fills a new index, or continues if an earlier program was ended before it was complete. Briefings that are gone since then are removed before the names are
 * made, or most of these would have to be made again. Removing needs the indexes.
 */
const fillIndex = async (
  database: DatabaseSync,
  place: IndexPlace,
  { changed: slugs, gone }: FolderChanges,
  isAnswering: boolean,
  onStep: OnStep,
): Promise<void> => {
  beginFilling(database);
  if (isAnswering || slugs.length + gone.length >= fewestForThreads) {
    await withThreads(place, threadCount(isAnswering), onStep, async (threads) => {
      const { count, run } = threads;
      await readInAll(threads, slugs, true);
      await run(0, { does: "indexes" });
      await run(0, { does: "remove", slugs: gone });
      await run(0, { does: "missing-names" });
      // One thread merges while the others make names.
      await Promise.all([
        run(0, { does: "merge", table: "unit_words" }).then(() => run(0, { does: "fill-names" })),
        ...Array.from({ length: count - 1 }, (_, at) => run(at + 1, { does: "fill-names" })),
      ]);
      await run(0, { does: "merge", table: "name_words" });
    });
  } else {
    for await (const step of updateIndex(database, place.folder, slugs, true, unshared)) onStep(step);
    createIndexes(database);
    for (const step of removeFromIndex(database, gone, unshared)) onStep(step);
    noteMissingNames(database);
    fillNames(database, unshared);
    for (const table of wordTables) mergeWords(database, table, unshared);
  }
  endFilling(database);
};

/** The changes that a fill must still make. Names are made after them, so a briefing that changes later changes names that exist. */
const changesToFill = (database: DatabaseSync, { changed, gone }: FolderChanges): FolderChanges => {
  if (namedTypes.some((type) => readTotal(database, type) > 0)) return { changed: [], gone: [] };
  const rows = prepareQuery(database, "select slug from folders", slugRow)();
  const unread = new Set(changed).difference(new Set(rows.map(({ slug }) => slug)));
  return { changed: [...unread], gone };
};

/** Updates an index that is complete. */
const changeIndex = async (
  database: DatabaseSync,
  place: IndexPlace,
  { changed, gone }: FolderChanges,
  takedowns: string | null,
  isAnswering: boolean,
  onStep: OnStep,
): Promise<void> => {
  const isMany = changed.length + gone.length >= fewestForThreads;
  const isOutdated = !hasTakedownsOf(database, takedowns);
  if (isMany || isOutdated || (isAnswering && changed.length + gone.length > 0)) {
    await withThreads(place, isMany ? threadCount(isAnswering) : 1, onStep, async (threads) => {
      await threads.run(0, { does: "remove", slugs: gone });
      await readInAll(threads, changed, false);
      await threads.run(0, { does: "names" });
      if (isMany && changed.length >= readTotal(database, "briefings") * leastShareToMerge)
        for (const table of wordTables) await threads.run(0, { does: "merge", table });
      if (isOutdated) await threads.run(0, { does: "compact" });
    });
    if (isOutdated) writeMeta(database, "takedowns", JSON.stringify(takedowns));
  } else {
    for (const step of removeFromIndex(database, gone, unshared)) onStep(step);
    for await (const step of updateIndex(database, place.folder, changed, false, unshared)) onStep(step);
    for (const _ of refreshNames(database));
  }
};

/** Brings the index up to date with the folder. While the bot answers, threads do all reading. */
export const applyChanges = async (
  place: IndexPlace,
  changes: FolderChanges,
  takedowns: string | null,
  isAnswering: boolean,
  onStep: OnStep,
): Promise<void> => {
  const database = openIndexFile(place);
  try {
    let left = changes;
    if (!isComplete(database)) {
      if (!hasTakedownsOf(database, takedowns)) {
        clearIndex(database, place);
        writeMeta(database, "takedowns", JSON.stringify(takedowns));
      }
      const filled = changesToFill(database, changes);
      await fillIndex(database, place, filled, isAnswering, onStep);
      left = without(changes, filled);
    }
    await changeIndex(database, place, left, takedowns, isAnswering, onStep);
    if (!isComplete(database)) writeMeta(database, "whole", "yes");
  } finally {
    database.close();
  }
};

const without = (changes: FolderChanges, made: FolderChanges): FolderChanges => ({
  changed: [...new Set(changes.changed).difference(new Set(made.changed))],
  gone: [...new Set(changes.gone).difference(new Set(made.gone))],
});
