import type { Kysely } from "kysely";
import { parseChannel } from "../channel.ts";
import type { Tables } from "../database/schema.ts";
import { forgetSharers } from "../posted/forget-posted.ts";
import { type PersonAddress, parsePerson } from "./person-address.ts";

/** The number of rows from which a person was erased, by kind. */
export interface ErasedRows {
  readonly people: number;
  readonly subscriptions: number;
  readonly auditEntries: number;
  readonly notices: number;
  readonly threadSubjects: number;
  readonly sharedMessages: number;
  readonly privateViews: number;
}

/** Replaces a forgotten person in the audit log. */
export const erased = "erased";

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
      return concerned([user.includes(":") ? user : `${platform}:${user}`], isErased).length > 0;
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
  if (count > 0) {
    await on
      .updateTable("revision")
      .set((row) => ({ number: row("number", "+", 1) }))
      .execute();
  }
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

/** Removes the rows of one person: a recipient of notices, a person who asked in a thread, or one who saw facts alone. */
const eraseRowsOf = async (
  table: "notice_recipients" | "thread_subjects" | "private_views",
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

/** Erases people from every table that has their addresses. */
export const eraseFrom = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<ErasedRows> => ({
  people: await eraseFromPeople(on, isErased),
  subscriptions: await eraseFromSubscriptions(on, isErased),
  auditEntries: await eraseFromAudit(on, isErased),
  notices: await eraseRowsOf("notice_recipients", on, isErased),
  threadSubjects: await eraseRowsOf("thread_subjects", on, isErased),
  privateViews: await eraseRowsOf("private_views", on, isErased),
  sharedMessages: await forgetSharers(
    on,
    (platform, user) => concerned([`${platform}:${user}`], isErased).length > 0,
  ),
});
