import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../src/store/database/open.ts";
import { personalData } from "../src/store/people/personal-data.ts";
import { keptForDays } from "../src/store/people/retention.ts";
import { databasePath } from "./store/deliveries/ledger.ts";

const page = await readFile(new URL("../docs/privacy.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| `(\w+\.\w+)` \| (.+) \| (.+) \|$/gmu)].map(
  ([, column = "", what, kept = ""]) => ({
    column,
    what,
    kept,
  }),
);

const columns = Object.entries(personalData).flatMap(([table, held]) =>
  Object.entries(held).map(([column, holding]) => ({ name: `${table}.${column}`, holding })),
);

test("every column of the database is known to hold something of people or nothing", async () => {
  const { kysely } = await openDatabase(databasePath());
  onTestFinished(() => kysely.destroy());
  const found = await sql<{ name: string }>`
    SELECT tables.name || '.' || columns.name AS name
    FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND tables.name NOT LIKE 'onrecord_migration%'`.execute(
    kysely,
  );
  expect(columns.map(({ name }) => name).sort()).toEqual(found.rows.map(({ name }) => name).sort());
});

test("the page on privacy lists every column that holds something of people, and no other", () => {
  const holding = columns.filter((column) => column.holding !== "nothing").map(({ name }) => name);
  expect(rows.map(({ column }) => column).sort()).toEqual(holding.sort());
});

test("the page on privacy says for how long the bot keeps it", () => {
  const keptOf = (name: string): string => rows.find(({ column }) => column === name)?.kept ?? "";
  expect(
    [
      keptOf("claims.key"),
      keptOf("lines.line"),
      keptOf("watches.person"),
      keptOf("thread_subjects.subject"),
      keptOf("private_views.person"),
      keptOf("queue_items.text"),
      keptOf("people.asked_since_at"),
      keptOf("audit.who"),
    ].map((kept) => kept.match(/\d+ \w+/u)?.[0]),
  ).toEqual([
    `${keptForDays.claims} day`,
    `${keptForDays.lines} days`,
    `${keptForDays.watchesOfUnreachable} days`,
    `${keptForDays.threadSubjects} day`,
    "7 days",
    `${keptForDays.queueItems} days`,
    `${keptForDays.lastAsked} days`,
    `${keptForDays.auditedPeople / 365} years`,
  ]);
});
