import { z } from "zod";
import { type Database, run } from "./database/database.ts";
import { planCleanUp } from "./people/retention.ts";

/** What a line was about, as ids of the record: never as words that a person typed. */
const subjectSchema = z.strictObject({
  command: z.string(),
  /** Of people and organizations. */
  actors: z.array(z.string()).readonly(),
  topic: z.string().nullable(),
  /** Of statements, as `hope`. */
  kind: z.string().nullable(),
  /** Which due dates were asked for, as `2026-11` or `overdue`. */
  due: z.string().nullable(),
  /** When it was said, as `2026-11`. */
  date: z.string().nullable(),
  /** The facts that the answer showed first. */
  facts: z.array(z.string()).readonly(),
  /** The briefings under embargo without which the answer would have been another one: who may not see them may not ask on. */
  restsOn: z.array(z.string()).readonly(),
});
export type ThreadSubject = Readonly<z.infer<typeof subjectSchema>>;

/** Who asked, and in which thread: `slack:T1/U1`, `slack:C1/1700000000.000100`. */
interface ThreadOf {
  readonly thread: string;
  readonly person: string;
}

/** What each person asked about last in each thread, for a day. Rejects with a `storage` error. */
export interface ThreadSubjects {
  keep(of: ThreadOf, subject: ThreadSubject, now: Temporal.Instant): Promise<void>;
  /** Null if nothing was asked within a day. */
  find(of: ThreadOf, now: Temporal.Instant): Promise<ThreadSubject | null>;
}

export const createThreadSubjects = (database: Database): ThreadSubjects => {
  const { kysely } = database;
  return {
    keep: ({ thread, person }, subject, { epochMilliseconds: asked_at }) =>
      run(database, async () => {
        const written = { subject: JSON.stringify(subject), asked_at };
        await kysely
          .insertInto("thread_subjects")
          .values({ thread, person, ...written })
          .onConflict((conflict) => conflict.columns(["thread", "person"]).doUpdateSet(written))
          .execute();
      }),
    find: ({ thread, person }, now) =>
      run(database, async () => {
        const found = await kysely
          .selectFrom("thread_subjects")
          .select("subject")
          .where("thread", "=", thread)
          .where("person", "=", person)
          .where("asked_at", ">=", planCleanUp(now).threadSubjects)
          .executeTakeFirst();
        return found === undefined ? null : subjectSchema.parse(JSON.parse(found.subject));
      }),
  };
};
