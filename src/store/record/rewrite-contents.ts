import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/schema.ts";
import { storedContentOf, treeOf } from "./stored-files.ts";

/** Contents are read in pages, because there may be millions. */
const pageSize = 500;

/**
 * Replaces or erases the texts of all versions for which `change` says so. It is the only change of what was written, for a
 * passage that is taken down and for a person who is forgotten. Returns how many texts changed.
 */
export const rewriteContents = async (
  on: Kysely<Tables>,
  now: Temporal.Instant,
  change: (text: string) => string | "erase" | null,
): Promise<number> => {
  let count = 0;
  let last = "";
  const renewed: { entry: string; version: number }[] = [];
  for (;;) {
    const page = await on
      .selectFrom("record_contents")
      .select(["sha256", "content"])
      .where("encoding", "=", "utf8")
      .where("sha256", ">", last)
      .orderBy("sha256")
      .limit(pageSize)
      .execute();
    for (const { sha256, content } of page) {
      last = sha256;
      const changed = change(content);
      if (changed === null || changed === content) continue;
      count += 1;
      if (changed === "erase")
        await on
          .updateTable("record_contents")
          .set({ encoding: "erased", content: "" })
          .where("sha256", "=", sha256)
          .execute();
      else renewed.push(...(await replaceContent(on, sha256, changed)));
    }
    if (page.length < pageSize) break;
  }
  for (const entry of await renewTrees(on, renewed)) await addSameVersion(on, entry, now);
  return count;
};

/** Replaces a content in all versions that have it, and returns these versions. */
const replaceContent = async (on: Kysely<Tables>, before: string, text: string) => {
  const content = storedContentOf({ name: "", bytes: Buffer.from(text) });
  await on
    .insertInto("record_contents")
    .values(content)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const files = await on
    .updateTable("record_files")
    .set({ sha256: content.sha256 })
    .where("sha256", "=", before)
    .returning(["entry", "version"])
    .execute();
  await on.deleteFrom("record_contents").where("sha256", "=", before).execute();
  return files;
};

/** Gives versions the hash of the files that they have now. Returns the entries whose newest version is among them. */
const renewTrees = async (
  on: Kysely<Tables>,
  versions: readonly { readonly entry: string; readonly version: number }[],
): Promise<readonly string[]> => {
  const changed = new Set<string>();
  for (const { entry, version } of versions) {
    const files = await on
      .selectFrom("record_files")
      .select(["name", "sha256"])
      .where("entry", "=", entry)
      .where("version", "=", version)
      .execute();
    await on
      .updateTable("record_versions")
      .set({ tree: treeOf(files) })
      .where("entry", "=", entry)
      .where("version", "=", version)
      .execute();
    const later = await on
      .selectFrom("record_versions")
      .select("version")
      .where("entry", "=", entry)
      .where("version", ">", version)
      .executeTakeFirst();
    if (later === undefined) changed.add(entry);
  }
  return [...changed];
};

/** Adds a version with the same files, so that other processes read the entry again. */
const addSameVersion = async (
  on: Kysely<Tables>,
  entry: string,
  { epochMilliseconds: committed_at }: Temporal.Instant,
): Promise<void> => {
  await sql`
    INSERT INTO record_versions (entry, version, number, tree, committed_at)
    SELECT entry, version + 1, (SELECT max(number) + 1 FROM record_versions), tree, ${sql.lit(committed_at)}
    FROM record_versions WHERE entry = ${entry} ORDER BY version DESC LIMIT 1`.execute(on);
  await sql`
    INSERT INTO record_files (entry, version, name, sha256)
    SELECT entry, version + 1, name, sha256 FROM record_files
    WHERE entry = ${entry} AND version = (SELECT max(version) FROM record_files WHERE entry = ${entry})`.execute(
    on,
  );
};
