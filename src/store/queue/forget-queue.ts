import type { Kysely } from "kysely";
import { inBatches } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { type PersonAddress, parsePerson } from "../people/person-address.ts";
import { changedNoteColumns, draftsKind } from "./queue-rows.ts";
import { toldIsDue } from "./told-drafts.ts";

/** The columns of an item whose words must go. Its note in the desk's channel is edited, because it shows them. */
const wordless = { text: "", answer: null, about: null, channel: null } as const;

/** Erases people from the queue: what they asked, with the answers, and that they took, answered or closed an item. */
export const eraseFromQueue = async (
  on: Kysely<Tables>,
  isErased: (person: PersonAddress) => boolean,
): Promise<number> => {
  const isOf = (address: string | null): boolean => {
    const person = address === null ? null : parsePerson(address);
    return person !== null && isErased(person);
  };
  const rows = await on.selectFrom("queue_items").select(["key", "asker", "changed_by"]).execute();
  const asked = rows.filter(({ asker }) => isOf(asker)).map(({ key }) => key);
  const changed = rows.filter(({ changed_by }) => isOf(changed_by)).map(({ key }) => key);
  for (const batch of inBatches(asked)) {
    await on
      .updateTable("queue_items")
      .set({ ...wordless, asker: null, state: "closed" })
      .where("key", "in", batch)
      .execute();
  }
  for (const batch of inBatches(changed)) {
    await on.updateTable("queue_items").set({ changed_by: null }).where("key", "in", batch).execute();
  }
  const concerned = [...new Set([...asked, ...changed])];
  await noteIsDue(on, concerned);
  await toldIsDue(on, changed, 0);
  return concerned.length;
};

/** Makes the notes of items due, so that the messages show what the items are now. */
const noteIsDue = async (on: Kysely<Tables>, keys: readonly string[]): Promise<void> => {
  for (const batch of inBatches(keys)) {
    await on
      .updateTable("queue_items")
      .set((row) => changedNoteColumns(row, 0))
      .where("key", "in", batch)
      .execute();
  }
};

/** Removes the words that were taken down from items, and makes the notes about the facts anew. */
export const takeFromQueue = async (
  on: Kysely<Tables>,
  { facts, isIn }: { readonly facts: readonly string[]; readonly isIn: (text: string) => boolean },
): Promise<void> => {
  const rows = await on.selectFrom("queue_items").select(["key", "text", "answer", "about"]).execute();
  const taken = new Set(facts);
  const concerned: string[] = [];
  for (const { key, text, answer, about } of rows) {
    const hasWords = isIn(text) || (answer !== null && isIn(answer));
    if (hasWords) {
      await on
        .updateTable("queue_items")
        .set({ text: isIn(text) ? "" : text, answer: answer !== null && isIn(answer) ? null : answer })
        .where("key", "=", key)
        .execute();
    }
    if (hasWords || (about !== null && taken.has(about))) concerned.push(key);
  }
  await noteIsDue(on, concerned);
  // A message shows the headlines of drafts, which are not in the database.
  const drafts = await on.selectFrom("queue_items").select("key").where("kind", "=", draftsKind).execute();
  await noteIsDue(
    on,
    drafts.map(({ key }) => key),
  );
};

/**
 * Forgets items that have not changed since a time. The newest is kept, so that its number is not used again. Drafts
 * that wait or were declined are kept too, without the editors.
 */
export const cleanUpQueue = async (on: Kysely<Tables>, before: number): Promise<void> => {
  const last = await on
    .selectFrom("queue_items")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  const old = on
    .selectFrom("queue_items")
    .select("key")
    .where("changed_at", "<", before)
    .where("number", "is not", null)
    .where(({ eb, or }) => or([eb("kind", "!=", "draft"), eb("state", "=", "gone")]));
  await on
    .deleteFrom("queue_items")
    .where("key", "in", old)
    .where("number", "<", last?.number ?? 0)
    .execute();
  await on
    .updateTable("queue_items")
    .set({ ...wordless, asker: null, changed_by: null, state: "closed", due_at: null })
    .where("key", "in", old)
    .execute();
  await on
    .deleteFrom("queue_items")
    .where("kind", "=", draftsKind)
    .where("changed_at", "<", before)
    .where("key", "!=", (row) =>
      row
        .selectFrom("queue_items as newest")
        .select("newest.key")
        .where("newest.kind", "=", draftsKind)
        .orderBy("newest.asked_at", "desc")
        .limit(1),
    )
    .execute();
  await on
    .updateTable("queue_items")
    .set({ changed_by: null })
    .where("kind", "=", "draft")
    .where("changed_at", "<", before)
    .execute();
};
