import { createHeard, isComplete, isPaired, keepPair, resultOf, type SaidDays } from "./heard-days.ts";
import { readDay } from "./said-day.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

/** Reads days at the cursor that belong together; null if they have no meaning. */
export const readDays = (cursor: WordCursor): readonly SaidDays[] | null => {
  const heard = createHeard();
  for (;;) {
    const start = cursor.at;
    const between = skipWords(cursor, "filler", "and", "each", "day-word");
    const word = cursor.words[cursor.at];
    const hasDayWord = between.some(({ kind }) => kind === "day-word");
    const isNew = between.some(({ kind }) => kind === "each");
    const isJoined = between.some(({ kind }) => kind === "and");
    const hasArticle = between.some((each) => each.kind === "filler" && each.isDayArticle);
    // An item of a list without a meaning: `thu hai, tu, sau` without accents.
    if (/and filler and/.test(between.map(({ kind }) => kind).join(" "))) return null;
    const end = (): readonly SaidDays[] | null => {
      cursor.at = start;
      if (hasDayWord && word?.kind !== "day" && word?.kind !== "days") {
        skipWords(cursor, "filler", "day-word");
        heard.hasDayWord = true;
      }
      return resultOf(heard);
    };
    switch (word?.kind) {
      case "day":
      case "days": {
        if (
          (isComplete(heard) && heard.days.length + heard.daysOfMonth.length > 0) ||
          ((heard.isOther || heard.every !== null) && heard.days.length > 0 && isNew)
        )
          return end();
        if (heard.areWeeksLast) return null;
        if (isPaired(heard) && !heard.isPositionFirst) keepPair(heard);
        if (heard.days.length === 0) heard.isPositionFirst = heard.positions.length > 0;
        const read = readDay(cursor, false);
        if (read === false || read === null) return null;
        heard.days.push(...read.days);
        heard.hasSet ||= word.kind === "days";
        heard.isNumbered = read.isVietnamese;
        break;
      }
      case "number": {
        const next = cursor.words[cursor.at + 1];
        if (heard.isNumbered && isJoined && !hasDayWord) {
          const read = readDay(cursor, true);
          if (read === false) return null;
          if (read === null) return end();
          heard.days.push(...read.days);
        } else if (word.value === 1 && (next?.kind === "day" || next?.kind === "days")) {
          heard.isOneOf = true;
          cursor.at += 1;
        } else if (
          hasDayWord ||
          hasArticle ||
          heard.monthly ||
          (heard.isDated && isJoined) ||
          areDaysOfMonth(cursor)
        ) {
          heard.isDated ||= hasDayWord || hasArticle;
          if (isComplete(heard) && !isJoined) return end();
          cursor.at += 1;
          heard.daysOfMonth.push(...readNumbersTo(cursor, word.value));
        } else return end();
        break;
      }
      case "ordinal":
        if (isComplete(heard) && heard.days.length > 0 && !areDaysOfMonth(cursor)) return end();
        if (isPaired(heard) && isComplete(heard)) return end();
        if (isPaired(heard) && heard.isPositionFirst) keepPair(heard);
        heard.isEverySecond ||= isNew && word.value === 2 && heard.positions.length === 0;
        heard.isDated ||= word.isInDigits;
        heard.hasNamedPosition ||= !word.isInDigits;
        cursor.at += 1;
        heard.positions.push(...readNumbersTo(cursor, word.value));
        break;
      case "of-month":
        if (heard.monthly) return null;
        heard.monthly = true;
        heard.isQuarterly = word.isQuarter;
        cursor.at += 1;
        break;
      case "every-other":
        if (heard.days.length > 0) return end();
        heard.isOther = true;
        cursor.at += 1;
        break;
      case "step":
        if (word.unit !== "weeks" && word.unit !== "days") return end();
        if (heard.every !== null || heard.everyDays !== null) return null;
        if (word.unit === "days") {
          heard.everyDays = word.count;
          cursor.at += 1;
          break;
        }
        heard.every = word.count;
        heard.areWeeksLast = heard.days.length > 0;
        heard.isOneOf = false;
        cursor.at += 1;
        break;
      case "date":
        heard.from = word.date;
        cursor.at += 1;
        break;
      default:
        return end();
    }
    // “ngày” before a number, “day” after a position.
    if (hasDayWord && word.kind !== "day" && word.kind !== "days" && word.kind !== "number") {
      if (heard.positions.length === 0) return null;
      heard.hasDayWord = true;
    }
  }
};

/** A day of the month, or the days up to another one. */
const readNumbersTo = (cursor: WordCursor, from: number): readonly number[] => {
  const { words, at } = cursor;
  const to = words[at];
  const isTo = to?.kind === "to" || (to?.kind === "at-or-to" && !to.isOfTimes);
  const place = placeAfter({ words, at: at + 1 }, "filler", "day-word");
  const last = words[place];
  if (!isTo || (last?.kind !== "number" && last?.kind !== "ordinal")) return [from];
  if (from < 1 || last.value <= from || last.value > 31) return [from];
  cursor.at = place + 1;
  return Array.from({ length: last.value - from + 1 }, (_, index) => from + index);
};

/** Whether the numbers at a position are days of the month, because “of the month” follows them. */
const areDaysOfMonth = (cursor: WordCursor): boolean =>
  cursor.words[placeAfter(cursor, "number", "ordinal", "and", "filler", "day-word", "to", "at-or-to")]
    ?.kind === "of-month";
