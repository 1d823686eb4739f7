import { z } from "zod";
import { parseChannel } from "../channel.ts";
import {
  type Database,
  leaseColumns,
  lockRows,
  renewedColumns,
  run,
  takeUnlocked,
} from "../database/database.ts";
import { formatReason } from "../deliveries/reason.ts";
import type { EditEnd, MessageEdits } from "./message-edits.ts";
import { planEdit } from "./plan-edit.ts";

const changesSchema = z
  .array(z.strictObject({ reference: z.string(), hashes: z.array(z.string()).readonly() }).readonly())
  .readonly();

export const createMessageEdits = (database: Database): MessageEdits => {
  const { kysely } = database;

  const changeMine = async (
    id: string,
    by: string,
    values: { due_at: number; certain?: 0; owner?: null } | ReturnType<typeof columnsOf>,
  ): Promise<boolean> => {
    const { numUpdatedRows } = await kysely
      .updateTable("message_edits")
      .set(values)
      .where("id", "=", id)
      .where("owner", "=", by)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  };

  return {
    plan: (edits, now) =>
      run(database, async () => {
        for (const edit of edits) await planEdit(database, edit, now);
      }),

    platformsDue: ({ epochMilliseconds: now }) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("message_edits")
          .select("channel")
          .distinct()
          .where("due_at", "<=", now)
          .execute();
        return [...new Set(rows.map(({ channel }) => parseChannel(channel).platform))].sort();
      }),

    claimDue: (platform, lease) =>
      run(database, async () => {
        const claimed = await kysely
          .with("due", (on) =>
            on
              .selectFrom("message_edits as edit")
              .select("edit.id")
              .where("edit.due_at", "<=", lease.now.epochMilliseconds)
              .where("edit.channel", ">=", `${platform}:`)
              .where("edit.channel", "<", `${platform};`)
              .where(({ not, exists, selectFrom }) =>
                not(
                  exists(
                    selectFrom("message_edits as earlier")
                      .select("earlier.id")
                      .whereRef("earlier.channel", "=", "edit.channel")
                      .whereRef("earlier.message", "=", "edit.message")
                      .where("earlier.due_at", "is not", null)
                      .where(({ eb, and, or, ref }) =>
                        or([
                          eb("earlier.planned_at", "<", ref("edit.planned_at")),
                          and([
                            eb("earlier.planned_at", "=", ref("edit.planned_at")),
                            eb("earlier.id", "<", ref("edit.id")),
                          ]),
                        ]),
                      ),
                  ),
                ),
              )
              .orderBy("edit.due_at")
              .orderBy("edit.planned_at")
              .$call(takeUnlocked(database, 1)),
          )
          .updateTable("message_edits")
          .set((row) => ({
            ...leaseColumns(lease),
            attempts: row("attempts", "+", 1),
          }))
          .where("id", "in", (on) => on.selectFrom("due").select("id"))
          .returning(["id", "channel", "message", "changes", "state", "planned_at", "attempts", "certain"])
          .executeTakeFirst();
        if (claimed === undefined) return null;
        const { state, changes, planned_at, attempts, certain, ...row } = claimed;
        const posted = await kysely
          .selectFrom("posted_messages as posted")
          .leftJoin("message_edits as noticed", "noticed.id", "posted.delivery")
          .select(["posted.delivery", "part", "thread", "content", "posted_at", "noticed.id as edit"])
          .where("posted.channel", "=", row.channel)
          .where("posted.message", "=", row.message)
          .executeTakeFirst();
        // A message that was forgotten meanwhile, for example because its passage was taken down, has no edits any more.
        if (posted === undefined || (state !== "to-edit" && state !== "to-notify")) return null;
        const { posted_at, edit, ...message } = posted;
        return {
          ...row,
          ...message,
          postedAt: Temporal.Instant.fromEpochMilliseconds(posted_at),
          isNotice: edit !== null,
          state,
          changes: changesSchema.parse(JSON.parse(changes)),
          plannedAt: Temporal.Instant.fromEpochMilliseconds(planned_at),
          attempt: attempts,
          certain: certain === 1,
        };
      }),

    underWay: ({ epochMilliseconds: now }) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("message_edits")
          .select(["id", "channel", "state", "certain", "owner"])
          .where("due_at", ">", now)
          .where("owner", "is not", null)
          .execute();
        return rows.flatMap(({ state, certain, owner: by, ...row }) =>
          by === null || (state !== "to-edit" && state !== "to-notify")
            ? []
            : [{ ...row, state, by, certain: certain === 1 }],
        );
      }),

    handBack: (id, by, { epochMilliseconds: now }) =>
      run(database, () => changeMine(id, by, { due_at: now, owner: null })),

    begin: (id, lease) =>
      run(database, () => changeMine(id, lease.by, { ...renewedColumns(lease), certain: 0 })),

    saveEdited: (id, { before, now }, lease) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const row = await on
            .selectFrom("message_edits")
            .select(["channel", "message"])
            .where("id", "=", id)
            .where("owner", "=", lease.by)
            .$call(lockRows(database))
            .executeTakeFirst();
          if (row === undefined) return false;
          const { numUpdatedRows } = await on
            .updateTable("posted_messages")
            .set({ content: now })
            .where("channel", "=", row.channel)
            .where("message", "=", row.message)
            .where("content", "=", before)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows === 0n) return false;
          await on
            .updateTable("message_edits")
            .set({ state: "to-notify", ...renewedColumns(lease), certain: 1 })
            .where("id", "=", id)
            .execute();
          return true;
        }),
      ),

    settle: (id, end, by) => run(database, () => changeMine(id, by, columnsOf(end))),
  };
};

const columnsOf = (end: EditEnd) => {
  switch (end.state) {
    case "done": {
      const reason = end.reason === undefined ? null : formatReason(end.reason);
      return { state: end.state, due_at: null, reason, owner: null };
    }
    case "gone":
      return { state: end.state, due_at: null, reason: null, owner: null };
    case "failed":
      return { state: end.state, due_at: null, reason: formatReason(end.reason), owner: null };
    case "waits":
      return { due_at: end.dueAt.epochMilliseconds, reason: formatReason(end.reason), owner: null };
    default:
      return end satisfies never;
  }
};
