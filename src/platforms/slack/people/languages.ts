import type { WebClient } from "@slack/web-api";
import { type Language, languageOfLocale } from "../../../base/language/language.ts";
import type { Logger } from "../../../base/logger.ts";
import { within } from "../../../base/network/within.ts";
import { slackLimits } from "../limits.ts";
import { slackReasonOf } from "../out/failure.ts";

interface Known {
  readonly language: Promise<{ readonly spoken: Language | null }>;
  readonly untilMs: number;
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
  const known = new Map<string, Known>();
  const keep = (id: string, entry: Known): void => {
    known.delete(id);
    known.set(id, entry);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };
  const lookUp = async (id: string, ask: () => Promise<string | undefined>): Promise<Language | null> => {
    const now = Date.now();
    let entry = known.get(id);
    if (entry === undefined || entry.untilMs < now) {
      const language = ask()
        .then((locale) => ({ spoken: languageOfLocale(locale ?? "") }))
        .catch((error: unknown) => {
          log.warn({ id }, `Cannot read a language from Slack: ${slackReasonOf(error)}.`);
          // The failure is cached, too: otherwise each command would wait, in vain if a scope is missing.
          const none = { spoken: null };
          keep(id, { language: Promise.resolve(none), untilMs: Date.now() + slackLimits.localeRetryMs });
          return none;
        });
      entry = { language, untilMs: now + slackLimits.localeLifetimeMs };
      keep(id, entry);
    }
    return (await within(entry.language, slackLimits.localeWaitMs))?.spoken ?? null;
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
