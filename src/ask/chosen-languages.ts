import { messageOf } from "../base/errors.ts";
import type { Language } from "../base/language/language.ts";
import type { Logger } from "../base/logger.ts";
import type { ChangedBy } from "../store/audit.ts";
import type { People } from "../store/people/people.ts";

/** The languages that people chose, instead of those that their platform says of them. */
export interface ChosenLanguages {
  /** Null if somebody chose none, or nobody knows. Never rejects. */
  of(person: string): Promise<Language | null>;
  /** Null goes back to what the platform says. Rejects with a `storage` error; false if the record is not open. */
  choose(person: string, language: Language | null, by: ChangedBy): Promise<boolean>;
}

/** Where the choices are kept. */
export interface PeopleOnRecord {
  /** As it is now, since every answer begins with it; null as long as it is not open. */
  now(): People | null;
  /** The same, for who changes something: right after the start it waits a few seconds. */
  whenOpen(): Promise<People | null>;
}

/** How long a language is believed that was chosen through another process. */
const believedMs = 60_000;
const mostKnown = 10_000;

/** Asked of the record once a minute for each person, since every answer begins with it. */
export const createChosenLanguages = (
  people: PeopleOnRecord,
  now: () => Temporal.Instant,
  log: Logger,
): ChosenLanguages => {
  const known = new Map<string, { readonly language: Language | null; readonly untilMs: number }>();
  const keep = (person: string, language: Language | null): void => {
    known.delete(person);
    known.set(person, { language, untilMs: now().epochMilliseconds + believedMs });
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };
  return {
    async of(person) {
      const before = known.get(person);
      if (before !== undefined && before.untilMs > now().epochMilliseconds) return before.language;
      const open = people.now();
      if (open === null) return null;
      try {
        const language = await open.language(person);
        keep(person, language);
        return language;
      } catch (error) {
        log.warn({}, `A person’s chosen language could not be read: ${messageOf(error)}`);
        return before?.language ?? null;
      }
    },
    async choose(person, language, by) {
      const open = await people.whenOpen();
      if (open === null) return false;
      await open.chooseLanguage(person, language, by);
      keep(person, language);
      return true;
    },
  };
};
