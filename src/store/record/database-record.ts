import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { type Database, inBatches, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { writeAudit } from "../database-audit.ts";
import { rewriteContents } from "./rewrite-contents.ts";
import {
  bytesOf,
  type FileHash,
  hashOfFile,
  type StoredFile,
  storedContentOf,
  treeOf,
} from "./stored-files.ts";
import type { EntryChange, OpenRecord, RecordHead, StoredRecord } from "./stored-record.ts";

/** The channel of `NOTIFY`, for other processes. */
export const recordChannel = "onrecord_record";

/** The key of the lock that writers take in turn. Any number that Onrecord uses for nothing else. */
const writersLock = 7_240_024;

export const createStoredRecord = (database: Database): StoredRecord => {
  const { kysely, engine } = database;
  /** One writer at a time, so that versions become visible in the order of their numbers. */
  const inTurn = <Result>(work: (on: Kysely<Tables>) => Promise<Result>): Promise<Result> =>
    run(database, () =>
      kysely.transaction().execute(async (on) => {
        // On SQLite, a transaction that writes has the lock from its beginning.
        if (engine === "postgres")
          await sql`SELECT pg_advisory_xact_lock(${sql.lit(writersLock)})`.execute(on);
        const result = await work(on);
        if (engine === "postgres") await sql`SELECT pg_notify(${recordChannel}, '')`.execute(on);
        return result;
      }),
    );
  return {
    headsOf: (entries) => run(database, () => headsOf(kysely, entries)),
    filesOf: (heads) => run(database, () => filesOf(kysely, heads)),
    identity: () =>
      run(database, async () => {
        const found = await kysely.selectFrom("record_identity").select("id").executeTakeFirst();
        return found?.id ?? null;
      }),
    headsAfter: (number) => run(database, () => newestVersions(kysely, sql`number > ${number}`)),
    knownTrees: (trees) =>
      run(database, async () => {
        const known = new Set<string>();
        for (const batch of inBatches([...trees])) {
          const rows = await kysely
            .selectFrom("record_versions")
            .select(["entry", "tree"])
            .where(
              "entry",
              "in",
              batch.map(([entry]) => entry),
            )
            .execute();
          for (const { entry, tree } of rows)
            if (tree !== null && trees.get(entry) === tree) known.add(entry);
        }
        return known;
      }),
    async write(now, work) {
      // An error of the work itself is not one of the database.
      const thrown: unknown[] = [];
      try {
        return await inTurn(async (on) => {
          const open: OpenRecord = {
            headsOf: (entries) => run(database, () => headsOf(on, entries)),
            filesOf: (heads) => run(database, () => filesOf(on, heads)),
            put: (changes) => run(database, () => putChanges(on, changes, now)),
            audit: (entries) => run(database, () => writeAudit(on, ...entries)),
          };
          try {
            return await work(open);
          } catch (error) {
            thrown.push(error);
            throw error;
          }
        });
      } catch (error) {
        throw thrown.length === 0 ? error : thrown[0];
      }
    },
    rewrite: (now, change) => inTurn((on) => rewriteContents(on, now, change)),
  };
};

/** The newest versions among those that `where` selects. */
const newestVersions = async (
  on: Kysely<Tables>,
  where: ReturnType<typeof sql>,
): Promise<readonly RecordHead[]> => {
  const { rows } = await sql<RecordHead>`
    SELECT entry, version, number, tree, committed_at AS "committedAt" FROM record_versions
    WHERE (entry, version) IN (SELECT entry, max(version) FROM record_versions WHERE ${where} GROUP BY entry)
    ORDER BY number`.execute(on);
  return rows;
};

const headsOf = async (
  on: Kysely<Tables>,
  entries: readonly string[],
): Promise<ReadonlyMap<string, RecordHead>> => {
  const heads = new Map<string, RecordHead>();
  for (const batch of inBatches(entries)) {
    for (const head of await newestVersions(on, sql`entry IN (${sql.join(batch)})`))
      heads.set(head.entry, head);
  }
  return heads;
};

const filesOf = async (
  on: Kysely<Tables>,
  heads: readonly RecordHead[],
): Promise<ReadonlyMap<string, readonly StoredFile[]>> => {
  const files = new Map<string, StoredFile[]>(heads.map(({ entry }) => [entry, []]));
  for (const batch of inBatches(heads)) {
    const keys = batch.map(({ entry, version }) => sql`(${entry}, ${sql.lit(version)})`);
    const rows = await on
      .selectFrom("record_files")
      .innerJoin("record_contents", "record_contents.sha256", "record_files.sha256")
      .select(["entry", "name", "encoding", "content"])
      .where(sql<boolean>`(entry, version) IN (${sql.join(keys)})`)
      .orderBy("name")
      .execute();
    for (const { entry, name, ...stored } of rows) {
      const bytes = bytesOf(stored);
      if (bytes !== null) files.get(entry)?.push({ name, bytes });
    }
  }
  return files;
};

const makeIdentity = async (on: Kysely<Tables>): Promise<void> => {
  const known = await on.selectFrom("record_identity").select("id").executeTakeFirst();
  if (known === undefined) await on.insertInto("record_identity").values({ id: randomUUID() }).execute();
};

const lastNumber = async (on: Kysely<Tables>): Promise<number> => {
  const { number } = await on
    .selectFrom("record_versions")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirstOrThrow();
  return number ?? 0;
};

/** Adds rows that are new. `on conflict` ignores contents that another version already has. */
const putChanges = async (
  on: Kysely<Tables>,
  changes: readonly EntryChange[],
  { epochMilliseconds: committed_at }: Temporal.Instant,
): Promise<void> => {
  await makeIdentity(on);
  const heads = await headsOf(
    on,
    changes.map(({ entry }) => entry),
  );
  let number = await lastNumber(on);
  const versions: Tables["record_versions"][] = [];
  const hashes: Tables["record_files"][] = [];
  const contents = new Map<string, Tables["record_contents"]>();
  for (const { entry, files } of changes) {
    const head = heads.get(entry);
    const named: readonly FileHash[] = files?.map(hashOfFile) ?? [];
    const tree = files === null ? null : treeOf(named);
    if ((head?.tree ?? null) === tree) continue;
    number += 1;
    const version = (head?.version ?? 0) + 1;
    versions.push({ entry, version, number, tree, committed_at });
    for (const file of named) hashes.push({ entry, version, ...file });
    for (const file of files ?? []) {
      const content = storedContentOf(file);
      contents.set(content.sha256, content);
    }
  }
  for (const batch of inBatches([...contents.values()]))
    await on
      .insertInto("record_contents")
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const batch of inBatches(versions)) await on.insertInto("record_versions").values(batch).execute();
  for (const batch of inBatches(hashes)) await on.insertInto("record_files").values(batch).execute();
};
