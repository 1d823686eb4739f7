import { type Database, run } from "../database/database.ts";
import { erased } from "./erase-person.ts";

/** For how long what concerns people is kept, in days. docs/privacy.md says the same. */
export const keptForDays = {
  /** Platforms deliver an event again for an hour at most; a person who repeats a request after a day means it. */
  claims: 1,
  /** Nobody uses a button that is older. */
  lines: 60,
  /** What managers were told of, and who was told. */
  notices: 30,
  /** `/since` without a time asks what is new since then. */
  lastAsked: 400,
  /** Who made a change; the entry itself stays. */
  auditedPeople: 3 * 365,
} as const;

/** What is older than these moments is cleaned up, in milliseconds since 1970. */
export type CleanUpPlan = { readonly [Kind in keyof typeof keptForDays]: number };

const dayMs = 24 * 3_600_000;

export const planCleanUp = ({ epochMilliseconds: now }: Temporal.Instant): CleanUpPlan => ({
  claims: now - keptForDays.claims * dayMs,
  lines: now - keptForDays.lines * dayMs,
  notices: now - keptForDays.notices * dayMs,
  lastAsked: now - keptForDays.lastAsked * dayMs,
  auditedPeople: now - keptForDays.auditedPeople * dayMs,
});

/** Removes what was kept for long enough. Rejects with a `storage` error. */
export interface Retention {
  cleanUp(now: Temporal.Instant): Promise<void>;
}

export const createRetention = (database: Database): Retention => ({
  cleanUp: (now) =>
    run(database, async () => {
      const { kysely } = database;
      const before = planCleanUp(now);
      await kysely.deleteFrom("claims").where("claimed_at", "<", before.claims).execute();
      await kysely.deleteFrom("lines").where("kept_at", "<", before.lines).execute();
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
