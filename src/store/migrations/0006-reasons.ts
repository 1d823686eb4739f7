import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * The sentences that older versions stored as reasons, each with its key and the names of its values. Do not change
 * them if the current texts change.
 */
const sentences: readonly (readonly [key: string, pattern: RegExp])[] = [
  ["paused", /^The digest was paused\.$/su],
  ["suspended", /^The digest was suspended: (?<why>.*)$/su],
  ["removed", /^The digest was removed\.$/su],
  ["late", /^It came up more than (?<minutes>\d+) minutes late\.$/su],
  [
    "late-and-merged",
    /^It came up more than (?<minutes>\d+) minutes late: the next digest stands for it too\.$/su,
  ],
  ["too-late", /^It could not be posted within (?<minutes>\d+) minutes\.$/su],
  ["superseded", /^A later post of the same digest was due\.$/su],
  ["tried", /^It was tried (?<times>\d+) times\.$/su],
  ["uncomposed", /^It could not be composed: (?<why>.*)$/su],
  ["restored", /^It was under way when the backup was taken from which it comes\.$/su],
  ["other-answer", /^the answer to another message$/su],
  ["unlisted", /^not among (?<variable>[A-Z_]+)$/su],
  ["no-channel", /^not a channel id$/su],
  ["no-message", /^an answer without a message$/su],
  ["other-server", /^an answer that is not (?<platform>Slack|Discord)’s$/su],
  ["no-answer", /^no answer within (?<seconds>\d+(?:\.\d+)?) s$/su],
  ["rate-limited", /^rate limited for (?<seconds>\d+(?:\.\d+)?) s$/su],
  ["no-history", /^the bot may not read the channel’s history$/su],
  ["no-metadata", /^Slack does not show the messages’ metadata$/su],
  ["no-cursor", /^Slack has more messages and does not say how to read them$/su],
  ["too-many", /^more than (?<most>\d+) messages came to the channel since then$/su],
  ["http-status", /^HTTP status (?<status>\d+)$/su],
  ["terminal", /^what a terminal has shown cannot be looked up\.$/su],
];

/** The values that are texts. All others are numbers. */
const texts: ReadonlySet<string> = new Set(["variable", "platform"]);

type Value = string | number | { readonly [name: string]: Value };

const writtenValue = (name: string, written: string): Value => {
  if (name === "why") return reasonOf(written);
  return texts.has(name) ? written : Number(written);
};

/** Converts a sentence to a key with its values. Any other sentence is a message of a platform or a library. */
const reasonOf = (written: string): Value => {
  for (const [key, pattern] of sentences) {
    const match = pattern.exec(written);
    if (match === null) continue;
    const values = Object.entries(match.groups ?? {});
    return { key, ...Object.fromEntries(values.map(([name, value]) => [name, writtenValue(name, value)])) };
  }
  return { key: "said", text: written };
};

const columns = [
  { table: "deliveries", column: "reason" },
  { table: "subscriptions", column: "suspension_reason" },
] as const;

/** Converts reasons from sentences to keys with values. */
export const reasons: Migration = {
  async up(database: Kysely<unknown>) {
    for (const { table, column } of columns) {
      const reason = sql.ref(column);
      const { rows } = await sql<{ written: string }>`
        SELECT DISTINCT ${reason} AS written FROM ${sql.table(table)} WHERE ${reason} IS NOT NULL`.execute(
        database,
      );
      for (const { written } of rows) {
        await sql`
          UPDATE ${sql.table(table)} SET ${reason} = ${JSON.stringify(reasonOf(written))}
          WHERE ${reason} = ${written}`.execute(database);
      }
    }
  },
};
