import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import type { ScheduleWords } from "./schedule-words.ts";

/** What one word or phrase of a preset means. 0 is Sunday. */
type Meaning =
  /** Days that belong together, such as weekdays. */
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "day"; readonly day: number }
  /** A time of day in minutes after midnight. A moment of the working day needs no day beside it. */
  | { readonly kind: "time"; readonly minutes: number; readonly isMoment: boolean }
  /** From one day to another. */
  | { readonly kind: "to" }
  /** A word that is both “to” and “at”, as the French « à ». */
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

const phrases = new Map<string, Word>();
const learn = (meaning: Meaning, waysOf: (words: ScheduleWords) => readonly string[]): void => {
  for (const [language, words] of scheduleWords) {
    for (const way of waysOf(words)) phrases.set(fold(way), { ...meaning, language });
  }
};
learn({ kind: "days", days: everyDay }, (words) => words.everyDay);
learn({ kind: "days", days: weekdays }, (words) => words.weekdays);
learn({ kind: "days", days: weekend }, (words) => words.weekend);
for (const day of everyDay) learn({ kind: "day", day }, (words) => words.days[day]);
learn({ kind: "time", minutes: moments.arrival, isMoment: true }, (words) => words.arrival);
learn({ kind: "time", minutes: moments.noon, isMoment: true }, (words) => words.noon);
learn({ kind: "time", minutes: moments["wrap-up"], isMoment: true }, (words) => words["wrap-up"]);
learn({ kind: "time", minutes: 0, isMoment: false }, (words) => words.midnight);
learn({ kind: "to" }, (words) => words.to);
learn({ kind: "filler" }, (words) => words.filler);
learn({ kind: "at-or-to" }, (words) => words.atOrTo);

/** Every word or phrase that has a meaning, folded. */
export const knownPhrases: readonly string[] = [...phrases.keys()];

/** What a phrase means, or null. It is folded. */
export const meaningOf = (phrase: string): Word | null => phrases.get(phrase) ?? null;
