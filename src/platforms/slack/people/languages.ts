import type { WebClient } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import { type Language, languageOfLocale } from "../../../base/language/language.ts";
import type { Logger } from "../../../base/logger.ts";
import { byWallClock } from "../../../base/network/lookups.ts";
import { within } from "../../../base/time/clock.ts";
import { slackLimits } from "../limits.ts";
import { slackReasonOf } from "../out/failure.ts";

interface Spoken {
  readonly language: Language | null;
}

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
  /** The look-up while it runs, and then its result, so that later answers need no timer. */
  const known = new LRUCache<string, Promise<Spoken> | Spoken>({
    max: mostKnown,
    ttl: slackLimits.localeLifetimeMs,
    ...byWallClock,
  });
  const ask = (id: string, request: () => Promise<string | undefined>): Promise<Spoken> => {
    const asked = request()
      .then((locale) => {
        const spoken = { language: languageOfLocale(locale ?? "") };
        known.set(id, spoken);
        return spoken;
      })
      .catch((error: unknown) => {
        log.warn({ id }, `Cannot read a language from Slack: ${slackReasonOf(error)}.`);
        // The failure is cached, too: otherwise each command would wait, in vain if a scope is missing.
        const none = { language: null };
        known.set(id, none, { ttl: slackLimits.localeRetryMs });
        return none;
      });
    known.set(id, asked);
    return asked;
  };
  const lookUp = async (id: string, request: () => Promise<string | undefined>): Promise<Language | null> => {
    const found = known.get(id) ?? ask(id, request);
    const spoken = found instanceof Promise ? await within(found, slackLimits.localeWaitMs) : found;
    return spoken?.language ?? null;
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
