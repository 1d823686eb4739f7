import { randomBytes } from "node:crypto";
import type { ExpressionBuilder, Kysely, Selectable } from "kysely";
import { languageSchema } from "../../base/language/language.ts";
import type { Tables } from "../database/schema.ts";
import { instantFrom } from "../deliveries/delivery-rows.ts";
import { askedKinds, type DraftEntry, draftStates, type QueueItem, queueStates } from "./queue-item.ts";

export type QueueRow = Selectable<Tables["queue_items"]>;

/** The kind of a row that is a message about drafts, and has no number. */
export const draftsKind = "drafts";

/** How often to try again if another process took the number. */
export const mostTries = 20;

export const nextNumber = async (on: Kysely<Tables>): Promise<number> => {
  const last = await on
    .selectFrom("queue_items")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
};

/** The columns of an item that no editor has changed. If it has a place, its note is due there. */
export const newItemColumns = (place: string | null, now: number) => ({
  asked_at: now,
  state: "open" as const,
  changed_at: now,
  revision: 1,
  note: randomBytes(15).toString("base64url"),
  place,
  shown: 0,
  certain: 1,
  attempts: 0,
  due_at: place === null ? null : now,
});

/**
 * The columns of a row whose note has to show a change. A row without a place has no note. If a process has the note now, it sees the new revision
 * when it settles.
 */
export const changedNoteColumns = (row: ExpressionBuilder<Tables, "queue_items">, now: number) => ({
  revision: row("revision", "+", 1),
  due_at: row
    .case()
    .when("place", "is", null)
    .then(null)
    .when("owner", "is not", null)
    .then(row.ref("due_at"))
    .else(now)
    .end(),
});

export const itemOf = (row: QueueRow): QueueItem => ({
  number: row.number ?? 0,
  kind: askedKinds.find((kind) => kind === row.kind) ?? "request",
  asker: row.asker,
  language: languageSchema.parse(row.language),
  channel: row.channel,
  text: row.text,
  fact: row.about,
  askedAt: instantFrom(row.asked_at),
  state: queueStates.find((state) => state === row.state) ?? "closed",
  by: row.changed_by,
  changedAt: instantFrom(row.changed_at),
  answer: row.answer,
});

export const draftEntryOf = (row: QueueRow): DraftEntry => ({
  number: row.number ?? 0,
  slug: row.about ?? "",
  seenAt: instantFrom(row.asked_at),
  state: draftStates.find((state) => state === row.state) ?? "gone",
  by: row.changed_by,
  changedAt: instantFrom(row.changed_at),
});
