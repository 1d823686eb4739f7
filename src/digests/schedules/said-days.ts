import type { Word } from "./preset-words.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

/** Every so many weeks, counted from the week of a date, and not before it. */
export interface Weeks {
  readonly every: number;
  /** An ISO date. */
  readonly from: string;
}

/** Days as they are said. 0 is Sunday; each list is in order, and has each once. */
export type SaidDays =
  | { readonly kind: "week"; readonly days: readonly number[]; readonly weeks: Weeks | null }
  /** The first Monday of each month; position -1 is the last. */
  | { readonly kind: "position"; readonly days: readonly number[]; readonly positions: readonly number[] }
  /** Days of each month; -1 is the last. */
  | { readonly kind: "month"; readonly days: readonly number[] };

/** Every other week needs a week to count from. This Monday is that one, if no date is written. */
const firstWeek = "2024-01-01";
const mostWeeks = 8;

export const sortedOnce = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

/** The days from one to another; the week may turn on the way. */
const daysBetween = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);

/** The day that a word says. A number after a day is one in Vietnamese, where Monday is the second. */
const dayOf = (word: Word | undefined, isAfterVietnamese: boolean): number | null => {
  if (word?.kind === "day") return word.day;
  const isDay = word?.kind === "number" && isAfterVietnamese && word.value >= 2 && word.value <= 7;
  return isDay ? word.value - 1 : null;
};

/** A day at the cursor, or days from one to another; null if there is none, `false` where it says nothing. */
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
  // `mon-wed-fri` is no range.
  if (cursor.words[cursor.at]?.kind === "to") return false;
  return { days: daysBetween(from, to), isVietnamese };
};

/** Whether numbers that begin at a place are days of the month, because it is named behind them. */
export const areDaysOfMonth = (cursor: WordCursor): boolean =>
  cursor.words[placeAfter(cursor, "number", "ordinal", "and", "filler", "day-word", "to", "at-or-to")]
    ?.kind === "of-month";

type Positions = Extract<SaidDays, { readonly kind: "position" }>;

/** What has been said of days so far. */
interface Heard {
  /** Positions with their days, before the last ones: “the first Monday” and the last Friday of the month. */
  readonly pairs: Positions[];
  days: number[];
  positions: number[];
  /** Whether a day follows its position, as in English, or precedes it, as in Vietnamese. */
  isPositionFirst: boolean;
  readonly daysOfMonth: number[];
  /** Days that are one word, such as weekdays: “the first weekday of the month” would be seven days. */
  hasSet: boolean;
  monthly: boolean;
  isNumbered: boolean;
  hasDayWord: boolean;
  /** « un lundi sur deux » */
  isOneOf: boolean;
  isOther: boolean;
  every: number | null;
  /** “Mondays every two weeks”: a day that follows would be another one. */
  areWeeksLast: boolean;
  from: string | null;
}

const isPaired = ({ days, positions }: Heard): boolean => days.length > 0 && positions.length > 0;

const pairOf = ({ days, positions }: Heard): Positions => ({
  kind: "position",
  days: sortedOnce(days),
  positions: sortedOnce(positions),
});

const keepPair = (heard: Heard): void => {
  heard.pairs.push(pairOf(heard));
  heard.days = [];
  heard.positions = [];
};

/** The first and the last Monday, said one by one, are positions of one day. */
const joinPairs = (pairs: readonly Positions[]): readonly Positions[] => {
  const byDays = [...Map.groupBy(pairs, ({ days }) => days.join()).values()].map(
    (same): Positions => ({
      kind: "position",
      days: same[0]?.days ?? [],
      positions: sortedOnce(same.flatMap(({ positions }) => positions)),
    }),
  );
  return [...Map.groupBy(byDays, ({ positions }) => positions.join()).values()].map(
    (same): Positions => ({
      kind: "position",
      days: sortedOnce(same.flatMap(({ days }) => days)),
      positions: same[0]?.positions ?? [],
    }),
  );
};

const resultOf = (heard: Heard): readonly SaidDays[] | null => {
  const { pairs, positions, daysOfMonth, every, from, monthly } = heard;
  const days = sortedOnce(heard.days);
  const weeks = heard.isOther ? 2 : every;
  if (monthly) {
    if (weeks !== null || from !== null || heard.isOneOf) return null;
    if (days.length > 0 || pairs.length > 0) {
      const isPosition = isPaired(heard) && daysOfMonth.length === 0 && !heard.hasSet;
      const all = joinPairs([...pairs, pairOf(heard)]);
      const arePositions = all.every((pair) => pair.positions.every((each) => each <= 5 && each !== 0));
      return isPosition && arePositions ? all : null;
    }
    const all = sortedOnce([...positions, ...daysOfMonth]);
    const isPossible = all.length > 0 && all.every((each) => each === -1 || (each >= 1 && each <= 31));
    return isPossible && (!all.includes(-1) || heard.hasDayWord) ? [{ kind: "month", days: all }] : null;
  }
  if (
    days.length === 0 ||
    pairs.length > 0 ||
    positions.length > 0 ||
    daysOfMonth.length > 0 ||
    heard.hasDayWord
  )
    return null;
  if (weeks === null) {
    return from === null && !heard.isOneOf ? [{ kind: "week", days, weeks: null }] : null;
  }
  if (weeks < 2 || weeks > mostWeeks || (heard.isOther && every !== null)) return null;
  // “Every other weekday” may count days.
  if (heard.hasSet && days.length > 2) return null;
  return [{ kind: "week", days, weeks: { every: weeks, from: from ?? firstWeek } }];
};

/** Reads days at the cursor, as far as they belong together; null if they say nothing. */
export const readDays = (cursor: WordCursor): readonly SaidDays[] | null => {
  const heard: Heard = {
    pairs: [],
    days: [],
    positions: [],
    isPositionFirst: true,
    daysOfMonth: [],
    hasSet: false,
    monthly: false,
    isNumbered: false,
    hasDayWord: false,
    isOneOf: false,
    isOther: false,
    every: null,
    areWeeksLast: false,
    from: null,
  };
  const isComplete = (): boolean =>
    heard.monthly && heard.days.length + heard.positions.length + heard.daysOfMonth.length > 0;
  for (;;) {
    const start = cursor.at;
    const between = skipWords(cursor, "filler", "and", "each", "day-word");
    const word = cursor.words[cursor.at];
    const hasDayWord = between.some(({ kind }) => kind === "day-word");
    const isNew = between.some(({ kind }) => kind === "each");
    const isJoined = between.some(({ kind }) => kind === "and");
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
          (isComplete() && heard.days.length + heard.daysOfMonth.length > 0) ||
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
        } else if (hasDayWord || heard.monthly || areDaysOfMonth(cursor)) {
          if (isComplete() && !isJoined) return end();
          cursor.at += 1;
          heard.daysOfMonth.push(...readNumbersTo(cursor, word.value));
        } else return end();
        break;
      }
      case "ordinal":
        if (isComplete() && heard.days.length > 0 && !areDaysOfMonth(cursor)) return end();
        if (isPaired(heard) && isComplete()) return end();
        if (isPaired(heard) && heard.isPositionFirst) keepPair(heard);
        cursor.at += 1;
        heard.positions.push(...readNumbersTo(cursor, word.value));
        break;
      case "of-month":
        if (heard.monthly) return null;
        heard.monthly = true;
        cursor.at += 1;
        break;
      case "every-other":
        if (heard.days.length > 0) return end();
        heard.isOther = true;
        cursor.at += 1;
        break;
      case "step":
        if (word.unit !== "weeks") return end();
        if (heard.every !== null) return null;
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
  const to = words[at]?.kind;
  const place = placeAfter({ words, at: at + 1 }, "filler", "day-word");
  const last = words[place];
  if ((to !== "to" && to !== "at-or-to") || (last?.kind !== "number" && last?.kind !== "ordinal"))
    return [from];
  if (from < 1 || last.value <= from || last.value > 31) return [from];
  cursor.at = place + 1;
  return Array.from({ length: last.value - from + 1 }, (_, index) => from + index);
};
