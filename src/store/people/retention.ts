import { type Database, run } from "../database/database.ts";
import { cleanUpPosted } from "../posted/forget-posted.ts";
import { cleanUpQueue } from "../queue/forget-queue.ts";
import { erased } from "./person-address.ts";

/** How long data about people is kept, in days. docs/privacy.md has the same numbers. */
export const keptForDays = {
  /** Platforms redeliver an event within an hour. If a person repeats a request after a day, they want it again. */
  claims: 1,
  /** After a day, a follow-up question must name its subject again. */
  threadSubjects: 1,
  /** Older buttons no longer work. */
  lines: 60,
  /** Messages that the bot posted. Later corrections do not reach older ones. */
  postedMessages: 180,
  /** The facts that the bot showed to one person alone. ONRECORD_PRIVATE_NOTICE_DAYS can set fewer days. */
  privateViews: 30,
  /** Items of the intake that their source does not list any more. */
  intakeItems: 90,
  /** News of watches that the bot could not send, because the bot cannot post there or the digest is paused. */
  watchNews: 30,
  /** A person's own watches, once the bot cannot write to them, for example because they left. */
  watchesOfUnreachable: 30,
  /** The notices for managers, with their recipients. */
  notices: 30,
  /** The desk's queue, after an item last changed. */
  queueItems: 180,
  /** `/since` without a time shows what is new since this time. */
  lastAsked: 400,
  /** The person who made a change. The entry itself is kept. */
  auditedPeople: 3 * 365,
} as const;

/** Rows older than these moments (milliseconds since 1970) are cleaned up. */
export type CleanUpPlan = { readonly [Kind in keyof typeof keptForDays]: number };

const dayMs = 24 * 3_600_000;

export const planCleanUp = ({ epochMilliseconds: now }: Temporal.Instant): CleanUpPlan => ({
  claims: now - keptForDays.claims * dayMs,
  threadSubjects: now - keptForDays.threadSubjects * dayMs,
  lines: now - keptForDays.lines * dayMs,
  postedMessages: now - keptForDays.postedMessages * dayMs,
  privateViews: now - keptForDays.privateViews * dayMs,
  intakeItems: now - keptForDays.intakeItems * dayMs,
  watchNews: now - keptForDays.watchNews * dayMs,
  watchesOfUnreachable: now - keptForDays.watchesOfUnreachable * dayMs,
  notices: now - keptForDays.notices * dayMs,
  queueItems: now - keptForDays.queueItems * dayMs,
  lastAsked: now - keptForDays.lastAsked * dayMs,
  auditedPeople: now - keptForDays.auditedPeople * dayMs,
});

const dayOf = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString().slice(0, 10);

/** Removes the rows whose retention period is over. Rejects with a `storage` error. */
export interface Retention {
  cleanUp(now: Temporal.Instant): Promise<void>;
}

export const createRetention = (database: Database): Retention => ({
  cleanUp: (now) =>
    run(database, async () => {
      const { kysely } = database;
      const before = planCleanUp(now);
      await kysely.deleteFrom("claims").where("claimed_at", "<", before.claims).execute();
      await kysely.deleteFrom("thread_subjects").where("asked_at", "<", before.threadSubjects).execute();
      await kysely.deleteFrom("tokens").where("expires_at", "<", now.epochMilliseconds).execute();
      await kysely.deleteFrom("lines").where("kept_at", "<", before.lines).execute();
      await cleanUpPosted(kysely, before.postedMessages);
      await kysely.deleteFrom("private_views").where("day", "<", dayOf(before.privateViews)).execute();
      await kysely
        .deleteFrom("intake_items")
        .where("listed_at", "<", before.intakeItems)
        .where("due_at", "is", null)
        .execute();
      await kysely.deleteFrom("watch_news").where("found_at", "<", before.watchNews).execute();
      await kysely
        .deleteFrom("watches")
        .where("person", "is not", null)
        .where("channel", "in", (on) =>
          on
            .selectFrom("subscriptions")
            .select("channel")
            .where("state", "=", "suspended")
            .where("changed_at", "<", before.watchesOfUnreachable),
        )
        .execute();
      await cleanUpQueue(kysely, before.queueItems);
      const old = kysely
        .selectFrom("notices")
        .select("id")
        .where("recorded_at", "<", before.notices)
        .where("due_at", "is", null);
      await kysely.deleteFrom("notice_recipients").where("notice", "in", old).execute();
      await kysely
        .deleteFrom("notices")
        .where("recorded_at", "<", before.notices)
        .where("due_at", "is", null)
        .execute();
      await kysely
        .updateTable("people")
        .set({ asked_since_at: null })
        .where("asked_since_at", "<", before.lastAsked)
        .execute();
      await kysely
        .deleteFrom("people")
        .where("asked_since_at", "is", null)
        .where("language", "is", null)
        .execute();
      await kysely
        .updateTable("audit")
        .set((row) => ({
          who: erased,
          subject: row
            .case()
            .when("what", "=", "language-chosen")
            .then(erased)
            .else(row.ref("subject"))
            .end(),
        }))
        .where("at", "<", before.auditedPeople)
        .where("who", "!=", erased)
        .execute();
    }),
});
