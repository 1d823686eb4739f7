import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { isUnchanged } from "./folder-scan.ts";
import { prepareQuery } from "./query.ts";

const knownRow = z.object({
  signature: z.string(),
  hash: z.string().nullable(),
  is_broken: z.number(),
});

/** Whether the index read a folder as it is now. If it did, whether the briefing is good. */
export type FolderState = "changed" | "good" | "broken";

/** Compares folders with the index. */
export const compareFolders = (database: DatabaseSync, folder: string): ((slug: string) => FolderState) => {
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
