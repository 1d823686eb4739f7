import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { isUnchanged } from "./folder-scan.ts";
import { prepareQuery } from "./query.ts";

const knownRow = z.object({
  slug: z.string(),
  signature: z.string(),
  hash: z.string().nullable(),
  is_broken: z.number(),
});

/** Which known folders are compared: those from one slug to before another. */
export interface FolderPart {
  readonly folder: string;
  readonly from: string;
  readonly to: string | null;
  /** Whether all broken briefings count as changed. */
  readonly withBroken: boolean;
}

/** The folders of a part that changed since the index read them. */
export function* changedIn(
  database: DatabaseSync,
  { folder, from, to, withBroken }: FolderPart,
): Generator<string> {
  const rows = database.prepare("select * from folders where slug >= ? and (? is null or slug < ?)");
  // Row by row: all signatures together take tens of megabytes.
  for (const row of rows.iterate(from, to, to)) {
    const { slug, is_broken: isBroken, ...known } = knownRow.parse(row);
    if ((withBroken && isBroken === 1) || !isUnchanged(join(folder, slug), known)) yield slug;
  }
}

/** Whether the index has a good version of a folder, and read it as it is now. */
export const readAsIs = (database: DatabaseSync, folder: string): ((slug: string) => boolean) => {
  const knownOf = prepareQuery(database, "select * from folders where slug = ?", knownRow);
  return (slug) => {
    const [known] = knownOf(slug);
    return known?.is_broken === 0 && isUnchanged(join(folder, slug), known);
  };
};
