import { addNotice } from "../add-notice.ts";
import { type Database, run } from "../database/database.ts";
import { instantFrom } from "../deliveries/delivery-rows.ts";
import { parseReason } from "../deliveries/reason.ts";
import type { EditResults, EditState, FailedEdit } from "./message-edits.ts";
import type { Receipts } from "./receipts.ts";

interface EditRow {
  readonly channel: string;
  readonly message: string;
  readonly state: EditState;
  readonly due_at: number | null;
  readonly certain: number;
  readonly reason: string | null;
}

export const createReceipts = (database: Database): Receipts => {
  const { kysely } = database;
  return {
    open: () =>
      run(database, async () => {
        const rows = await kysely.selectFrom("edit_receipts").selectAll().orderBy("slug").execute();
        return rows.map(({ slug, since }) => ({ slug, since: instantFrom(since) }));
      }),

    resultsOf: ({ slug, since }) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom("message_edits as edit")
          .innerJoin("posted_messages as posted", (join) =>
            join.onRef("posted.channel", "=", "edit.channel").onRef("posted.message", "=", "edit.message"),
          )
          .leftJoin("message_edits as noticed", "noticed.id", "posted.delivery")
          .select([
            "edit.channel",
            "edit.message",
            "edit.state",
            "edit.due_at",
            "edit.certain",
            "edit.reason",
          ])
          .where("edit.planned_at", ">=", since.epochMilliseconds)
          // A reference begins with the briefing's slug, which has only small letters, digits and hyphens.
          .where("edit.changes", "like", `%"reference":"${slug}/%`)
          .where("noticed.id", "is", null)
          .orderBy("edit.planned_at")
          .orderBy("edit.id")
          .execute();
        return resultsIn(rows);
      }),

    close: ({ slug, since }, notice, { epochMilliseconds: now }) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const { numDeletedRows } = await on
            .deleteFrom("edit_receipts")
            .where("slug", "=", slug)
            .where("since", "=", since.epochMilliseconds)
            .executeTakeFirstOrThrow();
          if (numDeletedRows === 0n) return false;
          if (notice !== null) await addNotice(on, notice, now);
          return true;
        }),
      ),
  };
};

/** Whether the message shows the correction. A notice is only begun after that. */
const isEdited = ({ state, certain }: EditRow): boolean =>
  state === "done" || state === "to-notify" || (state === "failed" && certain === 0);

const resultsIn = (rows: readonly EditRow[]): EditResults => {
  const messages = [
    ...Map.groupBy(rows, ({ channel, message }) => JSON.stringify([channel, message])).values(),
  ];
  const count = (isCounted: (edits: readonly EditRow[]) => boolean): number =>
    messages.filter(isCounted).length;
  const unsettled = rows.filter(({ due_at }) => due_at !== null);
  const failed = rows.flatMap(({ channel, message, state, due_at, reason }): readonly FailedEdit[] => {
    const isGivenUp = state === "failed";
    if (reason === null || !(isGivenUp || due_at !== null)) return [];
    return [{ channel, message, reason: parseReason(reason), isGivenUp }];
  });
  return {
    found: messages.length,
    edited: count((edits) => edits.every(isEdited)),
    notified: count((edits) => edits.every(({ state, reason }) => state === "done" && reason === null)),
    gone: count((edits) => edits.some(({ state }) => state === "gone")),
    waiting: unsettled.filter(({ reason }) => reason === null).length,
    failed,
  };
};
