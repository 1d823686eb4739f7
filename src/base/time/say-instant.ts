import { formatDate } from "../language/format.ts";
import { type Language, localeOf } from "../language/language.ts";
import { messagesOf } from "../language/messages.ts";
import { type Inline, instant } from "../text/inline.ts";
import { sayTime } from "./say-time.ts";

const say = messagesOf("base", "time/say-instant");

/** An instant in a time zone: `Monday 23 November 2026, 08:30 (UTC+01:00)`. */
export const sayInstant = (language: Language, at: Temporal.Instant, timeZone: string): string => {
  const local = at.toZonedDateTimeISO(timeZone);
  return say(language, "instant", {
    day: localeOf(language).dayNames[local.dayOfWeek % 7] ?? "",
    date: formatDate(language, local.toPlainDate().toString()),
    time: sayTime(language, local.hour, local.minute),
    offset: local.offset === "+00:00" ? "UTC" : `UTC${local.offset}`,
  });
};

/** The same as an inline, which some platforms show in the reader's own time zone. */
export const instantIn = (language: Language, at: Temporal.Instant, timeZone: string): Inline =>
  instant(sayInstant(language, at, timeZone), at);
