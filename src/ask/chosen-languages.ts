import { LRUCache } from "lru-cache";
import { messageOf } from "../base/errors.ts";
import type { Language } from "../base/language/language.ts";
import type { Logger } from "../base/logger.ts";
import type { ChangedBy } from "../store/audit.ts";
import type { People } from "../store/people/people.ts";

/** The languages that people chose, which replace those of their platform. */
export interface ChosenLanguages {
  /** Null if the person chose none, or it cannot be read. Never rejects. */
  of(person: string): Promise<Language | null>;
  /** Null restores the platform's language. Rejects with a `storage` error; false if the database is not open. */
  choose(person: string, language: Language | null, by: ChangedBy): Promise<boolean>;
}

/** The storage of the choices. */
export interface PeopleOnRecord {
  /** The storage without waiting, because every answer needs it; null while it is not open. */
  now(): People | null;
  /** The same for changes: right after the start, it waits a few seconds. */
  whenOpen(): Promise<People | null>;
}

/** How long a language is cached, as it may be changed through another process. */
const believedMs = 60_000;
const mostKnown = 10_000;

/** Reads the database once a minute for each person, because every answer needs the language. */
export const createChosenLanguages = (
  people: PeopleOnRecord,
  now: () => Temporal.Instant,
  log: Logger,
): ChosenLanguages => {
  // An expired entry stays, for a database that cannot be read.
  const known = new LRUCache<string, { readonly language: Language | null; readonly untilMs: number }>({
    max: mostKnown,
  });
  const keep = (person: string, language: Language | null): void => {
    known.set(person, { language, untilMs: now().epochMilliseconds + believedMs });
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
