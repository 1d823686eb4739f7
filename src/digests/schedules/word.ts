import type { Language } from "../../base/language/language.ts";
import type { PartOfDay, TimeUnit } from "./schedule-words.ts";

/** The meaning of a word or phrase in a preset. 0 is Sunday. */
export type Meaning =
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
  /** Words that no schedule can have, but that say why. */
  | { readonly kind: "or" }
  | { readonly kind: "once" }
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
