import type { Kysely } from "kysely";
import { formatPerson, formatSubscriptionKey, parseChannel } from "../channel.ts";
import type { Tables } from "../database/schema.ts";
import { eraseOpenWork } from "../database-open-work.ts";
import { forgetSharers } from "../posted/forget-posted.ts";
import { eraseFromQueue } from "../queue/forget-queue.ts";
import { growRevision } from "../subscriptions/subscription-rows.ts";
import { watchesName } from "../watches.ts";
import { erased, type PersonAddress, parsePerson } from "./person-address.ts";

/** The number of rows from which a person was erased, by kind. */
export interface ErasedRows {
  readonly people: number;
  readonly subscriptions: number;
  readonly auditEntries: number;
  readonly notices: number;
  readonly threadSubjects: number;
  readonly tokens: number;
  readonly sharedMessages: number;
  readonly privateViews: number;
  readonly watches: number;
  readonly queueItems: number;
}

/** Erases people from every table that has their addresses. */
export const eraseFrom = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<ErasedRows> => ({
  watches: await eraseFromWatches(on, isErased),
  people: await eraseFromPeople(on, isErased),
  subscriptions: await eraseFromSubscriptions(on, isErased),
  auditEntries: await eraseFromAudit(on, isErased),
  notices:
    (await eraseOpenWork(on, (address) => concerned([address], isErased).length > 0)) +
    (await eraseRowsOf("notice_recipients", on, isErased)),
  threadSubjects: await eraseRowsOf("thread_subjects", on, isErased),
  privateViews: await eraseRowsOf("private_views", on, isErased),
  tokens: await eraseRowsOf("tokens", on, isErased),
  sharedMessages: await forgetSharers(on, (platform, user) => isErased({ platform, workspace: null, user })),
  queueItems: await eraseFromQueue(on, isErased),
});

/** Those of the addresses that belong to an erased person. */
const concerned = (
  addresses: readonly string[],
  isErased: (person: PersonAddress) => boolean,
): readonly string[] =>
  addresses.filter((address) => {
    const person = parsePerson(address);
    return person !== null && isErased(person);
  });

const eraseFromPeople = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<number> => {
  const rows = await on.selectFrom("people").select("person").execute();
  const persons = concerned(
    rows.map(({ person }) => person),
    isErased,
  );
  for (const person of persons) await on.deleteFrom("people").where("person", "=", person).execute();
  return persons.length;
};

/** Keeps the person's digests, but removes the person from them. The channel's managers get notices of their troubles. */
const eraseFromSubscriptions = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<number> => {
  const rows = await on
    .selectFrom("subscriptions")
    .select(["key", "channel", "created_by", "changed_by"])
    .execute();
  let count = 0;
  for (const { key, channel, created_by, changed_by } of rows) {
    // The column has either a full address, or an id on the channel's platform.
    const isOf = (user: string | null): boolean => {
      if (user === null) return false;
      const { platform } = parseChannel(channel);
      const address = user.includes(":") ? user : formatPerson({ platform, workspace: null, user });
      return concerned([address], isErased).length > 0;
    };
    const changes = {
      ...(isOf(created_by) ? { created_by: null } : {}),
      ...(isOf(changed_by) ? { changed_by: null } : {}),
    };
    if (Object.keys(changes).length === 0) continue;
    await on.updateTable("subscriptions").set(changes).where("key", "=", key).execute();
    count += 1;
  }
  // Makes the bots read their subscriptions again.
  if (count > 0) await growRevision(on);
  return count;
};

/** Keeps the entries, because the newsroom must be able to say what was done, but replaces the person. */
const eraseFromAudit = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<number> => {
  let count = 0;
  for (const column of ["who", "subject"] as const) {
    const rows = await on.selectFrom("audit").select(column).distinct().execute();
    const addresses = concerned(
      rows.map((row) => row[column]),
      isErased,
    );
    for (const address of addresses) {
      const { numUpdatedRows } = await on
        .updateTable("audit")
        .set({ [column]: erased })
        .where(column, "=", address)
        .executeTakeFirstOrThrow();
      // Count an entry once if the person changed something about themselves.
      if (column === "who") count += Number(numUpdatedRows);
    }
  }
  return count;
};

/** Removes the rows of one person: a recipient of notices, a person who asked in a thread, one who saw facts alone, or the maker of a token. */
const eraseRowsOf = async (
  table: "notice_recipients" | "thread_subjects" | "private_views" | "tokens",
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<number> => {
  const rows = await on.selectFrom(table).select("person").distinct().execute();
  const persons = concerned(
    rows.map(({ person }) => person),
    isErased,
  );
  if (persons.length === 0) return 0;
  const { numDeletedRows } = await on
    .deleteFrom(table)
    .where("person", "in", persons)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};

/** Removes a person's own watches, with the news that waits for them and the digest that tells them. */
const eraseFromWatches = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<number> => {
  const rows = await on
    .selectFrom("watches")
    .select(["channel", "person"])
    .distinct()
    .where("person", "is not", null)
    .execute();
  const theirs = rows.filter(({ person }) => person !== null && concerned([person], isErased).length > 0);
  let count = 0;
  for (const { channel, person } of theirs) {
    const key = formatSubscriptionKey({ name: watchesName, channel: parseChannel(channel) });
    const { numDeletedRows } = await on
      .deleteFrom("watches")
      .where("channel", "=", channel)
      .where("person", "=", person)
      .executeTakeFirstOrThrow();
    count += Number(numDeletedRows);
    await on.deleteFrom("watch_news").where("channel", "=", channel).execute();
    await on.deleteFrom("subscriptions").where("key", "=", key).execute();
    // What they were told shows what they watched. A delivery under way ends without a record.
    const theirDeliveries = on.selectFrom("deliveries").select("id").where("subscription", "=", key);
    await on.deleteFrom("delivery_facts").where("delivery", "in", theirDeliveries).execute();
    await on.deleteFrom("delivery_messages").where("delivery", "in", theirDeliveries).execute();
    await on.deleteFrom("deliveries").where("subscription", "=", key).execute();
    await on.deleteFrom("told").where("channel", "=", channel).execute();
  }
  if (theirs.length > 0) await growRevision(on);
  return count;
};
