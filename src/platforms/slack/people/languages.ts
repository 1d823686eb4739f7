import type { WebClient } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import { type Language, languageOfLocale } from "../../../base/language/language.ts";
import type { Logger } from "../../../base/logger.ts";
import { byWallClock } from "../../../base/network/lookups.ts";
import { within } from "../../../base/network/within.ts";
import { slackLimits } from "../limits.ts";
import { slackReasonOf } from "../out/failure.ts";

/**
 * The language that a person set in Slack, else that of the channel, else the usual one. Slack's events contain no
 * locale, so it is requested and cached. An answer waits only a short time for it.
 */
export const createLanguages = (
  client: WebClient,
  profileOf: (user: string) => Promise<{ readonly locale?: string | undefined }>,
  usual: Language,
  log: Logger,
  mostKnown = 20_000,
): ((user: string, channel: string) => Promise<Language>) => {
  const known = new LRUCache<string, Promise<{ readonly spoken: Language | null }>>({
    max: mostKnown,
    ttl: slackLimits.localeLifetimeMs,
    ...byWallClock,
  });
  const lookUp = async (id: string, ask: () => Promise<string | undefined>): Promise<Language | null> => {
    let language = known.get(id);
    if (language === undefined) {
      language = ask()
        .then((locale) => ({ spoken: languageOfLocale(locale ?? "") }))
        .catch((error: unknown) => {
          log.warn({ id }, `Cannot read a language from Slack: ${slackReasonOf(error)}.`);
          // The failure is cached, too: otherwise each command would wait, in vain if a scope is missing.
          const none = { spoken: null };
          known.set(id, Promise.resolve(none), { ttl: slackLimits.localeRetryMs });
          return none;
        });
      known.set(id, language);
    }
    return (await within(language, slackLimits.localeWaitMs))?.spoken ?? null;
  };
  const ofPerson = (user: string) => lookUp(user, async () => (await profileOf(user)).locale);
  const ofChannel = (channel: string) =>
    lookUp(channel, async () => {
      const { channel: found } = await client.conversations.info({ channel, include_locale: true });
      return found?.locale;
    });
  return async (user, channel) =>
    (await ofPerson(user)) ?? (channel === "" ? null : await ofChannel(channel)) ?? usual;
};
