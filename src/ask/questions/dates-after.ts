import { timeUnitOf } from "../../digests/schedules/time-units.ts";
import { countedTimeAt } from "./counted-time.ts";
import { type DateContext, type FoundDates, phraseLength } from "./date-tokens.ts";
import { dayAt } from "./day-at.ts";
import { feastAt, monthAt } from "./named-dates.ts";
import { periodRange } from "./periods.ts";
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
    countedTimeAt(tokens, at, context) ??
    dayAt(tokens, at, isFuture, context) ??
    feastAt(tokens, at, isFuture, context) ??
    monthAt(tokens, at, isFuture, context.today)
  );
};

/** Reads “year”, “month” or “week” after “the end of”: those that today is in. */
const currentAt = (
  tokens: readonly QuestionToken[],
  at: number,
  { words, today }: DateContext,
): FoundDates | null => {
  const { written = "", folded = "" } = tokens[at] ?? {};
  const to = at + 1;
  if (words.years.includes(written) || words.years.includes(folded))
    return { dates: periodRange("thisYear", today), to };
  const unit = timeUnitOf(folded);
  if (unit === "weeks") return { dates: periodRange("thisWeek", today), to };
  return unit === "months" ? { dates: periodRange("thisMonth", today), to } : null;
};

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
  const found = firstOf((place) => plainAt(tokens, place, isFuture, context), places);
  return found === null ? null : { ...found, isEnd: false };
};
