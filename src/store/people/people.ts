import type { Kysely } from "kysely";
import type { Language } from "../../base/language/language.ts";
import { languageSchema } from "../../base/language/language.ts";
import type { ChangedBy } from "../audit.ts";
import { type Database, run } from "../database/database.ts";
import type { Tables } from "../database/schema.ts";
import { writeAudit } from "../database-audit.ts";
import { instantOrNull } from "../deliveries/delivery-rows.ts";

/** The settings of people who use the bot, by address (`slack:T123/U123`). Rejects with a `storage` error. */
export interface People {
  /** The language that they chose; null if they chose none. */
  language(person: string): Promise<Language | null>;
  /** Null restores the language that the platform reports. If the language changes, the audit log gets an entry. */
  chooseLanguage(person: string, language: Language | null, by: ChangedBy): Promise<void>;
  /** When they last used `/since`; null if they never did. */
  lastAsked(person: string): Promise<Temporal.Instant | null>;
  asked(person: string, at: Temporal.Instant): Promise<void>;
}

export const createPeople = (database: Database): People => {
  const { kysely } = database;
  const find = async (on: Kysely<Tables>, person: string) =>
    on
      .selectFrom("people")
      .select(["language", "asked_since_at"])
      .where("person", "=", person)
      .executeTakeFirst();
  const change = async (
    on: Kysely<Tables>,
    person: string,
    values: { readonly language?: Language | null; readonly asked_since_at?: number },
  ): Promise<void> => {
    await on
      .insertInto("people")
      .values({ person, language: null, asked_since_at: null, ...values })
      .onConflict((conflict) => conflict.column("person").doUpdateSet(values))
      .execute();
  };
  return {
    language: (person) =>
      run(database, async () =>
        languageSchema.nullable().parse((await find(kysely, person))?.language ?? null),
      ),
    chooseLanguage: (person, language, by) =>
      run(database, () =>
        kysely.transaction().execute(async (on) => {
          const before = (await find(on, person))?.language ?? null;
          if (before === language) return;
          await change(on, person, { language });
          await writeAudit(on, { ...by, what: "language-chosen", subject: person, before, after: language });
        }),
      ),
    lastAsked: (person) =>
      run(database, async () => instantOrNull((await find(kysely, person))?.asked_since_at ?? null)),
    asked: (person, at) =>
      run(database, () => change(kysely, person, { asked_since_at: at.epochMilliseconds })),
  };
};
