import { timeUnitOf } from "../../digests/schedules/time-units.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { countedTimeAt } from "./counted-time.ts";
import { type DateContext, type FoundDates, phraseLength } from "./date-tokens.ts";
import { dayAt } from "./day-at.ts";
import { periodRange, rangeOf, weekRange } from "./periods.ts";
import { quarterRange, recurringAt } from "./recurring-dates.ts";
import type { QuestionToken } from "./tokens.ts";

/** The first date that is read at any of some places. */
export const firstOf = (
  read: (place: number) => FoundDates | null,
  places: readonly number[],
): FoundDates | null => {
  for (const place of places) {
    const found = read(place);
    if (found !== null) return found;
  }
  return null;
};

/** A place, and the next one if a word without meaning is there: “on the 12th”. */
export const placesAt = (tokens: readonly QuestionToken[], at: number): readonly number[] =>
  tokens[at]?.tag?.is === "filler" ? [at, at + 1] : [at];

/** Reads the days of a date that has no preposition, or that comes after one. */
export const plainAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): FoundDates | null => {
  if (context.isName(at)) return null;
  const tag = tokens[at]?.tag;
  if (tag?.is === "period") return { dates: periodRange(tag.period, context.today), to: at + 1 };
  return (
    countedTimeAt(tokens, at, isFuture, context) ??
    dayAt(tokens, at, isFuture, context) ??
    recurringAt(tokens, at, isFuture, context)
  );
};

/** Reads “year”, “month” or “week” after “the end of”: those that today is in. */
const currentAt = (
  tokens: readonly QuestionToken[],
  at: number,
  { words, today }: DateContext,
): FoundDates | null => {
  const { folded = "" } = tokens[at] ?? {};
  const to = at + 1;
  if (phraseLength(tokens, at, words.years) > 0) return { dates: periodRange("thisYear", today), to };
  const unit = timeUnitOf(folded);
  const quarter = phraseLength(tokens, at, words.quarter);
  if (quarter > 0) return { dates: quarterRange(today, 0), to: at + quarter };
  if (unit === "weeks") return { dates: periodRange("thisWeek", today), to };
  return unit === "months" ? { dates: periodRange("thisMonth", today), to } : null;
};

/** Reads a part of a year, a month or another period: “early 2027”, “mid-March”, “the first half of May”; or the week of a day. */
export const partAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): FoundDates | null => {
  const { startOf, middleOf, endOf, halvesOfMonth, weekOf } = context.words;
  const [first, second] = halvesOfMonth;
  const parts: readonly { readonly ways: readonly string[]; of(dates: DateRange): DateRange | null }[] = [
    ...[startOf, middleOf, endOf].map((ways, index) => ({
      ways,
      of: (dates: DateRange) => (dates.from === dates.to ? null : thirdOf(dates, index)),
    })),
    { ways: first, of: (dates) => halfOf(dates, 0) },
    { ways: second, of: (dates) => halfOf(dates, 1) },
    { ways: weekOf, of: weekIn },
  ];
  const [longest] = parts
    .map(({ ways, of }) => ({ of, length: phraseLength(tokens, at, ways) }))
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length === 0) return null;
  const found = firstOf(
    (place) => plainAt(tokens, place, isFuture, context) ?? currentAt(tokens, place, context),
    placesAt(tokens, at + longest.length),
  );
  const dates = found === null ? null : longest.of(found.dates);
  return found === null || dates === null ? null : { dates, to: found.to };
};

/** Reads a day, or a part of a period. */
const dayOrPartAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): FoundDates | null => partAt(tokens, at, isFuture, context) ?? plainAt(tokens, at, isFuture, context);

/** The first, second or last third of a period. The end of a year is its last quarter, and the start its first: people mean no more. */
const thirdOf = ({ from, to }: DateRange, index: number): DateRange => {
  const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const days = start.until(end, { largestUnit: "days" }).days + 1;
  if (days > 360) {
    const first = start.add({ months: [0, 4, 9][index] ?? 0 });
    const last = start.add({ months: [3, 8, 12][index] ?? 12 }).subtract({ days: 1 });
    return rangeOf(first, last);
  }
  const first = start.add({ days: Math.round((days * index) / 3) });
  return rangeOf(first, start.add({ days: Math.round((days * (index + 1)) / 3) - 1 }));
};

const lastOfFirstHalf = 15;

/** A half of a month; null for other periods, whose halves have names of their own. */
const halfOf = ({ from, to }: DateRange, index: 0 | 1): DateRange | null => {
  const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (start.day !== 1 || end.toString() !== start.with({ day: start.daysInMonth }).toString()) return null;
  return index === 0
    ? rangeOf(start, start.with({ day: lastOfFirstHalf }))
    : rangeOf(start.with({ day: lastOfFirstHalf + 1 }), end);
};

const weekIn = ({ from, to }: DateRange): DateRange | null =>
  from === to ? weekRange(Temporal.PlainDate.from(from)) : null;

interface Bound extends FoundDates {
  /** Whether it is the end of a period: “before the end of May” includes the last day. */
  readonly isEnd: boolean;
}

/** Reads the date after a preposition, which may be the end of a period. */
export const boundAt = (
  tokens: readonly QuestionToken[],
  after: number,
  isFuture: boolean,
  context: DateContext,
): Bound | null => {
  const { words } = context;
  const lead = tokens[after - 1]?.written ?? "";
  const places = placesAt(tokens, after);
  const ends = places.map((place) => place + phraseLength(tokens, place, words.endOf));
  const end = words.endOf.some((way) => lead.endsWith(` ${way}`))
    ? after
    : ends.find((place, index) => place > (places[index] ?? place));
  if (end !== undefined) {
    const found = firstOf(
      (place) => plainAt(tokens, place, isFuture, context) ?? currentAt(tokens, place, context),
      placesAt(tokens, end),
    );
    if (found !== null) return { ...found, isEnd: true };
  }
  const found = firstOf((place) => dayOrPartAt(tokens, place, isFuture, context), places);
  return found === null ? null : { ...found, isEnd: false };
};
