import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { eachInPieces } from "../../base/time/background-work.ts";
import { isFolder } from "../briefing/folder.ts";
import { listSlugs } from "../briefings-folder.ts";
import { readTakedownsText, takedownsFileName } from "../takedowns-file.ts";
import { isUnchanged } from "./folder-scan.ts";
import { type IndexPlace, openIndexFile, readMeta } from "./index-file.ts";
import { prepareQuery } from "./query.ts";

const slugRow = z.object({ slug: z.string() });

/** The briefings that were changed, added or removed since the index was written. */
export interface FolderChanges {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** A new index has no value, which counts as no takedowns (`null` in JSON). */
export const hasTakedownsOf = (database: DatabaseSync, takedowns: string | null): boolean =>
  (readMeta(database, "takedowns") ?? "null") === JSON.stringify(takedowns);

/** The slugs of an index, row by row. */
function* slugsOf(database: DatabaseSync): Generator<string> {
  for (const row of database.prepare("select slug from folders").iterate()) yield slugRow.parse(row).slug;
}

/**
 * The briefings of a folder for which the index is out of date, compared in pieces, so that the bot answers meanwhile. `takedowns` is the content of
 * the folder's file of takedowns, or null: if that changed, every briefing is read again. Broken briefings are read again, too, so
 * that their problems are reported, unless `withBroken` is false.
 */
export const findChanges = async (
  place: IndexPlace,
  takedowns: string | null,
  withBroken = true,
): Promise<FolderChanges> => {
  // Rejects if there is no such folder, before the index is opened.
  const listing = await listSlugs(place.folder);
  const database = openIndexFile(place);
  try {
    // One transaction takes less time than one for each folder.
    database.exec("begin");
    const stateOf = compareFolders(database, place.folder);
    const areAllChanged = !hasTakedownsOf(database, takedowns);
    const isChanged = (slug: string): boolean => {
      const state = areAllChanged ? "changed" : stateOf(slug);
      return state === "changed" || (withBroken && state === "broken");
    };
    const [here, changed, gone] = [new Set<string>(), [] as string[], [] as string[]];
    for await (const slugs of listing) {
      await eachInPieces(slugs, (slug) => {
        here.add(slug);
        if (isChanged(slug)) changed.push(slug);
      });
    }
    await eachInPieces(slugsOf(database), (slug) => {
      if (!here.has(slug)) gone.push(slug);
    });
    return { changed: changed.sort(), gone };
  } finally {
    database.close();
  }
};

/** The briefings of the folder that differ from the index. */
export const differing = async (place: IndexPlace): Promise<ReadonlySet<string>> => {
  const { changed, gone } = await findChanges(place, await readTakedownsText(place.folder), false);
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
  const stateOf = compareFolders(database, folder);
  const changed: string[] = [];
  const gone: string[] = [];
  for (const name of [...names].sort()) {
    if (!(await isFolder(join(folder, name)))) gone.push(name);
    else if (stateOf(name) !== "good") changed.push(name);
  }
  return { changed, gone: gone.filter((name) => name !== takedownsFileName) };
};

const knownRow = z.object({
  signature: z.string(),
  hash: z.string().nullable(),
  is_broken: z.number(),
});

/** Whether the index read a folder as it is now. If it did, whether the briefing is good. */
type FolderState = "changed" | "good" | "broken";

/** Compares folders with the index. */
const compareFolders = (database: DatabaseSync, folder: string): ((slug: string) => FolderState) => {
  const knownOf = prepareQuery(
    database,
    "select signature, hash, is_broken from folders where slug = ?",
    knownRow,
  );
  return (slug) => {
    const [known] = knownOf(slug);
    if (known === undefined || !isUnchanged(join(folder, slug), known)) return "changed";
    return known.is_broken === 0 ? "good" : "broken";
  };
};
