import { fold } from "../../base/text/fold.ts";
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

/**
 * Reads a length of time around today, at a token: “3 days ago” is that day, “in the last 3 days” is since then, and “in the next 3 days” until
 * then.
 */
export const countedTimeAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  { words, today }: DateContext,
): FoundDates | null => {
  const { ago, lasting, coming } = words;
  const sinceAt = tokens[at]?.tag?.is === "since" ? at + 1 : at;
  const besides = { ago, lasting, coming } as const;
  const lengthOf = (place: number, ways: readonly string[]): number => phraseLength(tokens, place, ways);
  const before = Math.max(
    ...Object.values(besides).map((ways) => (ways === coming && sinceAt > at ? 0 : lengthOf(sinceAt, ways))),
  );
  const countAt = sinceAt + before;
  const within = Math.max(lengthOf(countAt + 1, lasting), lengthOf(countAt + 1, coming));
  const unitAt = countAt + 1 + within;
  const noun = nounAt(tokens[unitAt], words);
  const counted = countedBy(tokens[countAt], noun.unit, words.years);
  if (counted === null) return null;
  const has = (ways: readonly string[]): boolean =>
    [sinceAt, countAt + 1, unitAt + 1].some((place) => lengthOf(place, ways) > 0) ||
    ways.includes(noun.beside);
  const after =
    noun.beside === "" ? Math.max(...Object.values(besides).map((ways) => lengthOf(unitAt + 1, ways))) : 0;
  const to = unitAt + 1 + after;
  if (sinceAt > at || has(lasting))
    return { dates: rangeOf(today.subtract({ [counted.unit]: counted.count }), today), to };
  if (has(ago)) return { dates: daysAgo(counted, today), to };
  // What is due today is due in the next three days, but is not what was promised for them.
  const start = isFuture ? today : today.add({ days: 1 });
  return has(coming) ? { dates: rangeOf(start, today.add({ [counted.unit]: counted.count })), to } : null;
};

/** Separates a unit from the word beside it: “tháng tới” is also the next month. */
const nounAt = (
  token: QuestionToken | undefined,
  { ago, lasting, coming }: DateContext["words"],
): { readonly unit: QuestionToken | undefined; readonly beside: string } => {
  const [written = "", ...others] = token?.written.split(" ") ?? [];
  const beside = others.join(" ");
  return token?.tag?.is === "period" && [...ago, ...lasting, ...coming].includes(beside)
    ? { unit: { ...token, written, folded: fold(written) }, beside }
    : { unit: token, beside: "" };
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
