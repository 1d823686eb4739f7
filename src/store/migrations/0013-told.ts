import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { z } from "zod";

/**
 * Older versions stored what was told as two texts: a key, `town/trees@en`, `town/trees@en#due` or
 * `town/trees@en#correction:<hash>`, and the hash with the minute, `<hash> 2026-06-02T01:30Z`. The first versions wrote
 * no language and no minute.
 */
const keyPattern =
  /^(?<reference>[^@#]*)(?:@(?<language>[^#]*))?(?:#(?:(?<due>due)|correction:(?<correction>.*)))?$/su;
const minutePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/u;

/**
 * Parses the two texts. Null if no version wrote such a key. If the text has no minute, uses `writtenAt`.
 */
const unpacked = (key: string, text: string, writtenAt: number) => {
  const groups = keyPattern.exec(key)?.groups;
  if (groups?.reference === undefined) return null;
  const { reference, language = "", due, correction } = groups;
  const [told = "", minute = ""] = text.split(" ", 2);
  const at = minutePattern.test(minute) ? Date.parse(minute) : Number.NaN;
  return {
    reference,
    language,
    aspect: correction !== undefined ? "correction" : due !== undefined ? "due" : "fact",
    correction: correction ?? "",
    // A correction has its hash in the key, and always the text `told`.
    hash: correction ?? told,
    moment: Number.isNaN(at) ? writtenAt : at,
  };
};

const pageSize = 1_000;

type Row = Readonly<Record<string, string | number>>;

/** All rows of a table, ordered by key and read in pages, because there may be millions. */
async function* pagesOf<Page extends Row>(
  database: Kysely<unknown>,
  table: string,
  key: readonly (keyof Page & string)[],
): AsyncGenerator<readonly Page[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: Page | undefined, isFirst = true; isFirst || last !== undefined; isFirst = false) {
    const end = last;
    const after =
      end === undefined ? sql`` : sql`WHERE (${columns}) > (${sql.join(key.map((name) => end[name]))})`;
    const { rows }: { rows: Page[] } = await sql<Page>`
      SELECT * FROM ${sql.table(table)} ${after} ORDER BY ${columns} LIMIT ${sql.lit(pageSize)}`.execute(
      database,
    );
    yield rows;
    last = rows.length < pageSize ? undefined : rows.at(-1);
  }
}

const insert = async (database: Kysely<unknown>, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    VALUES ${sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`))}
    ON CONFLICT DO NOTHING`.execute(database);
};

type Reported = { channel: string; fact: string; hash: string; delivery: string; reported_at: number };

const takeOverTold = async (database: Kysely<unknown>): Promise<void> => {
  for await (const page of pagesOf<Reported>(database, "reported", ["channel", "fact"])) {
    const rows = page.flatMap(({ channel, fact, hash, delivery, reported_at }) => {
      const told = unpacked(fact, hash, reported_at);
      return told === null ? [] : [{ channel, ...told, delivery }];
    });
    await insert(database, "told", rows);
  }
  await database.schema.dropTable("reported").execute();
};

type Sighting = { language: string; fact: string; hash: string; seen_at: number };

const takeOverSightings = async (database: Kysely<unknown>): Promise<void> => {
  for await (const page of pagesOf<Sighting>(database, "sightings_before", ["language", "fact", "seen_at"])) {
    const rows = page.flatMap(({ language, fact, hash, seen_at }) => {
      const seen = unpacked(fact, hash, seen_at);
      if (seen === null) return [];
      const { reference, aspect, correction } = seen;
      return [{ language, reference, aspect, correction, hash: seen.hash, seen_at }];
    });
    await insert(database, "sightings", rows);
  }
  await database.schema.dropTable("sightings_before").execute();
};

/** The composed content of an open delivery, with the facts that its channel knows when it is posted. */
const contentSchema = z.looseObject({
  version: z.literal(1),
  facts: z.array(z.strictObject({ key: z.string(), hash: z.string() })),
});

const parsedContent = (content: string) => {
  try {
    return contentSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
};

/** Converts the contents of open deliveries, so that they can continue. Contents that cannot be read do not change. */
const takeOverContents = async (database: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<{ id: string; content: string; claimed_at: number | null; planned_at: number }>`
    SELECT id, content, claimed_at, planned_at FROM deliveries WHERE content IS NOT NULL`.execute(database);
  for (const { id, content, claimed_at, planned_at } of rows) {
    const before = parsedContent(content);
    if (before === null) continue;
    const facts = before.facts.flatMap(({ key, hash }) => {
      const told = unpacked(key, hash, claimed_at ?? planned_at);
      if (told === null) return [];
      const { correction: _, ...fact } = told;
      return [fact];
    });
    const text = JSON.stringify({ ...before, version: 2, facts, watermark: null });
    await sql`
      UPDATE deliveries SET content = ${text}, content_hash = ${createHash("sha256").update(text).digest("hex")}
      WHERE id = ${id}`.execute(database);
  }
};

const createTables = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable("told")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("aspect", "text", (column) => column.notNull())
    .addColumn("correction", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("moment", "bigint", (column) => column.notNull())
    .addColumn("delivery", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("told_key", ["channel", "language", "reference", "aspect", "correction"])
    .execute();
  await schema
    .createTable("watermarks")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("watermarks_key", ["channel", "language"])
    .execute();
  await schema.alterTable("sightings").renameTo("sightings_before").execute();
  await schema
    .createTable("sightings")
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("aspect", "text", (column) => column.notNull())
    .addColumn("correction", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("sightings_by_aspect_key", [
      "language",
      "reference",
      "aspect",
      "correction",
      "seen_at",
    ])
    .execute();
};

/** Stores what channels were told and what was seen in the library in columns, and adds watermarks. */
export const told: Migration = {
  async up(database: Kysely<unknown>) {
    await createTables(database);
    await takeOverTold(database);
    await takeOverSightings(database);
    await takeOverContents(database);
  },
};
