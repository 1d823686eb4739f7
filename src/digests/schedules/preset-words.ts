import type { EachLanguage, Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";

/** What one word or phrase of a preset means. 0 is Sunday. */
type Meaning =
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
const weekend = [0, 6] as const;

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

/** What a phrase means, or null. It is folded. */
export const meaningOf = (phrase: string): Word | null => phrases.get(phrase) ?? null;
