import type { Cron } from "./cron.ts";
import type { Weeks } from "./heard-days.ts";

/** Every matching time from the given minute on, in order and without end. Skips months that do not match. */
export function* wallTimes(cron: Cron, from: Temporal.PlainDateTime): Generator<Temporal.PlainDateTime> {
  let date = from.toPlainDate();
  let earliest = from.hour * 60 + from.minute;
  for (;;) {
    if (!cron.months.has(date.month)) {
      date = date.with({ day: 1 }).add({ months: 1 });
    } else {
      if (matchesDay(cron, date)) {
        for (const hour of cron.hours) {
          for (const minute of cron.minutes) {
            if (hour * 60 + minute >= earliest) yield date.toPlainDateTime({ hour, minute });
          }
        }
      }
      date = date.add({ days: 1 });
    }
    earliest = 0;
  }
}

const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

const isInWeeks = ({ unit, every, from }: Weeks, date: Temporal.PlainDate): boolean => {
  const first = Temporal.PlainDate.from(from);
  if (Temporal.PlainDate.compare(date, first) < 0) return false;
  if (unit === "days") return date.since(first, { largestUnit: "days" }).days % every === 0;
  return (mondayOf(date).since(mondayOf(first), { largestUnit: "days" }).days / 7) % every === 0;
};

const isAtPosition = (positions: ReadonlySet<number>, { day, daysInMonth }: Temporal.PlainDate): boolean =>
  positions.has(Math.ceil(day / 7)) || (positions.has(-1) && day + 7 > daysInMonth);

const isWorkingDayOf = (positions: ReadonlySet<number>, date: Temporal.PlainDate): boolean => {
  const isWorkingDay = (day: number): boolean => date.with({ day }).dayOfWeek <= 5;
  const count = (from: number, to: number): number =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(isWorkingDay).length;
  if (!isWorkingDay(date.day)) return false;
  return (
    positions.has(count(1, date.day)) || (positions.has(-1) && count(date.day + 1, date.daysInMonth) === 0)
  );
};

const matchesDay = (cron: Cron, date: Temporal.PlainDate): boolean => {
  const ofMonth =
    cron.daysOfMonth.has(date.day) || (cron.daysOfMonth.has(-1) && date.day === date.daysInMonth);
  const ofWeek = cron.daysOfWeek.has(date.dayOfWeek % 7);
  if (cron.positions !== null && !isAtPosition(cron.positions, date)) return false;
  if (cron.workingDays !== null && !isWorkingDayOf(cron.workingDays, date)) return false;
  if (cron.weeks !== null && !isInWeeks(cron.weeks, date)) return false;
  return cron.eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
};
