import { type Kysely, sql } from "kysely";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import news from "../../src/digests/definitions/news.ts";
import { parseContent } from "../../src/digests/deliveries/content.ts";
import { includeSchema } from "../../src/digests/digest.ts";
import { changedSince, readSeen } from "../../src/digests/news/seen.ts";
import { type Backup, createBackupLines, readBackup } from "../../src/store/backup/backup-format.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import type { Database } from "../../src/store/database/database.ts";
import { migrateTo } from "../../src/store/database/migrate.ts";
import { connectDatabase, openDatabase } from "../../src/store/database/open.ts";
import type { Tables } from "../../src/store/database/schema.ts";
import { createLedger } from "../../src/store/deliveries/database-ledger.ts";
import type { Knowledge } from "../../src/store/deliveries/knowledge.ts";
import { createSightings } from "../../src/store/sightings.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { libraryOf, summit, visit } from "../library.ts";
import { databasePath } from "./deliveries/ledger.ts";

const postgres = await startPostgres();
if (typeof postgres !== "string") afterAll(() => postgres.stop());

const engines = [
  { name: "SQLite", address: async () => databasePath() },
  ...(typeof postgres === "string" ? [] : [{ name: "Postgres", address: () => postgres.createDatabase() }]),
];

const before = "0012-notices-by-person";

const library = {
  ...libraryOf(summit, visit),
  corrections: new Map([
    [
      "summit/welcome",
      [{ date: "2026-06-01", note: { en: "It was Ben Stone." }, kind: "corrected" as const }],
    ],
  ]),
};

/** What the version before recorded as told of this library: keys and hashes, word for word. */
const packed = [
  ["visite/ada-role@en", "C2bsG3CVtfSE-nI3 2026-06-24T08:30Z"],
  ["visite/ecoles@en", "Hc4dNohmTqYW2sP3 2026-06-24T08:30Z"],
  ["summit/ada-role@en", "4l09jnSR0tJUZNUK 2026-06-24T08:30Z"],
  ["summit/ben-role@en", "gGS-fPtWBB2tFnII 2026-06-24T08:30Z"],
  ["summit/publish@en", "C6GsbB-tIJCSioTd 2026-06-24T08:30Z"],
  ["summit/publish@en#due", "soon:2026-06-30 2026-06-24T08:30Z"],
  ["summit/welcome@en", "xBKtX1NEivl4d0bR 2026-06-24T08:30Z"],
  ["summit/welcome@en#correction:ffIuBY3qzNdWrzGt", "told 2026-06-24T08:30Z"],
  ["summit/follow@en", "seOdxC8-5g9f1jkZ 2026-06-24T08:30Z"],
  ["summit/offices@en", "xzYdc68wxH2NLosl 2026-06-24T08:30Z"],
] as const;

const toldAt = Temporal.Instant.from("2026-06-24T08:30Z");
const writtenAt = Temporal.Instant.from("2026-06-24T08:31Z").epochMilliseconds;

const compose = (knowledge: Knowledge) =>
  news.compose({
    library,
    language: "en",
    include: includeSchema.parse({}),
    now: Temporal.ZonedDateTime.from("2026-06-25T08:30[UTC]"),
    knowledge,
  });

type Rows = readonly (readonly [key: string, hash: string])[];

const insertReported = async (on: Kysely<Tables>, rows: Rows, channel = "slack:C1"): Promise<void> => {
  for (const [key, hash] of rows) {
    await sql`
      INSERT INTO reported (channel, fact, hash, delivery, reported_at)
      VALUES (${channel}, ${key}, ${hash}, 'd1', ${writtenAt})`.execute(on);
  }
};

/** A database of the version before, brought to this one. */
const migrated = async (address: string, fill: (on: Kysely<Tables>) => Promise<void>): Promise<Database> => {
  const old = await connectDatabase(address);
  await migrateTo(old.kysely, before);
  await fill(old.kysely);
  await old.kysely.destroy();
  const database = await openDatabase(address);
  onTestFinished(() => database.kysely.destroy());
  return database;
};

const told = ({ kysely }: Database) =>
  kysely
    .selectFrom("told")
    .select(["reference", "language", "aspect", "correction", "hash", "moment"])
    .orderBy("reference")
    .orderBy("aspect")
    .execute();

async function* inPieces(text: string): AsyncGenerator<string> {
  yield text;
}

/** A backup that the version before took. */
const backupOfBefore = (rows: Rows): Promise<Backup> => {
  const lines = createBackupLines();
  const text = [
    lines.header({ onrecord: "backup", migration: before, takenAt: "2026-06-24T09:00:00Z" }),
    ...rows.map(([fact, hash]) => {
      const row = { channel: "slack:C1", fact, hash, delivery: "d1", reported_at: writtenAt };
      return lines.row({ table: "reported", row });
    }),
    lines.footer(),
  ];
  return readBackup("a.jsonl", inPieces(text.join("")));
};

describe.each(engines)("what the version before recorded as told, on $name,", ({ address }) => {
  test("is still known: the next digest has nothing new", async () => {
    const database = await migrated(await address(), (on) => insertReported(on, packed));
    const knowledge = await createLedger(database).knowledge("slack:C1", "en");
    expect(knowledge.lastToldAt).toEqual(toldAt);
    expect(compose(knowledge)).toMatchObject({ isEmpty: true, facts: [] });
    const french = await createLedger(database).knowledge("slack:C1", "fr");
    expect(compose(french)).toMatchObject({ isEmpty: false });
  });

  test("is still known after its backup is restored, and a digest knows what is not in it", async () => {
    const database = await openDatabase(await address());
    onTestFinished(() => database.kysely.destroy());
    const restored = await restoreBackup(
      database,
      await backupOfBefore(packed.slice(1)),
      async () => {},
      Temporal.Instant.from("2026-06-24T10:00Z"),
      { facts: [], isIn: () => false },
    );
    expect(restored).toMatchObject({ reported: packed.length - 1, told: 0 });
    const knowledge = await createLedger(database).knowledge("slack:C1", "en");
    expect(compose(knowledge).facts.map(({ reference }) => reference)).toEqual(["visite/ada-role"]);
  });

  test("may be more rows than are taken over at a time", async () => {
    const many = Array.from(
      { length: 2_500 },
      (_, index) => [`town/f${index}@en`, "h 2026-06-24T08:30Z"] as const,
    );
    const database = await migrated(await address(), async (on) => {
      await sql`
        INSERT INTO reported (channel, fact, hash, delivery, reported_at)
        VALUES ${sql.join(many.map(([fact, hash]) => sql`('slack:C1', ${fact}, ${hash}, 'd1', 0)`))}`.execute(
        on,
      );
    });
    expect((await createLedger(database).knowledge("slack:C1", "en")).facts.size).toBe(2_500);
  });

  test("is kept as far as it can be read, whatever it is", async () => {
    const database = await migrated(await address(), (on) =>
      insertReported(on, [
        ["a/no-language", "h"],
        ["a/no-moment@en", "h"],
        ["a/odd-moment@en", "h 2026-13-45T99:99Z"],
        ["a/words@en", "h on Monday"],
        ["a/no-hash@en", ""],
        ["a/short-correction@en#correction:", "told"],
        ["a/unknown@en#mood", "h 2026-06-24T08:30Z"],
        ["", ""],
        ["é 'quoted'@vi#due", "soon:2026-06-30 2026-06-24T08:30Z"],
      ]),
    );
    const row = { language: "en", aspect: "fact", correction: "", hash: "h", moment: writtenAt };
    const rows = [
      { ...row, reference: "", language: "", hash: "" },
      { ...row, reference: "a/no-hash", hash: "" },
      { ...row, reference: "a/no-language", language: "" },
      { ...row, reference: "a/no-moment" },
      { ...row, reference: "a/odd-moment" },
      { ...row, reference: "a/short-correction", aspect: "correction", hash: "" },
      { ...row, reference: "a/words" },
      {
        ...row,
        reference: "é 'quoted'",
        language: "vi",
        aspect: "due",
        hash: "soon:2026-06-30",
        moment: toldAt.epochMilliseconds,
      },
    ];
    // The order of texts is the server's own.
    expect(new Set(await told(database))).toEqual(new Set(rows));
  });

  test("in a digest that is under way, is known once it is posted", async () => {
    const answer = { language: "en", summary: "News", blocks: [] };
    const facts = packed.map(([key, hash]) => ({ key, hash }));
    const contents = [
      JSON.stringify({ version: 1, answer, facts }),
      JSON.stringify({ version: 1, answer, facts: "none" }),
      "no JSON",
    ];
    const database = await migrated(await address(), async (on) => {
      for (const [index, content] of contents.entries()) {
        await sql`
          INSERT INTO deliveries (id, subscription, channel, slot, scheduled, planned_at, state, attempts, due_at, certain, content)
          VALUES (${`d${index}`}, 'morning slack:C1', ${`slack:C${index}`}, 's', 1, 0, 'uncertain', 1, 0, 0, ${content})`.execute(
          on,
        );
      }
    });
    const [first, ...others] = await database.kysely
      .selectFrom("deliveries")
      .select("content")
      .orderBy("id")
      .execute();
    const content = parseContent(first?.content ?? "");
    expect(content).toMatchObject({ answer, watermark: null });
    expect(content.facts.slice(4, 8)).toEqual(
      [
        { reference: "summit/publish", aspect: "fact", hash: "C6GsbB-tIJCSioTd" },
        { reference: "summit/publish", aspect: "due", hash: "soon:2026-06-30" },
        { reference: "summit/welcome", aspect: "fact", hash: "xBKtX1NEivl4d0bR" },
        { reference: "summit/welcome", aspect: "correction", hash: "ffIuBY3qzNdWrzGt" },
      ].map((each) => ({ ...each, language: "en", moment: toldAt })),
    );
    expect(others.map((row) => row.content)).toEqual(contents.slice(1));
  });

  test("as seen in the library is seen still", async () => {
    const database = await migrated(await address(), async (on) => {
      for (const [key, hash] of packed) {
        await sql`
          INSERT INTO sightings (language, fact, hash, seen_at)
          VALUES ('en', ${key}, ${hash}, ${toldAt.epochMilliseconds})`.execute(on);
      }
    });
    const sightings = createSightings(database);
    const slugs = ["summit", "visite"];
    const seen = readSeen(slugs, await sightings.seenBy(toldAt, slugs));
    const now = toldAt.toZonedDateTimeISO("UTC");
    expect([...seen.values()]).not.toContain(null);
    expect(changedSince({ library, language: "en", now }, seen)).toEqual([]);
    expect(await sightings.beginning()).toEqual(toldAt);
    const [first] = summit.statements;
    if (first === undefined) throw new Error("The summit has a statement.");
    const changed = libraryOf({ ...summit, statements: [{ ...first, text: { en: "Now." } }] }, visit);
    expect(changedSince({ library: changed, language: "en", now }, seen).map(({ mark }) => mark)).toEqual([
      "updated",
    ]);
  });
});
