import { placeAfter, type WordCursor } from "./word-cursor.ts";

/** January is 1. */
export const allMonths: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

/** Reads months at the cursor, as a list or from one to another; null if they have no meaning. */
export const readMonths = (cursor: WordCursor): readonly number[] | null => {
  const months = new Set<number>();
  for (let month = monthAt(cursor, cursor.at); month !== null; month = monthAt(cursor, cursor.at)) {
    cursor.at += 1;
    const range = cursor.words[cursor.at]?.kind;
    const isRange = range === "to" || range === "at-or-to";
    const last = isRange ? monthAt(cursor, placeAfter({ ...cursor, at: cursor.at + 1 }, "filler")) : null;
    if (range === "to" && last === null) return null;
    if (last !== null) cursor.at = placeAfter({ ...cursor, at: cursor.at + 1 }, "filler") + 1;
    for (const each of last === null ? [month] : monthsBetween(month, last)) months.add(each);
    const next = placeAfter(cursor, "and", "filler");
    if (next > cursor.at && monthAt(cursor, next) !== null) cursor.at = next;
  }
  return [...months].sort((a, b) => a - b);
};

const monthsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, index) => ((from + index - 1) % 12) + 1);

const monthAt = ({ words }: WordCursor, place: number): number | null => {
  const word = words[place];
  return word?.kind === "month" ? word.month : null;
};

const isRangeAt = ({ words, at }: WordCursor): boolean => {
  const after = words[at + 1]?.kind;
  return (
    (after === "to" || after === "at-or-to") &&
    monthAt({ words, at }, placeAfter({ words, at: at + 2 }, "filler")) !== null
  );
};

/** Whether only a beginning is said: “from September” has no end, so these are not all months. */
export const isOnlyStart = (cursor: WordCursor, start: number): boolean =>
  !isRangeAt(cursor) &&
  cursor.words.slice(start, cursor.at).some((word) => word.kind === "filler" && word.isStart);

/** Whether a month is part of a date, such as 24 December, which does not recur as a schedule. */
export const isPartOfDate = (cursor: WordCursor, start: number): boolean => {
  const { words, at } = cursor;
  const [before, month, after] = [words[start - 1], words[at], words[at + 1]];
  const hasNumberBefore = before?.kind === "number" || before?.kind === "ordinal";
  const hasLead = month?.kind === "month" && month.hasLead;
  const isJoined = words.slice(start, at).some(({ kind }) => kind === "and");
  return (
    (hasNumberBefore && !hasLead && !isRangeAt(cursor) && !isJoined) ||
    after?.kind === "number" ||
    (after?.kind === "ordinal" && after.isInDigits)
  );
};
