import { type Language, localeOf } from "../language/language.ts";
import { messagesOf } from "../language/messages.ts";

const say = messagesOf("base", "time/say-age");

/** The largest first, in seconds. */
const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long ago something was: `2 hours ago`. */
export const sayAge = (language: Language, at: Temporal.Instant, now: Temporal.Instant): string => {
  const seconds = (now.epochMilliseconds - at.epochMilliseconds) / 1_000;
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ["minute", 0];
  if (size === 0) return say(language, "now");
  return new Intl.RelativeTimeFormat(localeOf(language).intlLocale).format(-Math.floor(seconds / size), unit);
};
