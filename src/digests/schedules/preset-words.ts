import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import type { PartOfDay, ScheduleWords, TimeUnit, Ways } from "./schedule-words.ts";

/** The meaning of a word or phrase in a preset. 0 is Sunday. */
type Meaning =
  /** Days that belong together, such as weekdays. */
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "day"; readonly day: number }
  /** A time in minutes after midnight. A moment of the working day needs no day beside it. */
  | {
      readonly kind: "time";
      readonly minutes: number;
      readonly isMoment: boolean;
      /** Whether another word, for a part of the day, decides between morning and afternoon. */
      readonly isOpen: boolean;
      /** Whether it is said on the twelve-hour clock, as “half past four”. */
      readonly isSpoken: boolean;
      /** The part of the day after it. */
      readonly part: PartOfDay | null;
    }
  /** From one day or time to another. */
  | { readonly kind: "to" }
  /** A word that is both “to” and “at”, as the French « à ». */
  | { readonly kind: "at-or-to"; readonly isOfTimes: boolean }
  | { readonly kind: "at" }
  | { readonly kind: "and"; readonly isComma: boolean }
  | { readonly kind: "each" }
  | { readonly kind: "between" }
  | { readonly kind: "month"; readonly month: number; readonly hasLead: boolean }
  /** How many times there are in a day or week. */
  | { readonly kind: "count"; readonly count: number; readonly per: "day" | "week" }
  | { readonly kind: "public-holidays" }
  /** An hour, a day of the month, or in Vietnamese a day after another one (`thứ 2, 4, 6`). */
  | { readonly kind: "number"; readonly value: number }
  /** A position or a day of the month; -1 is the last. In digits (`15th`), it is a day of the month also by itself. */
  | { readonly kind: "ordinal"; readonly value: number; readonly isInDigits: boolean }
  /** Of a month, or of its first or last month if it is a quarter. */
  | { readonly kind: "of-month"; readonly isQuarter: boolean }
  | { readonly kind: "day-word" }
  | { readonly kind: "every-other" }
  | { readonly kind: "step"; readonly unit: TimeUnit; readonly count: number }
  | { readonly kind: "except" }
  /** `isDaily`: every day, if no other days are said. */
  | { readonly kind: "part"; readonly part: PartOfDay; readonly isDaily: boolean }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "filler"; readonly isDayArticle: boolean; readonly isStart: boolean };

export type Word = Meaning & { readonly language: Language | null };

export const everyDay = [0, 1, 2, 3, 4, 5, 6] as const;
export const weekdays = [1, 2, 3, 4, 5] as const;
export const weekend = [0, 6] as const;

/**
 * The moments of a newsroom's working day, in minutes after midnight: before the morning conference, at noon, and
 * before the handover to the evening.
 */
export const moments = { arrival: 8 * 60 + 30, noon: 12 * 60, "wrap-up": 17 * 60 + 30 } as const;

/** Alternatives of a pattern, the longest first. */
export const anyOf = (ways: Iterable<string>): string =>
  [...new Set(ways)]
    .sort((a, b) => b.length - a.length)
    .map((way) => RegExp.escape(way))
    .join("|");

const numbers = new Map(
  [...scheduleWords.values()].flatMap((words) =>
    Object.entries(words.numbers).map(([way, value]) => [fold(way), value] as const),
  ),
);
const numberWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(numbers.keys())})(?![\\p{L}\\p{N}])`, "gu");

const numbersAfter = new Map(
  [...scheduleWords.values()].flatMap((words) => Object.entries(words.numbersAfter)),
);
const accentedNumbers = new Map(
  [...scheduleWords.values()].flatMap((words) => Object.entries(words.accentedNumbers)),
);
const accentedNumber = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyOf(accentedNumbers.keys())})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Folds a text for reading, and writes numbers in digits, also in “thứ hai”. */
export const foldPreset = (written: string): string =>
  fold(
    written
      .normalize("NFC")
      .replaceAll(accentedNumber, (word) => String(accentedNumbers.get(word.toLowerCase()) ?? word)),
  )
    .replaceAll("’", "'")
    .replaceAll(numberWord, (word, at, whole) => {
      const before = numbersAfter.get(word);
      const isNumber = before === undefined || whole.slice(0, at).endsWith(`${before} `);
      return isNumber ? String(numbers.get(word) ?? word) : word;
    })
    .trim()
    .replaceAll(/\s+/gu, " ");

const phrases = new Map<string, Word>();
const learn = (meaning: Meaning, waysOf: (words: ScheduleWords) => Ways): void => {
  for (const [language, words] of scheduleWords) {
    for (const way of waysOf(words)) {
      const phrase = foldPreset(way);
      if (!phrases.has(phrase)) phrases.set(phrase, { ...meaning, language });
    }
  }
};
const learnEach = <Value>(
  recordOf: (words: ScheduleWords) => Readonly<Record<string, Value>>,
  meaningFor: (value: Value) => Meaning,
): void => {
  for (const words of scheduleWords.values()) {
    for (const [way, value] of Object.entries(recordOf(words))) {
      learn(meaningFor(value), (each) => (each === words ? [way] : []));
    }
  }
};
const fixedTime = (minutes: number, isMoment: boolean): Meaning => ({
  kind: "time",
  minutes,
  isMoment,
  isOpen: false,
  isSpoken: false,
  part: null,
});
learn({ kind: "days", days: everyDay }, (words) => words.everyDay);
learn({ kind: "days", days: weekdays }, (words) => words.weekdays);
learn({ kind: "days", days: weekend }, (words) => words.weekend);
learnEach(
  (words) => words.daySets,
  (days) => ({ kind: "days", days }),
);
for (const day of everyDay) learn({ kind: "day", day }, (words) => words.days[day]);
learn(fixedTime(moments.arrival, true), (words) => words.arrival);
learn(fixedTime(moments.noon, true), (words) => words.noon);
learn(fixedTime(moments["wrap-up"], true), (words) => words["wrap-up"]);
learn(fixedTime(0, false), (words) => words.midnight);
learnEach(
  (words) => words.namedTimes,
  (minutes) => fixedTime(minutes, false),
);
learn({ kind: "step", unit: "hours", count: 1 }, (words) => words.hourly);
learn({ kind: "step", unit: "minutes", count: 30 }, (words) => words.halfHourly);
learn({ kind: "step", unit: "minutes", count: 15 }, (words) => words.quarterHourly);
learn({ kind: "step", unit: "weeks", count: 2 }, (words) => words.otherWeeks);
learn({ kind: "every-other" }, (words) => words.everyOther);
learn({ kind: "except" }, (words) => words.except);
learn({ kind: "of-month", isQuarter: false }, (words) => words.ofMonth);
learn({ kind: "of-month", isQuarter: true }, (words) => words.ofQuarter);
learnEach(
  (words) => words.ordinals,
  (value) => ({ kind: "ordinal", value, isInDigits: false }),
);
learnEach(
  (words) => words.dailyParts,
  (part) => ({ kind: "part", part, isDaily: true }),
);
// Not `am` and `pm`, which belong to the time before them.
learnEach(
  ({ partsOfDay: { am: _am, pm: _pm, ...others } }) => others,
  (part) => ({ kind: "part", part, isDaily: false }),
);
learn({ kind: "to" }, (words) => words.to);
learn({ kind: "at-or-to", isOfTimes: true }, (words) => words.atOrToTime);
learn({ kind: "at-or-to", isOfTimes: false }, (words) => words.atOrTo);
learn({ kind: "at" }, (words) => words.at);
learn({ kind: "and", isComma: false }, (words) => words.and);
learn({ kind: "and", isComma: true }, () => [",", ";"]);
learn({ kind: "each" }, (words) => words.each);
learn({ kind: "day-word" }, (words) => words.dayWord);
learn({ kind: "between" }, (words) => words.between);
learn({ kind: "public-holidays" }, (words) => words.publicHolidays);
for (const per of ["day", "week"] as const) {
  learnEach(
    (words) => (per === "day" ? words.timesADay : words.timesAWeek),
    (count) => ({ kind: "count", count, per }),
  );
}
for (let month = 1; month <= 12; month += 1) {
  const waysOf = (words: ScheduleWords): Ways => words.months[month - 1] ?? [];
  learn({ kind: "month", month, hasLead: false }, waysOf);
  learn({ kind: "month", month, hasLead: true }, (words) =>
    words.inMonth.flatMap((lead) => waysOf(words).map((way) => `${lead} ${way}`)),
  );
}
learn({ kind: "filler", isDayArticle: false, isStart: true }, (words) => words.starts);
learn({ kind: "filler", isDayArticle: true, isStart: false }, (words) => words.dayArticles);
learn({ kind: "filler", isDayArticle: false, isStart: false }, (words) => [...words.filler, ".", "—"]);

/** Every word or phrase that has a meaning, folded. */
export const knownPhrases: readonly string[] = [...phrases.keys()];

/** The meaning of a folded phrase, or null. */
export const meaningOf = (phrase: string): Word | null => phrases.get(phrase) ?? null;
