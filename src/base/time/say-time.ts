import { formatDate } from "../language/format.ts";
import type { EachLanguage, Language } from "../language/language.ts";
import { defineMessages } from "../language/messages.ts";

const say = defineMessages({
  en: {
    dayTime: "{day} at {time}",
    dateTime: "{day} at {time}",
    minutes: "{minutes} min",
    hours: "{hours} h",
    hoursMinutes: "{hours} h {minutes} min",
    zone: "{place} time",
  },
  fr: {
    dayTime: "{day} à {time}",
    dateTime: "le {day} à {time}",
    minutes: "{minutes} min",
    hours: "{hours} h",
    hoursMinutes: "{hours} h {minutes} min",
    zone: "heure de {place}",
  },
  vi: {
    dayTime: "{time} {day}",
    dateTime: "{time} ngày {day}",
    minutes: "{minutes} phút",
    hours: "{hours} giờ",
    hoursMinutes: "{hours} giờ {minutes} phút",
    zone: "giờ {place}",
  },
});

/** From Sunday on, as they stand inside a sentence. */
export const dayNames: EachLanguage<readonly string[]> = {
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
};

/** A time of day: `08:30`, `8 h 30`, `8h30`. */
export const sayTime = (language: Language, hour: number, minute: number): string => {
  const minutes = String(minute).padStart(2, "0");
  switch (language) {
    case "en":
      return `${String(hour).padStart(2, "0")}:${minutes}`;
    case "fr":
      return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
    case "vi":
      return minute === 0 ? `${hour}h` : `${hour}h${minutes}`;
    default:
      return language satisfies never;
  }
};

/** Whole minutes in words: `25 min`, `2 h`, `2 h 5 min`. */
export const sayDuration = (language: Language, ms: number): string => {
  const all = Math.floor(ms / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return say(language, "minutes", { minutes });
  return say(language, minutes === 0 ? "hours" : "hoursMinutes", { hours, minutes });
};

/** A time on the wall with its date: `2 June 2026 at 08:30`. */
export const sayDateTime = (language: Language, wallTime: Temporal.PlainDateTime): string =>
  say(language, "dateTime", {
    day: formatDate(language, wallTime.toPlainDate().toString()),
    time: sayTime(language, wallTime.hour, wallTime.minute),
  });

/**
 * A slot's time on the wall as somebody says it on a day: the time alone on that day, with the day of the week within
 * the week before or after, else with the date.
 */
export const sayWallTime = (language: Language, label: string, today: Temporal.PlainDate): string => {
  const wallTime = Temporal.PlainDateTime.from(label);
  const date = wallTime.toPlainDate();
  const time = sayTime(language, wallTime.hour, wallTime.minute);
  const days = Math.abs(date.since(today, { largestUnit: "days" }).days);
  if (days === 0) return time;
  if (days >= 7) return sayDateTime(language, wallTime);
  return say(language, "dayTime", { day: dayNames[language][date.dayOfWeek % 7] ?? "", time });
};

/** Cities whose name in the time zone database is not the one that a reader knows. */
const cities: Readonly<Record<string, EachLanguage>> = {
  "Asia/Ho_Chi_Minh": { en: "Ho Chi Minh City", fr: "Hô-Chi-Minh-Ville", vi: "TP. Hồ Chí Minh" },
  "Asia/Saigon": { en: "Ho Chi Minh City", fr: "Hô-Chi-Minh-Ville", vi: "TP. Hồ Chí Minh" },
  "Europe/London": { en: "London", fr: "Londres", vi: "London" },
  "Europe/Brussels": { en: "Brussels", fr: "Bruxelles", vi: "Brussels" },
  "Europe/Rome": { en: "Rome", fr: "Rome", vi: "Roma" },
  "Europe/Lisbon": { en: "Lisbon", fr: "Lisbonne", vi: "Lisboa" },
  "Europe/Moscow": { en: "Moscow", fr: "Moscou", vi: "Moskva" },
  "Europe/Vienna": { en: "Vienna", fr: "Vienne", vi: "Vienna" },
  "Europe/Warsaw": { en: "Warsaw", fr: "Varsovie", vi: "Warszawa" },
  "Europe/Zurich": { en: "Zurich", fr: "Zurich", vi: "Zürich" },
  "America/Havana": { en: "Havana", fr: "La Havane", vi: "La Habana" },
  "America/Sao_Paulo": { en: "São Paulo", fr: "São Paulo", vi: "São Paulo" },
  "America/Montreal": { en: "Montreal", fr: "Montréal", vi: "Montréal" },
  "America/Mexico_City": { en: "Mexico City", fr: "Mexico", vi: "Mexico City" },
  "Europe/Athens": { en: "Athens", fr: "Athènes", vi: "Athens" },
  "Europe/Bucharest": { en: "Bucharest", fr: "Bucarest", vi: "Bucharest" },
  "Europe/Copenhagen": { en: "Copenhagen", fr: "Copenhague", vi: "Copenhagen" },
  "Africa/Addis_Ababa": { en: "Addis Ababa", fr: "Addis-Abeba", vi: "Addis Ababa" },
  "Africa/Cairo": { en: "Cairo", fr: "Le Caire", vi: "Cairo" },
  "Asia/Beirut": { en: "Beirut", fr: "Beyrouth", vi: "Beirut" },
  "Asia/Dubai": { en: "Dubai", fr: "Dubaï", vi: "Dubai" },
  "Asia/Jerusalem": { en: "Jerusalem", fr: "Jérusalem", vi: "Jerusalem" },
  "Asia/Manila": { en: "Manila", fr: "Manille", vi: "Manila" },
  "Asia/Shanghai": { en: "Shanghai", fr: "Shanghai", vi: "Thượng Hải" },
  "Africa/Algiers": { en: "Algiers", fr: "Alger", vi: "Algiers" },
  "Asia/Seoul": { en: "Seoul", fr: "Séoul", vi: "Seoul" },
  "Asia/Singapore": { en: "Singapore", fr: "Singapour", vi: "Singapore" },
};

/** « d’Abidjan », « d’Helsinki », « du Caire », « de Hô-Chi-Minh-Ville ». */
const ofPlace = (place: string): string => {
  if (place.startsWith("Le ")) return `du ${place.slice("Le ".length)}`;
  return /^(?:[AEIOUÀÂÉÈÊÎÔ]|Helsinki|Halifax|Honolulu|Hobart)/u.test(place) ? `d’${place}` : `de ${place}`;
};

/** A time zone by its city: `New York time`, `heure de New York`, `giờ New York`. */
export const sayTimeZone = (language: Language, timeZone: string): string => {
  const place = cities[timeZone]?.[language] ?? timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  if (!timeZone.includes("/") || timeZone.startsWith("Etc/")) return place;
  if (language === "fr") return `heure ${ofPlace(place)}`;
  return say(language, "zone", { place });
};
