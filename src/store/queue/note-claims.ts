import { type Database, leaseColumns, renewedColumns, run, takeUnlocked } from "../database/database.ts";
import { instantFrom } from "../deliveries/delivery-rows.ts";
import { formatReason } from "../deliveries/reason.ts";
import type { NoteEnd, NoteSubject, Queue } from "./queue.ts";
import { draftEntryOf, draftsKind, itemOf, type QueueRow } from "./queue-rows.ts";

/** The leases on the notes in the desk's channel. */
export const createNoteClaims = (
  database: Database,
): Pick<Queue, "claimNote" | "beginNote" | "saveMessage" | "settleNote"> => {
  const { kysely } = database;

  const subjectOf = async (row: QueueRow): Promise<NoteSubject> => {
    if (row.kind !== draftsKind) return { of: "item", item: itemOf(row) };
    const told = await kysely
      .selectFrom("queue_items")
      .selectAll()
      .where("told_in", "=", row.key)
      .orderBy("number")
      .execute();
    return { of: "drafts", entries: told.map(draftEntryOf) };
  };

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
              .$call(takeUnlocked(database, 1)),
          )
          .updateTable("queue_items")
          .set((row) => ({
            ...leaseColumns(lease),
            attempts: row("attempts", "+", 1),
          }))
          .where("key", "in", (on) => on.selectFrom("due").select("key"))
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        const { key, note, place, part, message, revision, certain, attempts } = row;
        return {
          key,
          subject: await subjectOf(row),
          madeAt: instantFrom(row.asked_at),
          changedAt: instantFrom(row.changed_at),
          note,
          place: place ?? "",
          message: part === null || message === null ? null : { part, id: message },
          revision,
          certain: certain === 1,
          attempt: attempts,
        };
      }),

    beginNote: (key, certain, lease) =>
      run(database, async () => {
        const { numUpdatedRows } = await kysely
          .updateTable("queue_items")
          .set({ ...renewedColumns(lease), ...(certain ? {} : { certain: 0 }) })
          .where("key", "=", key)
          .where("owner", "=", lease.by)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),

    saveMessage: (key, { part, id }) =>
      run(database, async () => {
        // Also without the lease: the message exists, even if another process has the note now. If plain text needs several messages, the first shows the changes.
        await kysely
          .updateTable("queue_items")
          .set({ part, message: id })
          .where("key", "=", key)
          .where("message", "is", null)
          .execute();
      }),

    settleNote: ({ key, revision }, end, by, { epochMilliseconds: now }) =>
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
          .where("key", "=", key)
          .where("owner", "=", by)
          .execute();
      }),
  };
};

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
