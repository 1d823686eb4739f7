import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { messageOfThread, startThread } from "../../base/thread.ts";
import { isFolder } from "../briefing/folder.ts";
import { slugsIn } from "../briefings-folder.ts";
import { readTakedownsText, takedownsFileName } from "../takedowns-file.ts";
import { changedIn, type FolderPart, readAsIs } from "./changed-folders.ts";
import { type IndexPlace, openIndexFile, readMeta } from "./index-file.ts";
import { prepareQuery } from "./query.ts";

/** Fewer folders are compared faster in this thread, because threads take a quarter of a second to start. */
export const fewestToCompareInThreads = 10_000;

const slugRow = z.object({ slug: z.string() });
const countRow = z.object({ count: z.number() });
const slugList = z.array(z.string());
const changesSchema = z.object({ changed: slugList, gone: slugList });

/** The briefings that were changed, added or removed since the index was written. */
export interface FolderChanges {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** A new index has no value, which counts as no takedowns (`null` in JSON). */
export const hasTakedownsOf = (database: DatabaseSync, takedowns: string | null): boolean =>
  (readMeta(database, "takedowns") ?? "null") === JSON.stringify(takedowns);

const knownCount = (database: DatabaseSync): number =>
  prepareQuery(database, "select count(*) as count from folders", countRow)()[0]?.count ?? 0;

/** Compares folders in another thread. Its memory is free again when it ends. */
const changedInThread = async (file: string, part: FolderPart): Promise<readonly string[]> => {
  const module = new URL("./compare-thread.ts", import.meta.url);
  const { worker } = startThread(module, { file, ...part }, { name: "compare" });
  const found: string[] = [];
  worker.on("message", (changed: unknown) => {
    found.push(...slugList.parse(changed));
  });
  await once(worker, "exit");
  return found;
};

/** The known folders that changed. Those of a large archive are divided among threads. */
const changedAmong = async (
  database: DatabaseSync,
  { file, folder }: IndexPlace,
  withBroken: boolean,
): Promise<readonly string[]> => {
  const known = knownCount(database);
  if (known < fewestToCompareInThreads)
    return [...changedIn(database, { folder, from: "", to: null, withBroken })];
  const startOf = prepareQuery(database, "select slug from folders order by slug limit 1 offset ?", slugRow);
  const count = availableParallelism();
  // SQLite sorts some names in another way than JavaScript, so it decides where each part begins.
  const starts = Array.from({ length: count }, (_, at) =>
    at === 0 ? "" : (startOf(Math.floor((known * at) / count))[0]?.slug ?? ""),
  );
  const parts = starts.map((from, at) => ({ folder, from, to: starts[at + 1] ?? null, withBroken }));
  return (await Promise.all(parts.map((part) => changedInThread(file, part)))).flat();
};

/**
 * The briefings of a folder for which the index is out of date. `slugs` are all its briefings, and `takedowns` is the content
 * of its file of takedowns, or null: if that changed, every briefing is read again. Broken briefings are read again, too, so
 * that their problems are reported, unless `withBroken` is false.
 */
export const findChanges = async (
  place: IndexPlace,
  slugs: readonly string[],
  takedowns: string | null,
  withBroken = true,
): Promise<FolderChanges> => {
  const database = openIndexFile(place);
  try {
    const hasSameTakedowns = hasTakedownsOf(database, takedowns);
    // Threads begin to compare before this thread compares the names.
    const changing = hasSameTakedowns ? changedAmong(database, place, withBroken) : null;
    const rows = prepareQuery(database, "select slug from folders", slugRow);
    const known = new Set(rows().map(({ slug }) => slug));
    const here = new Set(slugs);
    const gone = [...known].filter((slug) => !here.has(slug));
    if (changing === null) return { changed: slugs, gone };
    const changed = new Set(await changing);
    return { changed: slugs.filter((slug) => !known.has(slug) || changed.has(slug)), gone };
  } finally {
    database.close();
  }
};

/**
 * The same while the bot answers: a large archive is listed and compared in another thread, because its names alone would hold up answers for a
 * third of a second.
 */
export const findChangesBeside = async (
  place: IndexPlace,
  takedowns: string | null,
  withBroken: boolean,
): Promise<FolderChanges> => {
  const database = openIndexFile(place);
  const isLarge = knownCount(database) >= fewestToCompareInThreads;
  database.close();
  if (!isLarge) return findChanges(place, await slugsIn(place.folder), takedowns, withBroken);
  const module = new URL("./list-thread.ts", import.meta.url);
  const changes = await messageOfThread(module, { ...place, takedowns, withBroken }, { name: "list" });
  return changesSchema.parse(changes);
};

/** The briefings of the folder that differ from the index. */
export const differing = async (place: IndexPlace): Promise<ReadonlySet<string>> => {
  const takedowns = await readTakedownsText(place.folder);
  const { changed, gone } = await findChangesBeside(place, takedowns, false);
  return new Set([...changed, ...gone]);
};

/**
 * Those of some names, as a watch reports them, that changed since the index was in the state that `database` shows. The bot reads at once
 * what it wrote itself, and the watch reports it a moment later. A broken briefing counts as changed, because a file beside it may have
 * changed.
 */
export const namedChanges = async (
  database: DatabaseSync,
  folder: string,
  names: ReadonlySet<string>,
): Promise<FolderChanges> => {
  const isReadAsIs = readAsIs(database, folder);
  const changed: string[] = [];
  const gone: string[] = [];
  for (const name of [...names].sort()) {
    if (!(await isFolder(join(folder, name)))) gone.push(name);
    else if (!isReadAsIs(name)) changed.push(name);
  }
  return { changed, gone: gone.filter((name) => name !== takedownsFileName) };
};
