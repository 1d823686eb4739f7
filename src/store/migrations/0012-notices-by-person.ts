import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The id that a notice's message carried in older versions, in which each notice had its own message. */
const messageOf = (person: string, notice: string): string =>
  [...createHash("sha256").update(`notice ${person}\n${notice}`).digest().subarray(0, 20)]
    .map((byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte % 32])
    .join("");

/** One message can have the notices of several channels, and the bot gives up a notice a day after its first attempt. */
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
