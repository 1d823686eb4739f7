import type { Kysely } from "kysely";
import { inBatches } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { changedNoteColumns, draftsKind, newItemColumns } from "./queue-rows.ts";

/** The bot posts new drafts at most once in this time. */
const tellEveryMs = 3_600_000;

/**
 * Records a new message about drafts, which is due at once. False if other messages have all of them, or if the last message is too
 * recent. Each message has the number after the last one, so that of two processes only one adds it.
 */
export const tellDraftsIn = async (
  on: Kysely<Tables>,
  place: string,
  keys: readonly string[],
  now: number,
): Promise<boolean> => {
  const untold: string[] = [];
  for (const batch of inBatches(keys)) {
    const rows = await on
      .selectFrom("queue_items")
      .select("key")
      .where("key", "in", batch)
      .where("state", "in", ["open", "taken"])
      .where("told_in", "is", null)
      .execute();
    untold.push(...rows.map(({ key }) => key));
  }
  if (untold.length === 0) return false;
  const last = await on
    .selectFrom("queue_items")
    .select(["key", "asked_at"])
    .where("kind", "=", draftsKind)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last !== undefined && last.asked_at > now - tellEveryMs) return false;
  const number = Number(last?.key.split("/")[1] ?? 0) + 1;
  const key = `${draftsKind}/${number}`;
  await on
    .insertInto("queue_items")
    .values({
      key,
      number: null,
      kind: draftsKind,
      asker: null,
      language: "en",
      channel: null,
      text: "",
      ...newItemColumns(place, now),
    })
    .execute();
  for (const batch of inBatches(untold)) {
    await on.updateTable("queue_items").set({ told_in: key }).where("key", "in", batch).execute();
  }
  return true;
};

/** Makes the messages that told drafts due, because the drafts changed. */
export const toldIsDue = async (
  on: Kysely<Tables>,
  drafts: readonly string[],
  now: number,
): Promise<void> => {
  for (const batch of inBatches(drafts)) {
    const told = on
      .selectFrom("queue_items")
      .select("told_in")
      .where("key", "in", batch)
      .where("told_in", "is not", null);
    await on
      .updateTable("queue_items")
      .set((row) => ({
        attempts: 0,
        changed_at: now,
        ...changedNoteColumns(row, now),
      }))
      .where("kind", "=", draftsKind)
      .where("key", "in", told)
      .execute();
  }
};
