import type { WebClient } from "@slack/web-api";
import { type Language, languageOfLocale } from "../../i18n/language.ts";
import type { Logger } from "../../logger.ts";
import { soon } from "../../soon.ts";
import { reasonOf } from "./failure.ts";
import { limits } from "./limits.ts";

interface Known {
  readonly language: Promise<{ readonly own: Language | null }>;
  readonly untilMs: number;
}

/**
 * The language that a person set in Slack, else the usual one. Slack sends no locale along with what people do, so
 * that it is asked for, once in a while for each; nobody waits long for it.
 */
export const createLanguages = (
  client: WebClient,
  usual: Language,
  log: Logger,
): ((user: string) => Promise<Language>) => {
  const known = new Map<string, Known>();
  const ask = async (user: string): Promise<{ readonly own: Language | null }> => {
    try {
      const { user: found } = await client.users.info({ user, include_locale: true });
      return { own: languageOfLocale(found?.locale ?? "") };
    } catch (error) {
      // Asked again the next time.
      known.delete(user);
      log.warn({ user }, `Slack does not say which language a person set: ${reasonOf(error)}.`);
      return { own: null };
    }
  };
  return async (user) => {
    const now = Date.now();
    let entry = known.get(user);
    if (entry === undefined || entry.untilMs < now) {
      entry = { language: ask(user), untilMs: now + limits.localeLifetimeMs };
      known.set(user, entry);
    }
    const found = await soon(entry.language, limits.localeWaitMs);
    return found?.own ?? usual;
  };
};
