import { fold } from "../fold.ts";
import type { EachLanguage, Language } from "../i18n/language.ts";

/** What one word or phrase of a preset means. 0 is Sunday. */
export type Meaning =
  /** Days that belong together, such as weekdays. */
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "day"; readonly day: number }
  /** A time of day in minutes after midnight. A moment of the working day needs no day beside it. */
  | { readonly kind: "time"; readonly minutes: number; readonly isMoment: boolean }
  /** From one day to another. */
  | { readonly kind: "to" }
  /** The French « à », which is both “to” and “at”. */
  | { readonly kind: "at-or-to" }
  /** A number by itself: in Vietnamese, a day after another one (`thứ 2, 4, 6`). */
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "filler" };

export type Word = Meaning & { readonly language: Language | null };

export const everyDay = [0, 1, 2, 3, 4, 5, 6] as const;
export const weekdays = [1, 2, 3, 4, 5] as const;
export const weekend = [0, 6] as const;

/**
 * The moments of a newsroom's working day, in minutes after midnight: before the morning conference, at noon, and
 * before the handover to the evening.
 */
export const moments = { arrival: 8 * 60 + 30, noon: 12 * 60, "wrap-up": 17 * 60 + 30 } as const;

/** Ways to say it, folded; the first one is how it is suggested. */
type Ways = EachLanguage<readonly string[]>;

export const daysWords: readonly { readonly days: readonly number[]; readonly ways: Ways }[] = [
  {
    days: everyDay,
    ways: {
      en: ["daily", "every day", "each day", "everyday"],
      fr: ["tous les jours", "chaque jour", "quotidien", "quotidiennement"],
      vi: ["hằng ngày", "hàng ngày", "mỗi ngày", "tất cả các ngày"],
    },
  },
  {
    days: weekdays,
    ways: {
      en: ["weekdays", "weekday", "workdays", "workday", "working days", "business days"],
      fr: ["en semaine", "jours ouvrés", "jours de semaine", "jours de la semaine"],
      vi: ["ngày thường", "ngày làm việc", "ngày trong tuần", "các ngày trong tuần"],
    },
  },
  {
    days: weekend,
    ways: {
      en: ["weekends", "weekend", "week-ends", "week-end"],
      fr: ["le week-end", "les week-ends", "en week-end", "fin de semaine"],
      vi: ["cuối tuần", "ngày cuối tuần"],
    },
  },
];

/** From Sunday on. */
export const dayWords: readonly Ways[] = [
  { en: ["sundays", "sunday", "sun"], fr: ["dimanche", "dimanches", "dim"], vi: ["chủ nhật", "cn"] },
  { en: ["mondays", "monday", "mon"], fr: ["lundi", "lundis", "lun"], vi: ["thứ hai", "thứ 2", "t2"] },
  {
    en: ["tuesdays", "tuesday", "tues", "tue"],
    fr: ["mardi", "mardis", "mar"],
    vi: ["thứ ba", "thứ 3", "t3"],
  },
  {
    en: ["wednesdays", "wednesday", "wed"],
    fr: ["mercredi", "mercredis", "mer"],
    vi: ["thứ tư", "thứ 4", "t4"],
  },
  {
    en: ["thursdays", "thursday", "thurs", "thur", "thu"],
    fr: ["jeudi", "jeudis", "jeu"],
    vi: ["thứ năm", "thứ 5", "t5"],
  },
  { en: ["fridays", "friday", "fri"], fr: ["vendredi", "vendredis", "ven"], vi: ["thứ sáu", "thứ 6", "t6"] },
  {
    en: ["saturdays", "saturday", "sat"],
    fr: ["samedi", "samedis", "sam"],
    vi: ["thứ bảy", "thứ 7", "t7"],
  },
];

export const momentWords: Readonly<Record<keyof typeof moments, Ways>> = {
  arrival: { en: ["arrival"], fr: ["arrivée"], vi: ["đầu giờ"] },
  noon: { en: ["noon", "midday"], fr: ["midi"], vi: ["trưa", "giữa trưa"] },
  "wrap-up": { en: ["wrap-up", "wrap up", "wrapup"], fr: ["bouclage"], vi: ["cuối giờ", "hết giờ"] },
};

const midnightWords: Ways = { en: ["midnight"], fr: ["minuit"], vi: ["nửa đêm"] };

const toWords: Ways = {
  en: ["to", "through", "until", "-", "–"],
  fr: ["jusqu'au", "au"],
  vi: ["đến", "tới"],
};

const fillerWords: Ways = {
  en: ["and", "on", "at", "every", "each", "the", "from", "weekly", "every week", ",", ";", "&", "+", "."],
  fr: ["et", "le", "les", "du", "de", "des", "chaque", "tous les", "toutes les", "chaque semaine"],
  vi: ["và", "vào", "lúc", "mỗi", "các", "từ", "hằng tuần", "hàng tuần", "ngày", "phút"],
};

const phrases = new Map<string, Word>();
const learn = (ways: Ways, meaning: Meaning): void => {
  for (const language of ["en", "fr", "vi"] as const) {
    for (const way of ways[language]) phrases.set(fold(way), { ...meaning, language });
  }
};
for (const { days, ways } of daysWords) learn(ways, { kind: "days", days });
for (const [day, ways] of dayWords.entries()) learn(ways, { kind: "day", day });
learn(momentWords.arrival, { kind: "time", minutes: moments.arrival, isMoment: true });
learn(momentWords.noon, { kind: "time", minutes: moments.noon, isMoment: true });
learn(momentWords["wrap-up"], { kind: "time", minutes: moments["wrap-up"], isMoment: true });
learn(midnightWords, { kind: "time", minutes: 0, isMoment: false });
learn(toWords, { kind: "to" });
learn(fillerWords, { kind: "filler" });
learn({ en: [], fr: ["à"], vi: [] }, { kind: "at-or-to" });

/** Every word or phrase that has a meaning, folded. */
export const knownPhrases: readonly string[] = [...phrases.keys()];

const escaped = knownPhrases
  .toSorted((a, b) => b.length - a.length)
  .map((phrase) => {
    const pattern = RegExp.escape(phrase);
    // `thu 2` is Monday in Vietnamese, but `thu 2:30` and `thu 2 pm` are Thursdays in English.
    return /[\p{L}\p{N}]$/u.test(phrase)
      ? `${pattern}(?![\\p{L}\\p{N}]|\\s*(?:[ap]\\.?m(?!\\p{L})|:\\d))`
      : pattern;
  });
const phrasePattern = new RegExp(escaped.join("|"), "uy");

// 8:30, 8.30, 8h30, 8 h 30, 8h, 8 heures 30, 8 giờ rưỡi, 8g30, 10am, 7:15 p.m., 7 h du soir, 8 giờ sáng; folded.
const timePattern =
  /(?<hour>\d{1,2})(?:(?:[:.]|\s*(?:heures?|gio|h|g)\s*)(?<minute>\d{2}|ruoi)|(?<sign>\s*(?:heures?|gio|h|g)))?\s*(?<half>[ap]\.?m\.?|du matin|de l['’]apres-midi|du soir|sang|trua|chieu|toi|dem)?(?![\p{L}\p{N}])/uy;

const numberPattern = /\d+(?![\p{L}\p{N}])/uy;

/** Whether an hour of 1 to 12 is one after noon, in words that are folded; null where nobody says it so. */
const isAfternoon = (half: string, hour: number): boolean | null => {
  switch (half) {
    case "am":
    case "sang":
    case "du matin":
      return false;
    case "trua":
      return hour <= 2 || hour === 12 ? true : hour < 10 ? null : false;
    case "toi":
      return hour >= 5 && hour < 12 ? true : null;
    case "dem":
      return hour >= 5 && hour < 8 ? null : hour >= 8 && hour < 12;
    default:
      return true;
  }
};

/** The minutes after midnight of a time as it is written, or null where there is no such time. */
const minutesOf = (groups: Readonly<Record<string, string | undefined>>): number | null => {
  const hour = Number(groups.hour);
  const minute = groups.minute === "ruoi" ? 30 : Number(groups.minute ?? 0);
  const half = groups.half?.replaceAll(".", "");
  if (minute > 59 || hour > 23) return null;
  if (half === undefined) return hour * 60 + minute;
  if (hour === 0 || hour > 12) return null;
  const afternoon = isAfternoon(half, hour);
  return afternoon === null ? null : ((hour % 12) + (afternoon ? 12 : 0)) * 60 + minute;
};

const readTime = (text: string, at: number): { readonly word: Word; readonly length: number } | null => {
  timePattern.lastIndex = at;
  const match = timePattern.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  if ((groups.minute ?? groups.sign ?? groups.half) === undefined) return null;
  const minutes = minutesOf(groups);
  return minutes === null
    ? null
    : { word: { kind: "time", minutes, isMoment: false, language: null }, length: match[0].length };
};

const readPhrase = (text: string, at: number): { readonly word: Word; readonly length: number } | null => {
  phrasePattern.lastIndex = at;
  const [phrase = ""] = phrasePattern.exec(text) ?? [];
  const word = phrases.get(phrase);
  return word === undefined ? null : { word, length: phrase.length };
};

const readNumber = (text: string, at: number): { readonly word: Word; readonly length: number } | null => {
  numberPattern.lastIndex = at;
  const [digits] = numberPattern.exec(text) ?? [];
  return digits === undefined
    ? null
    : { word: { kind: "number", value: Number(digits), language: null }, length: digits.length };
};

/** The words of a folded text, or where in it something begins that means nothing. */
export type Reading =
  | { readonly ok: true; readonly words: readonly Word[] }
  | { readonly ok: false; readonly unknownAt: number };

export const readWords = (text: string): Reading => {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) === " ") {
      at += 1;
      continue;
    }
    const read = readPhrase(text, at) ?? readTime(text, at) ?? readNumber(text, at);
    if (read === null) return { ok: false, unknownAt: at };
    words.push(read.word);
    at += read.length;
  }
  return { ok: true, words };
};
