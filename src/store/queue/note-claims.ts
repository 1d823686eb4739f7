import { type Database, run } from "../database/database.ts";
import { formatReason } from "../deliveries/reason.ts";
import type { NoteEnd, Queue } from "./queue.ts";
import { itemOf } from "./queue-rows.ts";

const columnsOf = (end: NoteEnd) => {
  switch (end.state) {
    case "shown":
      return { due_at: null, reason: null };
    case "failed":
      return { due_at: null, reason: formatReason(end.reason) };
    case "waits":
      return { due_at: end.dueAt.epochMilliseconds, reason: formatReason(end.reason) };
    default:
      return end satisfies never;
  }
};

/** The leases on the notes in the desk's channel. */
export const createNoteClaims = (
  database: Database,
): Pick<Queue, "claimNote" | "beginNote" | "saveMessage" | "settleNote"> => {
  const { kysely, engine } = database;
  return {
    claimNote: (lease) =>
      run(database, async () => {
        const row = await kysely
          .with("due", (on) =>
            on
              .selectFrom("queue_items")
              .select("key")
              .where("due_at", "<=", lease.now.epochMilliseconds)
              .orderBy("due_at")
              .orderBy("number")
              .limit(1)
              .$if(engine === "postgres", (query) => query.forUpdate().skipLocked()),
          )
          .updateTable("queue_items")
          .set((row) => ({
            owner: lease.by,
            due_at: lease.until.epochMilliseconds,
            attempts: row("attempts", "+", 1),
          }))
          .where("key", "in", (on) => on.selectFrom("due").select("key"))
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        const { note, place, part, message, revision, certain, attempts } = row;
        return {
          item: itemOf(row),
          note,
          place: place ?? "",
          message: part === null || message === null ? null : { part, id: message },
          revision,
          certain: certain === 1,
          attempt: attempts,
        };
      }),

    beginNote: (number, certain, lease) =>
      run(database, async () => {
        const { numUpdatedRows } = await kysely
          .updateTable("queue_items")
          .set({ due_at: lease.until.epochMilliseconds, ...(certain ? {} : { certain: 0 }) })
          .where("number", "=", number)
          .where("owner", "=", lease.by)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),

    saveMessage: (number, { part, id }) =>
      run(database, async () => {
        // Also without the lease: the message exists, even if another process has the note now. If plain text needs several messages, the first shows the changes.
        await kysely
          .updateTable("queue_items")
          .set({ part, message: id })
          .where("number", "=", number)
          .where("message", "is", null)
          .execute();
      }),

    settleNote: ({ item: { number }, revision }, end, by, { epochMilliseconds: now }) =>
      run(database, async () => {
        const columns = columnsOf(end);
        await kysely
          .updateTable("queue_items")
          .set((row) => ({
            ...columns,
            owner: null,
            ...(end.state === "shown" ? { shown: revision } : {}),
            due_at: row.case().when("revision", ">", revision).then(now).else(columns.due_at).end(),
          }))
          .where("number", "=", number)
          .where("owner", "=", by)
          .execute();
      }),
  };
};
