import type { Language } from "../i18n/language.ts";
import { languageSchema } from "../i18n/language.ts";
import { type Database, run } from "./database.ts";
import { instantOrNull } from "./delivery-rows.ts";

/** What is kept of the people who ask, by their address (`slack:T123/U123`). Rejects with a `storage` error. */
export interface People {
  /** The language that they chose; null where they chose none. */
  language(person: string): Promise<Language | null>;
  /** Null goes back to what the platform says of them. */
  chooseLanguage(person: string, language: Language | null): Promise<void>;
  /** When they last asked what is new; null where they never did. */
  lastAsked(person: string): Promise<Temporal.Instant | null>;
  asked(person: string, at: Temporal.Instant): Promise<void>;
}

export const createPeople = (database: Database): People => {
  const { kysely } = database;
  const find = async (person: string) =>
    kysely
      .selectFrom("people")
      .select(["language", "asked_since_at"])
      .where("person", "=", person)
      .executeTakeFirst();
  const change = async (
    person: string,
    values: { readonly language?: Language | null; readonly asked_since_at?: number },
  ): Promise<void> => {
    await kysely
      .insertInto("people")
      .values({ person, language: null, asked_since_at: null, ...values })
      .onConflict((conflict) => conflict.column("person").doUpdateSet(values))
      .execute();
  };
  return {
    language: (person) =>
      run(database, async () => languageSchema.nullable().parse((await find(person))?.language ?? null)),
    chooseLanguage: (person, language) => run(database, () => change(person, { language })),
    lastAsked: (person) =>
      run(database, async () => instantOrNull((await find(person))?.asked_since_at ?? null)),
    asked: (person, at) => run(database, () => change(person, { asked_since_at: at.epochMilliseconds })),
  };
};
