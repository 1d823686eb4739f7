import type { Word } from "./word.ts";
import { placeAfter, type WordCursor } from "./word-cursor.ts";

/** A day at the cursor, or a range of days; null if there is none, `false` if it has no meaning. */
export const readDay = (
  cursor: WordCursor,
  isAfterVietnamese: boolean,
): { readonly days: readonly number[]; readonly isVietnamese: boolean } | null | false => {
  const word = cursor.words[cursor.at];
  if (word?.kind === "days") {
    cursor.at += 1;
    return { days: word.days, isVietnamese: false };
  }
  const from = dayOf(word, isAfterVietnamese);
  if (word === undefined || from === null) return null;
  const isVietnamese = word.kind === "number" || word.language === "vi";
  cursor.at += 1;
  const next = cursor.words[cursor.at];
  if (next?.kind !== "to" && next?.kind !== "at-or-to") return { days: [from], isVietnamese };
  const place = placeAfter({ words: cursor.words, at: cursor.at + 1 }, "filler", "day-word");
  const to = dayOf(cursor.words[place], isVietnamese);
  if (to === null) return next.kind === "to" ? false : { days: [from], isVietnamese };
  cursor.at = place + 1;
  // `mon-wed-fri` is not a range.
  if (cursor.words[cursor.at]?.kind === "to") return false;
  return { days: daysBetween(from, to), isVietnamese };
};

/** The days from one to another, possibly across the end of the week. */
const daysBetween = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);

/** The day of a word. In Vietnamese, a number after a day is a day too; Monday is 2. */
const dayOf = (word: Word | undefined, isAfterVietnamese: boolean): number | null => {
  if (word?.kind === "day") return word.day;
  const isDay = word?.kind === "number" && isAfterVietnamese && word.value >= 2 && word.value <= 7;
  return isDay ? word.value - 1 : null;
};
