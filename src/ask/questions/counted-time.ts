import { countOf } from "../../digests/schedules/counts.ts";
import { timeUnitOf } from "../../digests/schedules/time-units.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { type DateContext, type FoundDates, phraseLength } from "./date-tokens.ts";
import { calendarRange, rangeOf, weekRange } from "./periods.ts";
import type { QuestionToken } from "./tokens.ts";

type Unit = "days" | "weeks" | "months" | "years";

/** A length of time. */
interface Counted {
  readonly count: number;
  readonly unit: Unit;
}

/** Reads a length of time back from today, at a token: “3 days ago” is that day, “in the last 3 days” is since then. */
export const countedTimeAt = (
  tokens: readonly QuestionToken[],
  at: number,
  { words, today }: DateContext,
): FoundDates | null => {
  const { ago, lasting } = words;
  const sinceAt = tokens[at]?.tag?.is === "since" ? at + 1 : at;
  const isSince = sinceAt > at;
  const agoBefore = phraseLength(tokens, sinceAt, ago);
  const lastBefore = phraseLength(tokens, sinceAt, lasting);
  const countAt = sinceAt + (agoBefore || lastBefore);
  const lastWithin = phraseLength(tokens, countAt + 1, lasting);
  const unitAt = countAt + 1 + lastWithin;
  const counted = countedBy(tokens[countAt], tokens[unitAt], words.years);
  if (counted === null) return null;
  const lastAfter = phraseLength(tokens, unitAt + 1, lasting);
  const agoAfter = phraseLength(tokens, unitAt + 1, ago);
  const to = unitAt + 1 + (agoAfter || lastAfter);
  if (isSince || lastBefore + lastWithin + lastAfter > 0)
    return { dates: rangeOf(today.subtract({ [counted.unit]: counted.count }), today), to };
  return agoBefore + agoAfter > 0 ? { dates: daysAgo(counted, today), to } : null;
};

const mostCount = 999;

const countedBy = (
  number: QuestionToken | undefined,
  noun: QuestionToken | undefined,
  years: readonly string[],
): Counted | null => {
  if (number === undefined || noun === undefined) return null;
  const count = countOf(number.folded);
  if (count === null || count === 0 || count > mostCount) return null;
  if (years.includes(noun.written) || years.includes(noun.folded)) return { count, unit: "years" };
  const unit = timeUnitOf(noun.folded);
  return unit === null || unit === "hours" || unit === "minutes" ? null : { count, unit };
};

/** The day, or the whole week, month or year. */
const daysAgo = ({ count, unit }: Counted, today: Temporal.PlainDate): DateRange => {
  const then = today.subtract({ [unit]: count });
  switch (unit) {
    case "days":
      return rangeOf(then, then);
    case "weeks":
      return weekRange(then);
    case "months":
      return calendarRange(then.year, then.month);
    case "years":
      return calendarRange(then.year, null);
    default:
      return unit satisfies never;
  }
};
