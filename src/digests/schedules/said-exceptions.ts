import { readDay } from "./said-day.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

/** Reads the days after “except”; null if they have no meaning. */
export const readExcept = (cursor: WordCursor): readonly number[] | null => {
  const days: number[] = [];
  let isVietnamese = false;
  for (;;) {
    const start = cursor.at;
    skipWords(cursor, "filler", "and", "each", "day-word");
    const read = readDay(cursor, isVietnamese);
    if (read === false) return null;
    if (read === null) {
      // “Except Sundays and August” has two kinds of exceptions.
      if (cursor.words[cursor.at]?.kind === "month") return null;
      cursor.at = start;
      return days.length > 0 ? days : null;
    }
    days.push(...read.days);
    isVietnamese = read.isVietnamese;
  }
};

/** Whether a day follows an exception: “except August and Sundays”. */
export const isFollowedByDay = (cursor: WordCursor): boolean => {
  const place = placeAfter(cursor, "and", "filler", "each");
  const kind = cursor.words[place]?.kind;
  return place > cursor.at && cursor.words[cursor.at]?.kind === "and" && (kind === "day" || kind === "days");
};
