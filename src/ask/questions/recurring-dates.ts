import { readDueDate } from "../../base/time/due-date.ts";
import { feastDay } from "../../base/time/feasts.ts";
import { countOf } from "../../digests/schedules/counts.ts";
import { monthCalled } from "../../digests/schedules/written-days.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { type DateContext, type FoundDates, isYear, phraseLength } from "./date-tokens.ts";
import { calendarRange, rangeOf } from "./periods.ts";
import { type QuestionWords, seasons } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/** A date that comes every year: its days in a year. */
interface Recurring {
  /** How many tokens name it. */
  readonly length: number;
  in(year: number): DateRange;
}

type Which = "this" | "next" | "last";

/** Days that are read without another word before them. */
export interface FoundRecurring extends FoundDates {
  /** Whether a year, or a word such as “next”, says which ones are meant. Without it, “spring” may be any word. */
  readonly isCertain: boolean;
}

/**
 * Reads a year, a month, a quarter, a half-year, a season or a holiday at a token: `2027`, `Christmas`, `next spring`, `Q1 2027`,
 * `the first quarter of next year`. Without a year, it is the nearest one on one side of today.
 */
export const recurringAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): FoundRecurring | null => {
  const { words, today } = context;
  const { folded = "" } = tokens[at] ?? {};
  if (isYear(folded)) return { dates: calendarRange(Number(folded), null), to: at + 1, isCertain: false };
  // “The year 2030”.
  const year = phraseLength(tokens, at, words.years) > 0 ? yearAt(tokens, at + 1, words, today) : null;
  if (year !== null) return { dates: calendarRange(year.year, null), to: year.to, isCertain: false };
  const before = whichAt(tokens, at, words);
  const nounAt = at + (before?.length ?? 0);
  const quarter = currentQuarter(tokens, nounAt, before, context);
  if (quarter !== null) return quarter;
  const found = nounIn(tokens, nounAt, words);
  if (found === null) return null;
  const after = nounAt + found.length;
  const given = yearAt(tokens, after, words, today);
  if (given !== null) return { dates: found.in(given.year), to: given.to, isCertain: true };
  const behind = before === null && words.whichFollows ? whichAt(tokens, after, words) : null;
  const which = (before ?? behind)?.which ?? null;
  return {
    dates: nearest(found, which, isFuture, today),
    to: after + (behind?.length ?? 0),
    isCertain: which !== null,
  };
};

interface Found {
  readonly which: Which;
  readonly length: number;
}

const whichAt = (
  tokens: readonly QuestionToken[],
  at: number,
  { thisOne, nextOne, lastOne }: QuestionWords,
): Found | null => {
  const ways = { this: thisOne, next: nextOne, last: lastOne } as const;
  for (const which of ["this", "next", "last"] as const) {
    const length = phraseLength(tokens, at, ways[which]);
    if (length > 0) return { which, length };
  }
  return null;
};

/** “Next quarter”. */
const currentQuarter = (
  tokens: readonly QuestionToken[],
  at: number,
  before: Found | null,
  { words, today }: DateContext,
): FoundRecurring | null => {
  const length = phraseLength(tokens, at, words.quarter);
  if (length === 0) return null;
  const behind = before === null && words.whichFollows ? whichAt(tokens, at + length, words) : null;
  const which = (before ?? behind)?.which;
  if (which === undefined) return null;
  const dates = quarterRange(today, which === "this" ? 0 : which === "next" ? 1 : -1);
  return { dates, to: at + length + (behind?.length ?? 0), isCertain: true };
};

/** The quarter that today is in, or one some quarters away from it. */
export const quarterRange = (today: Temporal.PlainDate, away: number): DateRange => {
  const { year, month } = today.with({ day: 1 }).add({ months: 3 * away });
  return due(`${year}-Q${Math.ceil(month / 3)}`);
};

/** The days of a season or a quarter, by its name in the format of due dates. */
const due = (written: string): DateRange => {
  const [start, end] = [readDueDate(`before ${written}`), readDueDate(written)];
  if (start === null || end === null) throw new Error(`${written} is no period of a due date.`);
  return { from: Temporal.PlainDate.from(start.endsOn).add({ days: 1 }).toString(), to: end.endsOn };
};

const nounIn = (tokens: readonly QuestionToken[], at: number, words: QuestionWords): Recurring | null => {
  const named = [
    ...words.feasts.map(([feast, ways]) => ({
      ways,
      in: (year: number): DateRange => rangeOf(feastDay(feast, year), feastDay(feast, year)),
    })),
    ...seasons.map((season) => ({
      ways: words.seasons[season],
      in: (year: number): DateRange => due(`${year}-${season}`),
    })),
    ...words.quarters.map((ways, index) => ({
      ways,
      in: (year: number): DateRange => due(`${year}-Q${index + 1}`),
    })),
    ...words.halves.map((ways, index) => ({
      ways,
      in: (year: number): DateRange => ({
        from: due(`${year}-Q${2 * index + 1}`).from,
        to: due(`${year}-Q${2 * index + 2}`).to,
      }),
    })),
  ].map(({ ways, ...each }) => ({ ...each, length: phraseLength(tokens, at, ways) }));
  const [longest] = named.toSorted((a, b) => b.length - a.length);
  if (longest !== undefined && longest.length > 0) return longest;
  for (const length of [2, 1]) {
    const [name, number] = tokens.slice(at, at + length);
    if (name === undefined || (length === 2 && number === undefined)) continue;
    // “Tháng tư” is “tháng 4”.
    const count = number === undefined ? null : (countOf(number.folded) ?? countOf(number.written));
    const behind = number === undefined ? "" : ` ${count ?? number.folded}`;
    const month = monthCalled(name.written + behind, name.folded + behind);
    if (month !== undefined) return { length, in: (year) => calendarRange(year, month) };
  }
  return null;
};

/** `2027`, `of 2027`, `of the year`, `next year`. */
const yearAt = (
  tokens: readonly QuestionToken[],
  at: number,
  words: QuestionWords,
  today: Temporal.PlainDate,
): { readonly year: number; readonly to: number } | null => {
  const isFiller = (place: number): boolean =>
    tokens[place]?.tag?.is === "filler" || tokens[place]?.folded === "nam";
  const places = !isFiller(at) ? [at] : !isFiller(at + 1) ? [at, at + 1] : [at, at + 1, at + 2];
  for (const place of places) {
    const { folded, tag } = tokens[place] ?? {};
    if (isYear(folded)) return { year: Number(folded), to: place + 1 };
    // “The first half of the year”.
    if (place > at && phraseLength(tokens, place, words.years) > 0)
      return { year: today.year, to: place + 1 };
    if (tag?.is !== "period") continue;
    const { period } = tag;
    const away = period === "thisYear" ? 0 : period === "nextYear" ? 1 : period === "lastYear" ? -1 : null;
    if (away !== null) return { year: today.year + away, to: place + 1 };
  }
  return null;
};

/** The days that are meant: those that a word such as “next” says, or the nearest ones on one side of today. */
const nearest = (
  recurring: Recurring,
  which: Which | null,
  isFuture: boolean,
  today: Temporal.PlainDate,
): DateRange => {
  const now = today.toString();
  const years = [-2, -1, 0, 1, 2].map((away) => recurring.in(today.year + away));
  const own = recurring.in(today.year);
  const toCome = years.find(({ to }) => to >= now) ?? own;
  const past = years.findLast(({ from }) => from <= now) ?? own;
  switch (which) {
    case "this":
      // A winter that began last year is still this winter.
      if (past.to >= now) return past;
      if (isFuture) return toCome;
      if (own.from !== own.to) return own;
      // “This Christmas” is the last one in January, and the next one in November.
      return daysFrom(today, toCome.from) < -daysFrom(today, past.from) ? toCome : past;
    case "next":
      return years.find(({ from }) => from > now) ?? own;
    case "last":
      return years.findLast(({ to }) => to < now) ?? own;
    case null:
      return isFuture ? toCome : past;
    default:
      return which satisfies never;
  }
};

const daysFrom = (today: Temporal.PlainDate, day: string): number =>
  today.until(day, { largestUnit: "days" }).days;
