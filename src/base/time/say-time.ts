import { formatDate } from "../language/format.ts";
import { type InLanguage, type Language, localeOf } from "../language/language.ts";
import { messagesOf, textsOf } from "../language/messages.ts";

const say = messagesOf("base", "time/say-time");

/** A time of day: `08:30`, `8 h 30`, `8h30`. */
export const sayTime = (language: Language, hour: number, minute: number): string =>
  localeOf(language).time(hour, minute);

/** Whole minutes in words: `25 min`, `2 h`, `2 h 5 min`. */
export const sayDuration = (language: Language, ms: number): string => {
  const all = Math.floor(ms / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return say(language, "minutes", { minutes });
  return say(language, minutes === 0 ? "hours" : "hoursMinutes", { hours, minutes });
};

/** A local date and time: `2 June 2026 at 08:30`. */
export const sayDateTime = (language: Language, wallTime: Temporal.PlainDateTime): string =>
  say(language, "dateTime", {
    day: formatDate(language, wallTime.toPlainDate().toString()),
    time: sayTime(language, wallTime.hour, wallTime.minute),
  });

/**
 * A slot's local time, relative to a day: only the time on that day, with the weekday within a week of it, otherwise
 * with the date.
 */
export const sayWallTime = (language: Language, label: string, today: Temporal.PlainDate): string => {
  const wallTime = Temporal.PlainDateTime.from(label);
  const date = wallTime.toPlainDate();
  const time = sayTime(language, wallTime.hour, wallTime.minute);
  const days = Math.abs(date.since(today, { largestUnit: "days" }).days);
  if (days === 0) return time;
  if (days >= 7) return sayDateTime(language, wallTime);
  return say(language, "dayTime", { day: localeOf(language).dayNames[date.dayOfWeek % 7] ?? "", time });
};

/** Cities that the time zone database calls by another name than readers do. */
const cities: Readonly<Record<string, InLanguage>> = {
  "Asia/Ho_Chi_Minh": textsOf("base", "time/say-time", "Asia/Ho_Chi_Minh"),
  "Asia/Saigon": textsOf("base", "time/say-time", "Asia/Saigon"),
  "Europe/London": textsOf("base", "time/say-time", "Europe/London"),
  "Europe/Brussels": textsOf("base", "time/say-time", "Europe/Brussels"),
  "Europe/Rome": textsOf("base", "time/say-time", "Europe/Rome"),
  "Europe/Lisbon": textsOf("base", "time/say-time", "Europe/Lisbon"),
  "Europe/Moscow": textsOf("base", "time/say-time", "Europe/Moscow"),
  "Europe/Vienna": textsOf("base", "time/say-time", "Europe/Vienna"),
  "Europe/Warsaw": textsOf("base", "time/say-time", "Europe/Warsaw"),
  "Europe/Zurich": textsOf("base", "time/say-time", "Europe/Zurich"),
  "America/Havana": textsOf("base", "time/say-time", "America/Havana"),
  "America/Sao_Paulo": textsOf("base", "time/say-time", "America/Sao_Paulo"),
  "America/Montreal": textsOf("base", "time/say-time", "America/Montreal"),
  "America/Mexico_City": textsOf("base", "time/say-time", "America/Mexico_City"),
  "Europe/Athens": textsOf("base", "time/say-time", "Europe/Athens"),
  "Europe/Bucharest": textsOf("base", "time/say-time", "Europe/Bucharest"),
  "Europe/Copenhagen": textsOf("base", "time/say-time", "Europe/Copenhagen"),
  "Africa/Addis_Ababa": textsOf("base", "time/say-time", "Africa/Addis_Ababa"),
  "Africa/Cairo": textsOf("base", "time/say-time", "Africa/Cairo"),
  "Asia/Beirut": textsOf("base", "time/say-time", "Asia/Beirut"),
  "Asia/Dubai": textsOf("base", "time/say-time", "Asia/Dubai"),
  "Asia/Jerusalem": textsOf("base", "time/say-time", "Asia/Jerusalem"),
  "Asia/Manila": textsOf("base", "time/say-time", "Asia/Manila"),
  "Asia/Shanghai": textsOf("base", "time/say-time", "Asia/Shanghai"),
  "Africa/Algiers": textsOf("base", "time/say-time", "Africa/Algiers"),
  "Asia/Seoul": textsOf("base", "time/say-time", "Asia/Seoul"),
  "Asia/Singapore": textsOf("base", "time/say-time", "Asia/Singapore"),
  "America/New_York": textsOf("base", "time/say-time", "America/New_York"),
  "America/Los_Angeles": textsOf("base", "time/say-time", "America/Los_Angeles"),
  "America/Bogota": textsOf("base", "time/say-time", "America/Bogota"),
  "America/Panama": textsOf("base", "time/say-time", "America/Panama"),
  "Europe/Paris": textsOf("base", "time/say-time", "Europe/Paris"),
  "Europe/Berlin": textsOf("base", "time/say-time", "Europe/Berlin"),
  "Asia/Tokyo": textsOf("base", "time/say-time", "Asia/Tokyo"),
};

/** A time zone by its city: `New York time`, `heure de New York`, `giờ New York`. */
export const sayTimeZone = (language: Language, timeZone: string): string => {
  const place = cities[timeZone]?.(language) ?? timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  if (!timeZone.includes("/") || timeZone.startsWith("Etc/")) return place;
  return localeOf(language).timeZone(place);
};
