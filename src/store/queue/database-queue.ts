import type { Kysely } from "kysely";
import { parseChannel } from "../channel.ts";
import { type Database, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { writeAudit } from "../database-audit.ts";
import { noticeOfReply } from "../notices.ts";
import { createNoteClaims } from "./note-claims.ts";
import type { Queue, QueueChange } from "./queue.ts";
import { askedKinds, type NewItem, type QueueState } from "./queue-item.ts";
import {
  changedNoteColumns,
  itemOf,
  mostTries,
  newItemColumns,
  nextNumber,
  type QueueRow,
} from "./queue-rows.ts";

/** Within this time, the same words of the same person are the same item: platforms deliver an event twice, and people press twice. */
const sameWithinMs = 24 * 3_600_000;

/** The states in which a change is possible, and the state after it. */
const transitions: Readonly<
  Record<QueueChange["do"], { readonly from: readonly QueueState[]; readonly to: QueueState }>
> = {
  take: { from: ["open"], to: "taken" },
  release: { from: ["taken"], to: "open" },
  answer: { from: ["open", "taken"], to: "answered" },
  close: { from: ["open", "taken"], to: "closed" },
};

const auditedAs = {
  take: "desk-item-taken",
  release: "desk-item-released",
  answer: "desk-item-answered",
  close: "desk-item-closed",
} as const;

/** The item in the audit log: `queue/3`. */
export const itemSubject = (number: number): string => `queue/${number}`;

const answerOf = (change: QueueChange): string | null => {
  switch (change.do) {
    case "take":
    case "release":
      return null;
    case "answer":
      return change.text;
    case "close":
      return change.reason;
    default:
      return change satisfies never;
  }
};

export const createQueue = (database: Database): Queue => {
  const { kysely, isTaken } = database;

  const find = async (on: Kysely<Tables>, number: number): Promise<QueueRow | undefined> =>
    on
      .selectFrom("queue_items")
      .selectAll()
      .where("number", "=", number)
      .where("kind", "in", askedKinds)
      .executeTakeFirst();

  const insert = (item: NewItem, place: string | null, now: Temporal.Instant) =>
    // One snapshot: otherwise the same item, if it is committed between the two reads, is not found but has the last number.
    kysely
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (on) => {
        const at = now.epochMilliseconds;
        const same = await on
          .selectFrom("queue_items")
          .selectAll()
          .where("asker", "=", item.asker)
          .where("kind", "=", item.kind)
          .where("text", "=", item.text)
          .where("asked_at", ">", at - sameWithinMs)
          .where("about", item.fact === null ? "is" : "=", item.fact)
          .executeTakeFirst();
        if (same !== undefined) return { item: itemOf(same), isNew: false };
        const number = await nextNumber(on);
        const { fact: about, ...fields } = item;
        const row = await on
          .insertInto("queue_items")
          .values({
            key: String(number),
            number,
            ...fields,
            about,
            ...newItemColumns(place, at),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        const { asker: who, channel } = item;
        await writeAudit(on, {
          at: now,
          who,
          channel,
          what: "desk-asked",
          subject: itemSubject(number),
          before: null,
          after: "open",
        });
        return { item: itemOf(row), isNew: true };
      });

  return {
    ...createNoteClaims(database),

    add: (item, place, now) =>
      run(database, async () => {
        for (let tries = 1; ; tries += 1) {
          try {
            return await insert(item, place, now);
          } catch (error) {
            // Another process took the number at the same time, perhaps for the same item.
            if (!isTaken(error) || tries === mostTries) throw error;
          }
        }
      }),

    list: ({ states, kind }, most) =>
      run(database, async () => {
        if (states.length === 0) return [];
        const rows = await kysely
          .selectFrom("queue_items")
          .selectAll()
          .where("kind", "in", kind === null ? askedKinds : [kind])
          .where("state", "in", states)
          .orderBy("asked_at")
          .orderBy("number")
          .limit(most)
          .execute();
        return rows.map(itemOf);
      }),

    find: (number) =>
      run(database, async () => {
        const row = await find(kysely, number);
        return row === undefined ? null : itemOf(row);
      }),

    change: (number, change, { at, who, channel }) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const { from, to } = transitions[change.do];
          const before = await find(on, number);
          if (before === undefined) return { became: "nothing" } as const;
          const now = at.epochMilliseconds;
          // The condition decides who is first.
          const after = await on
            .updateTable("queue_items")
            .set((row) => ({
              state: to,
              changed_by: to === "open" ? null : who,
              changed_at: now,
              answer: answerOf(change),
              attempts: 0,
              ...changedNoteColumns(row, now),
            }))
            .where("key", "=", before.key)
            .where("state", "in", from)
            .returningAll()
            .executeTakeFirst();
          if (after === undefined) {
            const current = await find(on, number);
            return { became: "too-late", item: itemOf(current ?? before) } as const;
          }
          await writeAudit(on, {
            at,
            who,
            channel,
            what: auditedAs[change.do],
            subject: itemSubject(number),
            before: before.state,
            after: to,
          });
          if ((to === "answered" || to === "closed") && after.asker !== null) {
            const { platform } = parseChannel(after.asker);
            const notice = noticeOfReply(number);
            await on
              .insertInto("notices")
              .values({ ...notice, channel: `${platform}:`, recorded_at: now, due_at: now })
              .onConflict((conflict) => conflict.column("id").doNothing())
              .execute();
          }
          return { became: "changed", item: itemOf(after) } as const;
        }),
      ),
  };
};
