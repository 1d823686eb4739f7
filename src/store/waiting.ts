import { type Database, run } from "./database/database.ts";
import { isUnderWay } from "./database-notices.ts";
import { askedKinds } from "./queue/queue-item.ts";

/** How many wait in each queue: drafts, requests and reports for an editor, and everything else for the bot. */
export interface Waiting {
  readonly drafts: number;
  readonly requests: number;
  readonly reports: number;
  readonly deliveries: number;
  /** Posted messages that a correction edits. */
  readonly edits: number;
  /** Direct messages to managers, editors and people who asked the desk. The one that would say that work was interrupted does not count while the work is under way. */
  readonly notices: number;
  /** Messages in the desk's channel. */
  readonly notes: number;
  /** Articles that feeds listed. */
  readonly articles: number;
}

/** The tables of what the bot does: a row without `due_at` is done. */
const dueTables = {
  deliveries: "deliveries",
  edits: "message_edits",
  notes: "queue_items",
  articles: "intake_items",
} as const;

/** Counts what waits in each queue, taken items included. Rejects with a `storage` error. */
export const countWaiting = (database: Database): Promise<Waiting> =>
  run(database, async () => {
    const { kysely } = database;
    const rows = await kysely
      .selectFrom("queue_items")
      .select((on) => ["kind", on.fn.countAll<number | string>().as("count")])
      .where("kind", "in", [...askedKinds, "draft"])
      .where("state", "in", ["open", "taken"])
      .groupBy("kind")
      .execute();
    const ofKind = (kind: string): number => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
    const due = async (queue: keyof typeof dueTables): Promise<number> => {
      const row = await kysely
        .selectFrom(dueTables[queue])
        .select((on) => on.fn.countAll<number | string>().as("count"))
        .where("due_at", "is not", null)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    };
    const notices = await kysely
      .selectFrom("notices")
      .select((on) => on.fn.countAll<number | string>().as("count"))
      .where("due_at", "is not", null)
      .where(({ not }) => not(isUnderWay))
      .executeTakeFirst();
    return {
      drafts: ofKind("draft"),
      requests: ofKind("request"),
      reports: ofKind("report"),
      deliveries: await due("deliveries"),
      edits: await due("edits"),
      notices: Number(notices?.count ?? 0),
      notes: await due("notes"),
      articles: await due("articles"),
    };
  });
