import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { AuditedChange } from "./audited-change.ts";
import { type Database, run } from "./database/database.ts";
import type { Tables } from "./database/schema.ts";
import { instantFrom } from "./deliveries/delivery-rows.ts";

/** A change that a person made, with the values before and after it, as text or JSON. Null means no value. */
export interface AuditEntry {
  readonly at: Temporal.Instant;
  /** The person's address: `slack:T123/U123`, or `console:ada` on the command line. */
  readonly who: string;
  /** The channel: `slack:C0123`; null if there is none, as in a Home tab. */
  readonly channel: string | null;
  readonly what: AuditedChange;
  /** A digest's key, a briefing's name, a person. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Who changed something, where and when. */
export type ChangedBy = Pick<AuditEntry, "at" | "who" | "channel">;

/** The log of changes. Entries are only added: triggers in the database refuse to change or delete them. */
export interface Audit {
  record(entry: AuditEntry): Promise<void>;
  /** Oldest first. Only those of one channel, or all if `channel` is null. */
  entries(since: Temporal.Instant, channel: string | null): Promise<readonly AuditEntry[]>;
}

let written = 0;

/** Sorts entries of one millisecond in the order in which this process wrote them: one may cancel the entry before it. */
const nextId = (): string => {
  written += 1;
  return `${String(written).padStart(12, "0")}${randomBytes(12).toString("base64url")}`;
};

/** Writes an entry in the same transaction as the change, so that neither exists without the other. */
export const writeAudit = async (on: Kysely<Tables>, { at, ...entry }: AuditEntry): Promise<void> => {
  await on
    .insertInto("audit")
    .values({ id: nextId(), at: at.epochMilliseconds, ...entry })
    .execute();
};

export const createAudit = (database: Database): Audit => ({
  record: (entry) => run(database, () => writeAudit(database.kysely, entry)),
  entries: (since, channel) =>
    run(database, async () => {
      const rows = await database.kysely
        .selectFrom("audit")
        .selectAll()
        .where("at", ">=", since.epochMilliseconds)
        .$if(channel !== null, (query) => query.where("channel", "=", channel))
        .orderBy("at")
        .orderBy("id")
        .execute();
      return rows.map(({ id: _, at, ...entry }) => ({ at: instantFrom(at), ...entry }));
    }),
});
