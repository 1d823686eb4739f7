import type { DateRange } from "../lookup/date-range.ts";
import type { QuestionPeriod } from "./question-words.ts";

export const rangeOf = (from: Temporal.PlainDate, to: Temporal.PlainDate): DateRange => ({
  from: from.toString(),
  to: to.toString(),
});

/** The days of a month or a year; `month` is null for a whole year. */
export const calendarRange = (year: number, month: number | null): DateRange => {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: 1 });
  const next = first.add(month === null ? { years: 1 } : { months: 1 });
  return rangeOf(first, next.subtract({ days: 1 }));
};

/** The week of a day, from Monday to Sunday. */
export const weekRange = (day: Temporal.PlainDate): DateRange => {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return rangeOf(monday, monday.add({ days: 6 }));
};

/** The days that a phrase such as “last week” means. */
export const periodRange = (period: QuestionPeriod, today: Temporal.PlainDate): DateRange => {
  const day = (days: number): DateRange => rangeOf(today.add({ days }), today.add({ days }));
  const week = (weeks: number): DateRange => weekRange(today.add({ weeks }));
  const weekend = (weeks: number): DateRange => {
    const saturday = today.add({ days: 7 * weeks + 6 - today.dayOfWeek });
    return rangeOf(saturday, saturday.add({ days: 1 }));
  };
  const month = (months: number): DateRange => {
    const other = today.with({ day: 1 }).add({ months });
    return calendarRange(other.year, other.month);
  };
  switch (period) {
    case "dayBeforeYesterday":
      return day(-2);
    case "dayAfterTomorrow":
      return day(2);
    case "yesterday":
      return day(-1);
    case "today":
      return day(0);
    case "tomorrow":
      return day(1);
    case "lastWeek":
      return week(-1);
    case "thisWeek":
      return week(0);
    case "nextWeek":
      return week(1);
    case "weekAfterNext":
      return week(2);
    case "lastWeekend":
      return weekend(-1);
    case "pastWeekend":
      return weekend(today.dayOfWeek >= 6 ? 0 : -1);
    case "thisWeekend":
      return weekend(0);
    case "nextWeekend":
      return weekend(1);
    case "lastMonth":
      return month(-1);
    case "thisMonth":
      return month(0);
    case "nextMonth":
      return month(1);
    case "lastYear":
      return calendarRange(today.year - 1, null);
    case "thisYear":
      return calendarRange(today.year, null);
    case "nextYear":
      return calendarRange(today.year + 1, null);
    default:
      return period satisfies never;
  }
};

/** Days in the form of `/commitments due:` and `date:`: a date, a month, a year or an ISO 8601 interval. */
export const writeRange = ({ from, to }: DateRange): string => {
  if (from === to) return from;
  const { year, month } = Temporal.PlainDate.from(from);
  const isThat = (range: DateRange): boolean => range.from === from && range.to === to;
  if (isThat(calendarRange(year, null))) return from.slice(0, 4);
  return isThat(calendarRange(year, month)) ? from.slice(0, 7) : `${from}/${to}`;
};
