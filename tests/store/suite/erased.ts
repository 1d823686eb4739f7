import { type Kysely, sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { hasTakenDown, takedownOf } from "../../../src/library/briefing/takedown.ts";
import { connectDatabase } from "../../../src/store/database/open.ts";
import type { Tables } from "../../../src/store/database/schema.ts";
import { personalData } from "../../../src/store/people/personal-data.ts";
import { createStoredRecord } from "../../../src/store/record/database-record.ts";
import { takeDownIn } from "../../../src/store/take-down.ts";
import { at, deliveryOf, lease } from "../deliveries/ledger.ts";
import { forgetIn, type StoreWorld } from "./world.ts";

/** Every column of the database: tests/privacy.test.ts compares them with the tables. */
const columns = Object.entries(personalData).flatMap(([table, held]) =>
  Object.entries(held).map(([column, holding]) => ({ table, column, name: `${table}.${column}`, holding })),
);

/** The columns in which some row has a text. */
const columnsWith = async (kysely: Kysely<Tables>, isIn: (text: string) => boolean) => {
  const found = new Set<string>();
  for (const table of new Set(columns.map((column) => column.table))) {
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(kysely);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (typeof value === "string" && isIn(value)) found.add(`${table}.${column}`);
  }
  return [...found].sort();
};

const message = (content: string) => ({
  channel: "slack:C1",
  message: "1.1",
  delivery: "d1",
  part: "0",
  thread: null,
  language: "en" as const,
  content,
  facts: new Map([["town/roads", []]]),
});

/** Erasing a person and a passage everywhere: a column that a later version adds fails these tests until it is one of those that are erased. */
export const describeErased = (world: StoreWorld): void => {
  const connect = async () => {
    const database = await connectDatabase(world.address);
    onTestFinished(() => database.kysely.destroy());
    return database;
  };

  describe("nothing is left in any column", () => {
    test("of a person who is forgotten", async () => {
      const user = "U7654321";
      const person = `slack:T1/${user}`;
      const by = { at: at("08:00"), who: person, channel: "slack:C1" };
      const {
        openWork,
        people,
        posted,
        privateViews,
        queue,
        subscriptions,
        threadSubjects,
        tokens,
        watches,
      } = world.store;
      const { kysely } = await connect();
      await people.chooseLanguage(person, "vi", by);
      const identity = { key: "morning slack:C1", channel: "slack:C1", schedule: "daily 08:30" };
      await subscriptions.add(identity, "{}", user, at("08:00"));
      await subscriptions.change(identity, '{"a":1}', user, at("08:01"));
      await threadSubjects.keep(
        { thread: "slack:C1/1.1", person },
        {
          command: "who",
          actors: [],
          topic: null,
          kind: null,
          due: null,
          date: null,
          facts: [],
          restsOn: [],
        },
        at("08:00"),
      );
      await privateViews.record(
        [{ person, reference: "town/trees", language: "en", known: [] }],
        Temporal.PlainDate.from("2026-06-02"),
      );
      await tokens.make(
        { name: "website", use: "programs", clearedIn: null, language: "en", expiresAt: at("09:00") },
        by,
      );
      await watches.add({ channel: "slack:D1", person }, ["actor:ada"], at("08:00"));
      const item = { kind: "report", language: "fr", channel: "slack:C1", fact: "town/trees" } as const;
      await queue.add({ ...item, asker: person, text: "It was July." }, "slack:C9", at("08:00"));
      await queue.add({ ...item, asker: "slack:T1/U2", text: "It was May." }, "slack:C9", at("08:00"));
      await queue.change(2, { do: "take" }, by);
      const sharer = { kind: "note", content: [{ kind: "user", id: user, text: user }] };
      await posted.remember(
        [message(JSON.stringify({ language: "en", summary: "", blocks: [sharer] }))],
        at("08:30"),
      );
      await kysely
        .insertInto("notices")
        .values({ id: "n1", channel: "slack:C1", body: "[]", recorded_at: 1, due_at: null })
        .execute();
      await kysely
        .insertInto("notice_recipients")
        .values({ notice: "n1", person, state: "told", message: "", since: 1 })
        .execute();

      // Their notices only: another person's stay.
      const interrupted = { kind: "interrupted", language: "en", work: "draft", line: null } as const;
      const works = [
        { id: "work/1", recipient: person, message: { channel: `slack:D${user}`, id: "1.1" } },
        { id: "work/2", recipient: "slack:T1/U2", message: { channel: "slack:D2", id: "1.1" } },
      ];
      for (const { id, recipient, message: shown } of works)
        await openWork.begin(
          { id, recipient, trouble: { ...interrupted, message: shown } },
          lease("a", "08:30"),
        );

      const naming = columns.filter(({ holding }) => holding === "address" || holding === "id");
      const elsewhere = new Set([
        // A hash of the address, and files of briefings, which `forget` rewrites (tests/app/command-line/forget.test.ts).
        "erasures.hash",
        "record_contents.content",
      ]);
      const named = naming.map(({ name }) => name).filter((name) => !elsewhere.has(name));
      const isIn = (text: string) => text.includes(user);
      const inTexts = ["posted_messages.content", "notices.body"];
      expect(await columnsWith(kysely, isIn)).toEqual([...named, ...inTexts].sort());
      await forgetIn(world, person);
      expect(await columnsWith(kysely, isIn)).toEqual([]);
      expect(await kysely.selectFrom("notices").select("id").orderBy("id").execute()).toEqual([
        { id: "n1" },
        { id: "work/2" },
      ]);
    });

    test("of a passage that is taken down", async () => {
      const passage = "We will plant a thousand trees";
      const takedown = takedownOf(passage) ?? expect.unreachable();
      const isIn = hasTakenDown([takedown]);
      // A passage over two lines, as JSON has it, and as JSON in JSON has it.
      const inJson = JSON.stringify({ exact: "“We will plant\na thousand trees,” she said." });
      const { audit, intakeItems, intakeSources, ledger, lines, posted, queue } = world.store;
      const database = await connect();
      const { kysely } = database;
      const delivery = deliveryOf("2026-06-02T08:30");
      await ledger.claim(delivery, lease("a", "08:30"));
      await ledger.saveContent(delivery.id, inJson, ["town/trees"], lease("a", "08:30"));
      await posted.remember([message(inJson)], at("08:30"));
      const entry = { at: at("08:00"), who: "slack:T1/U1", channel: null, subject: "town/trees" } as const;
      await audit.record({ ...entry, what: "fact-edited", before: inJson, after: inJson });
      await audit.record({ ...entry, what: "fact-edited", before: "Roads", after: null });
      await lines.keep([`find ${passage}`], at("08:30"));
      const item = { kind: "report", language: "en", channel: "slack:C1", fact: "town/roads" } as const;
      await queue.add({ ...item, asker: "slack:T1/U2", text: `Why ${passage}?` }, "slack:C9", at("08:00"));
      const by = { at: at("08:01"), who: "slack:T1/U5", channel: "slack:C9" };
      await queue.change(1, { do: "answer", text: `She said: ${passage}.` }, by);
      await intakeSources.add("gazette", "{}", { at: at("08:00"), who: "slack:T1/U1", channel: null });
      const article = { identity: "1", version: "1", title: passage, host: null };
      await intakeItems.receive(
        "gazette",
        [{ ...article, content: JSON.stringify({ text: inJson }) }],
        at("08:00"),
      );
      await createStoredRecord(database).write(at("08:00"), (open) =>
        open.put([{ entry: "town", files: [{ name: "town.txt", bytes: Buffer.from(`${passage}.`) }] }]),
      );

      const withWords = [
        "audit.after",
        "audit.before",
        "deliveries.content",
        "intake_items.content",
        "intake_items.title",
        "lines.line",
        "posted_messages.content",
        "queue_items.answer",
        "queue_items.text",
        "record_contents.content",
      ];
      // Ids, states, times, numbers, hashes, addresses, and words of people and platforms that are not of the record.
      const others = `
        about asked_at asked_since_at asker aspect at attempts body certain changed_at changed_by checked_at
        changes channel claimed_at cleared_in committed_at content_hash correction created_by day delivery due_at encoding
        entry erased_at etag expires_at failures first_claimed_at form found_at hash host id identity kept_at key kind known
        language last_modified left_out listed_at made_at message moment name next_poll_at note notice noticed_at number
        origin owner part paused paused_until person place planned_at polled_at position posted_at problem reason
        recorded_at reference revision schedule scheduled seen_at settings settled_at sha256 shown since slot slug slugs
        source state subject subscription suspension_cause suspension_reason target thread told_in tree until use used_at
        version what who`;
      const without = new Set(others.trim().split(/\s+/u));
      expect(columns.filter(({ name, column }) => !withWords.includes(name) && !without.has(column))).toEqual(
        [],
      );
      expect(await columnsWith(kysely, isIn)).toEqual(withWords);
      await kysely.transaction().execute((on) => takeDownIn(on, { facts: ["town/trees"], isIn }));
      await createStoredRecord(database).rewrite(at("09:00"), (text) => (isIn(text) ? "erase" : null));
      expect(await columnsWith(kysely, isIn)).toEqual([]);
      const kept = await audit.entries(at("00:00"), null);
      expect(kept.filter(({ what }) => what === "fact-edited")).toEqual([
        { ...entry, what: "fact-edited", before: "erased", after: "erased" },
        { ...entry, what: "fact-edited", before: "Roads", after: null },
      ]);
    });
  });
};
