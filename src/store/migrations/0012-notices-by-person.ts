import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The id that travelled with a notice's message before several notices could be in one. */
const messageOf = (person: string, notice: string): string =>
  [...createHash("sha256").update(`notice ${person}\n${notice}`).digest().subarray(0, 20)]
    .map((byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte % 32])
    .join("");

/** One message tells a person of several channels, and a notice is given up a day after it was first tried. */
export const noticesByPerson: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable("notices").addColumn("first_claimed_at", "bigint").execute();
    await database.schema
      .alterTable("notice_recipients")
      .addColumn("message", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    const { rows } = await sql<{ notice: string; person: string }>`
      SELECT notice, person FROM notice_recipients WHERE state = 'sending'`.execute(database);
    for (const { notice, person } of rows) {
      await sql`UPDATE notice_recipients SET message = ${messageOf(person, notice)}
        WHERE notice = ${notice} AND person = ${person}`.execute(database);
    }
  },
};
