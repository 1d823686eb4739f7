import { words } from "../../answer/words.ts";
import { formatRegion } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { sayTimeZone } from "../../base/time/say-time.ts";
import { sayRecurrence } from "./say-recurrence.ts";
import type { Holidays, Schedule } from "./schedule.ts";

const say = messagesOf("digests", "schedules/describe");

/**
 * A schedule in words, for the person who wrote it: “Monday to Friday at 08:30, New York time”. It
 * begins in lower case if the language requires that inside a sentence.
 */
export const describeSchedule = ({ times, timeZone, holidays }: Schedule, language: Language): string => {
  const off = holidays === null ? [] : sayHolidays(language, holidays);
  return [
    say(language, "zone", {
      times: sayRecurrence(times, language).join(words(language, "semicolon")),
      zone: sayTimeZone(language, timeZone),
    }),
    ...off,
  ].join(", ");
};

const sayHolidays = (language: Language, { country, dates }: Holidays): readonly string[] => {
  const [nation = "", ...parts] = country?.split("-") ?? [];
  const place = [formatRegion(language, nation === "" ? "ZZ" : nation), ...parts].join(", ");
  return [
    ...(country === null ? [] : [say(language, "country", { place })]),
    ...(dates.length === 0 ? [] : [say(language, "dates", { count: dates.length })]),
  ];
};
