import fc from "fast-check";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { takeBackup, type Write } from "../../../src/store/backup/backup.ts";
import {
  backupTables,
  createBackupLines,
  noRows,
  readBackup,
} from "../../../src/store/backup/backup-format.ts";
import { restoreBackup } from "../../../src/store/backup/restore.ts";
import type { Database } from "../../../src/store/database/database.ts";
import { openDatabase, openStore } from "../../../src/store/database/open.ts";
import { createAudit } from "../../../src/store/database-audit.ts";
import { createNotices } from "../../../src/store/database-notices.ts";
import { createOpenWork } from "../../../src/store/database-open-work.ts";
import { createWatches } from "../../../src/store/database-watches.ts";
import { createLedger } from "../../../src/store/deliveries/database-ledger.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { createIntakeItems } from "../../../src/store/intake/database-items.ts";
import { createIntakeSources } from "../../../src/store/intake/database-sources.ts";
import { createLines } from "../../../src/store/lines.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import { createPeople } from "../../../src/store/people/people.ts";
import { personalData } from "../../../src/store/people/personal-data.ts";
import { createMessageEdits } from "../../../src/store/posted/database-message-edits.ts";
import { createPostedMessages } from "../../../src/store/posted/database-posted-messages.ts";
import { createPrivateViews } from "../../../src/store/posted/database-private-views.ts";
import { createQueue } from "../../../src/store/queue/database-queue.ts";
import { createStoredRecord } from "../../../src/store/record/database-record.ts";
import { createSightings } from "../../../src/store/sightings.ts";
import { createSourceChecks } from "../../../src/store/source-checks.ts";
import { createSubscriptions } from "../../../src/store/subscriptions/database-subscriptions.ts";
import type { TakeDown } from "../../../src/store/take-down.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { at, databasePath, deliveryOf, lease, told } from "../deliveries/ledger.ts";
import { leftWork } from "../left-work.ts";

const postgres = await startPostgres();
if (typeof postgres !== "string") afterAll(() => postgres.stop());

const engines =
  typeof postgres === "string"
    ? [{ name: "SQLite", address: async () => databasePath() }]
    : [
        { name: "SQLite", address: async () => databasePath() },
        { name: "Postgres", address: () => postgres.createDatabase() },
      ];

const open = async (address: string): Promise<Database> => {
  const database = await openDatabase(address);
  onTestFinished(() => database.kysely.destroy());
  return database;
};

const later = at("10:00");

const textOf = async (database: Database, onLine: () => Promise<void> = async () => {}): Promise<string> => {
  let text = "";
  const write = async (line: string): Promise<void> => {
    text += line;
    await onLine();
  };
  await takeBackup(database, write, at("09:00"));
  return text;
};

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 1_000) yield text.slice(from, from + 1_000);
}

const keepNothing: Write = async () => {};

const nothingTakenDown: TakeDown = { facts: [], isIn: () => false };

const restore = async (database: Database, text: string, keep = keepNothing, takenDown = nothingTakenDown) =>
  restoreBackup(database, await readBackup("a.jsonl", inPieces(text)), keep, later, takenDown);

const rowsOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .slice(1, -1)
    .map((line): unknown => JSON.parse(line));

const identityOf = (name: string) => ({
  key: `${name} slack:C1`,
  channel: "slack:C1",
  schedule: "30 8 * * * UTC",
});

/** What a text from the web may have in it: an end of a line to some, quotation marks, signs of two units, a zero. */
const content = 'a\u2028b\u2029c\r\nd "e" \\ 🗞️ é ệ';

/** A bit of everything, with more rows than are read at a time. */
const fill = async (database: Database): Promise<void> => {
  const subscriptions = createSubscriptions(database);
  const ledger = createLedger(database);
  await subscriptions.declare([identityOf("morning"), identityOf("noon")], at("08:00"));
  await subscriptions.add(identityOf("evening"), '{"name":"evening"}', "U1", at("08:00"));
  await subscriptions.setState(
    "evening slack:C1",
    { state: "paused", until: at("18:00") },
    "U2",
    at("08:01"),
  );
  const suspended = { state: "suspended", cause: "channel-gone", reason: said("channel_not_found") } as const;
  await subscriptions.setState("noon slack:C1", suspended, null, at("08:02"));
  await createPeople(database).chooseLanguage("slack:T1/U1", "vi", {
    at: at("08:00"),
    who: "slack:U1",
    channel: null,
  });
  await createLines(database).keep(["who ada"], at("08:00"));
  await createWatches(database).add(
    { channel: "slack:D1", person: "slack:T1/U1" },
    ["actor:ada-stone"],
    at("08:00"),
  );
  await createSourceChecks(database).record(["town"], Temporal.Instant.from("2026-06-01T08:30Z"));
  await createSightings(database).add([
    {
      slug: "town",
      form: `{"facts":{"code":"a"},"corrections":{}}`,
      seenAt: at("08:00"),
      about: ["actor:ada-stone"],
    },
  ]);
  await createIntakeSources(database).declare([{ name: "gazette", settings: "{}" }], true, at("08:00"));
  const items = [{ identity: "1", version: "1", title: content, host: null, content }];
  await createIntakeItems(database).receive("gazette", items, at("08:00"));
  const deliveries = ["01", "02", "03", "04", "05"].map((day, index) =>
    deliveryOf(`2026-06-${day}T08:30`, `morning slack:C${index + 1}`),
  );
  const [posted, failed, released, composed, claimed] = deliveries;
  if (!posted || !failed || !released || !composed || !claimed) throw new Error("There are five.");
  for (const each of deliveries) await ledger.claim(each, lease("a", "08:30"));
  const facts = Array.from({ length: 2_345 }, (_, index) => told(`town/é-${index % 7}-${index}`));
  const references = facts.map(({ reference }) => reference);
  const watermark = { language: "en", day: "2026-05-26" };
  await ledger.saveContent(posted.id, content, references, lease("a", "08:30"));
  await ledger.saveMessage(posted.id, "0", "m1", lease("a", "08:30"));
  await ledger.saveMessage(posted.id, "1.0", "m2", lease("a", "08:30"));
  await ledger.settle(posted.id, { state: "posted", facts, watermark }, "a", at("08:31"));
  await ledger.settle(failed.id, { state: "failed", reason: said("no_text") }, "a", at("08:31"));
  const dueAt = at("08:40");
  await ledger.saveContent(released.id, content, [], lease("a", "08:30"));
  await ledger.settle(
    released.id,
    { state: "released", reason: said("429"), dueAt, certain: true },
    "a",
    at("08:31"),
  );
  await ledger.saveContent(composed.id, content, [], lease("a", "08:30"));
  await ledger.miss([deliveryOf("2026-05-31T08:30")], said("too late"), at("08:31"));
  const shown = { channel: "slack:C1", message: "m1" };
  await createPostedMessages(database).remember(
    [
      {
        ...shown,
        delivery: posted.id,
        part: "0",
        thread: null,
        language: "en",
        content,
        facts: new Map([["town/code", []]]),
      },
    ],
    at("08:31"),
  );
  const files = [
    { name: "briefing.yaml", bytes: Buffer.from(content) },
    { name: "scan.png", bytes: Buffer.from([0, 255]) },
  ];
  await createStoredRecord(database).write(at("08:00"), (record) => record.put([{ entry: "town", files }]));
  const asked = {
    asker: "slack:T1/U1",
    language: "vi",
    channel: "slack:C1",
    text: content,
    fact: null,
  } as const;
  await createQueue(database).add({ ...asked, kind: "request" }, "slack:C9", at("08:32"));
  const changes = [{ reference: "town/code", known: [], hashes: ["a"] }];
  await createMessageEdits(database).plan([{ id: "e1", ...shown, changes }], at("08:32"));
  await createPrivateViews(database).record(
    [{ person: "slack:T1/U1", reference: "town/code", language: "en", known: [] }],
    Temporal.PlainDate.from("2026-06-02"),
  );
};

const pairs = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(pairs)("a backup of $from.name restored into $to.name", ({ from, to }) => {
  test("brings back every row, and keeps what was there before", async () => {
    const source = await open(await from.address());
    const target = await open(await to.address());
    await fill(source);
    await createSubscriptions(target).declare([identityOf("older")], at("07:00"));
    const backup = await textOf(source);
    const before = await textOf(target);
    let kept = "";
    const restored = await restore(target, backup, async (line) => {
      kept += line;
    });
    expect(restored).toEqual({
      subscriptions: 3,
      deliveries: 6,
      delivery_messages: 2,
      delivery_facts: 2_345,
      posted_messages: 1,
      posted_facts: 1,
      message_edits: 1,
      edit_receipts: 1,
      private_views: 1,
      told: 2_345,
      watermarks: 1,
      reported: 0,
      audit: 4,
      people: 1,
      lines: 1,
      sightings: 0,
      briefing_sightings: 1,
      source_checks: 1,
      watches: 1,
      watch_news: 1,
      erasures: 0,
      notices: 0,
      notice_recipients: 0,
      intake_sources: 1,
      intake_items: 1,
      record_identity: 1,
      record_contents: 2,
      record_versions: 1,
      record_files: 2,
      queue_items: 1,
      underWay: 3,
      kept: true,
    });
    expect(rowsOf(kept)).toEqual(rowsOf(before));
    // All is as it was but for what nobody can know.
    await source.kysely.updateTable("subscriptions").set({ since: later.epochMilliseconds }).execute();
    await source.kysely
      .updateTable("deliveries")
      .set({
        state: "uncertain",
        certain: 0,
        due_at: later.epochMilliseconds,
        owner: null,
        settled_at: later.epochMilliseconds,
        reason: '{"key":"restored"}',
      })
      .where("state", "in", ["claimed", "released"])
      .execute();
    for (const table of ["message_edits", "queue_items"] as const) {
      await source.kysely.updateTable(table).set({ certain: 0, due_at: later.epochMilliseconds }).execute();
    }
    // The order of texts is the server's own.
    const sorted = (text: string): string[] =>
      rowsOf(text)
        .map((row) => JSON.stringify(row))
        .sort();
    expect(sorted(await textOf(target))).toEqual(sorted(await textOf(source)));
  });
});

describe.each(engines)("a backup on $name", ({ address }) => {
  test("has no slot posted that came before it was restored, and what was under way looked for", async () => {
    const database = await open(await address());
    await fill(database);
    await restore(database, await textOf(database));
    const ledger = createLedger(database);
    const [history] = (await ledger.histories(later)).values();
    expect(history?.since).toEqual(later);
    const claims = await ledger.claimDue({ by: "b", now: later, until: later.add({ minutes: 1 }) }, 10);
    expect(claims.map((claim) => [claim.content, claim.certain])).toEqual([
      [content, false],
      [content, false],
      [null, false],
    ]);
  });

  test("says of no work that it was interrupted", async () => {
    const database = await open(await address());
    const trouble = {
      kind: "interrupted",
      language: "en",
      work: "draft",
      line: null,
      message: null,
    } as const;
    await createOpenWork(database).begin(
      { id: "work/1", trouble, recipient: "slack:U1" },
      lease("a", "08:30"),
    );
    await restore(database, await textOf(database));
    expect(await leftWork(createNotices(database), later)).toEqual([]);
  });

  test("is of one moment, and does not block writers meanwhile", async () => {
    const where = await address();
    const database = await open(where);
    const other = await openStore(where);
    onTestFinished(() => other.close());
    await fill(database);
    const before = rowsOf(await textOf(database));
    let written = 0;
    const backup = await textOf(database, async () => {
      written += 1;
      if (written !== 3) return;
      await other.subscriptions.declare([], at("08:50"));
      await other.ledger.claim(deliveryOf("2026-06-07T08:30"), lease("b", "08:50"));
    });
    expect(rowsOf(backup)).toEqual(before);
    expect(rowsOf(await textOf(database))).not.toEqual(before);
  });

  test("is not restored while a bot has the database open", async () => {
    const where = await address();
    const database = await open(where);
    await fill(database);
    const backup = await textOf(database);
    const bot = await openStore(where);
    await bot.subscriptions.revision();
    await expect(restore(database, backup)).rejects.toMatchObject({
      code: "storage",
      message: `Nothing was restored: ${database.name} is in use by a running bot or another command. Stop all bots first.`,
    });
    await bot.close();
    expect(await restore(database, backup)).toMatchObject({ subscriptions: 3 });
  });

  test("that is damaged or cut off anywhere changes nothing", async () => {
    const database = await open(await address());
    const ledger = createLedger(database);
    await createSubscriptions(database).declare([identityOf("morning")], at("08:00"));
    await ledger.claim(deliveryOf("2026-06-02T08:30"), lease("a", "08:30"));
    const backup = await textOf(database);
    const rows = rowsOf(backup);
    const place = fc.nat(backup.length - 2);
    const damaged = fc.oneof(
      place.map((index) => backup.slice(0, index)),
      place.map((index) => `${backup.slice(0, index)}${backup.slice(index + 1)}`),
      fc
        .tuple(place, fc.constantFrom("0", "x", '"', "\n", "}"))
        .map(([index, other]) => `${backup.slice(0, index)}${other}${backup.slice(index + 1)}`)
        .filter((text) => text !== backup),
      fc.constant(`${backup}${backup}`),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        await expect(restore(database, text)).rejects.toMatchObject({ code: "storage" });
        expect(rowsOf(await textOf(database))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});

test("every table is backed up, but for what must not come back or is of no use then", () => {
  const others = Object.keys(personalData).filter((table) => !backupTables.some((each) => each === table));
  expect(others.toSorted()).toEqual([
    // Requests that were answered once; who drafts now; a number that bots compare.
    "claims",
    "intake_lease",
    "revision",
    // Kept for a day. A restore must not bring revoked tokens back.
    "thread_subjects",
    "tokens",
  ]);
});

describe.each(engines)("what was taken down, in a backup restored on $name,", ({ address }) => {
  test("is gone from what is under way, from lines and from what channels were told, and the rest is there", async () => {
    const database = await open(await address());
    await fill(database);
    const takenDown = {
      facts: ["town/é-0-0"],
      isIn: (text: string) => text === content || text === "who ada",
    };
    await restore(database, await textOf(database), keepNothing, takenDown);
    const { facts } = await createLedger(database).knowledge("slack:C1", "en");
    const contents = await database.kysely
      .selectFrom("deliveries")
      .select("id")
      .where("content", "is not", null)
      .execute();
    const lines = await database.kysely.selectFrom("lines").select("id").execute();
    expect([facts.size, facts.has("town/é-0-0"), contents, lines]).toEqual([2_344, false, [], []]);
  });
});

describe.each(engines)("a person who was forgotten on $name", ({ address }) => {
  const personOf = async (database: Database) => ({
    language: await createPeople(database).language("slack:T1/U1"),
    creator: (await createSubscriptions(database).all()).find(({ key }) => key === "evening slack:C1")
      ?.createdBy,
    audited: (await createAudit(database).entries(at("00:00"), null)).map(({ who }) => who).sort(),
  });
  const forgotten = { language: null, creator: null, audited: ["erased", "erased", "erased", "slack:U2"] };
  const whole = {
    language: "vi",
    creator: "U1",
    audited: ["slack:T1/U1", "slack:U1", "slack:U1", "slack:U2"],
  };

  test("is not brought back by a backup from before", async () => {
    const database = await open(await address());
    await fill(database);
    const backup = await textOf(database);
    await forgetPerson(database, { platform: "slack", workspace: "T1", user: "U1" }, at("09:30"));
    await restore(database, backup);
    expect(await personOf(database)).toEqual(forgotten);
    // Nor by a second restore: the list outlives the first.
    await restore(database, backup);
    expect(await personOf(database)).toEqual(forgotten);
  });

  test("and used the bot again is in a backup from after that", async () => {
    const database = await open(await address());
    await forgetPerson(database, { platform: "slack", workspace: "T1", user: "U1" }, at("07:00"));
    await fill(database);
    const backup = await textOf(database);
    await restore(database, backup);
    expect(await personOf(database)).toEqual(whole);
  });
});

test("a backup of a newer Onrecord is refused", async () => {
  const database = await open(databasePath());
  const lines = createBackupLines();
  const header = { onrecord: "backup", migration: "0999-later", takenAt: "2030-01-01T00:00:00Z" } as const;
  const text = lines.header(header) + lines.footer();
  await expect(restore(database, text)).rejects.toMatchObject({
    code: "storage",
    message:
      "The backup cannot be restored: a newer version of Onrecord made it (0999-later). Update this installation.",
  });
});

test("a backup of an empty database empties another", async () => {
  const database = await open(databasePath());
  const empty = await textOf(database);
  await fill(database);
  expect(await restore(database, empty)).toEqual({ ...noRows(), underWay: 0, kept: true });
  expect(rowsOf(await textOf(database))).toEqual([]);
});

test("what is kept of a person is kept before a restore, also where nothing else is there", async () => {
  const database = await open(databasePath());
  const empty = await textOf(database);
  await createPeople(database).asked("slack:T1/U1", at("08:00"));
  expect(await restore(database, empty)).toEqual({ ...noRows(), underWay: 0, kept: true });
});
