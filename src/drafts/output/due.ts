import { readDueDate } from "../../base/time/due-date.ts";
import { feastDay } from "../../base/time/feasts.ts";
import type { DraftDue, DuePeriod } from "../facts.ts";

const lastMonths = { spring: 5, summer: 8, autumn: 11, winter: 12 } as const;

/**
 * The due date of a commitment, in the form of the briefing. Relative periods are counted from the publication date, so
 * they are null if it is unknown. Dates before the publication are also null, because promises are about the future.
 */
export const dueTextOf = ({ limit, period }: DraftDue, publishedOn: string | null): string | null => {
  const published = publishedOn === null ? null : Temporal.PlainDate.from(publishedOn);
  if (published === null && period.is !== "calendar") return null;
  const text = period.is === "calendar" || published === null ? null : sinceText(period, published);
  const written = period.is === "calendar" ? period.text : (text ?? "");
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(written);
  const isWeek = period.is === "ahead" && period.unit === "week";
  // "By" a day and "on" a day have the same end.
  const prefix = limit === "before" ? "before " : (limit === "by" && !isDay) || isWeek ? "by " : "";
  const due = readDueDate(`${prefix}${written}`);
  if (due === null || (published !== null && due.endsOn < published.toString())) return null;
  return due.text;
};

/** The first date with this month and day on or after the publication date. */
const nextDay = (published: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate => {
  const own = Temporal.PlainDate.from({ year: published.year, month, day });
  return Temporal.PlainDate.compare(own, published) < 0 ? own.add({ years: 1 }) : own;
};

const monthText = (date: Temporal.PlainDate): string => date.toString().slice(0, 7);

const sinceText = (period: DuePeriod, published: Temporal.PlainDate): string => {
  switch (period.is) {
    case "calendar":
      return period.text;
    case "day-of-year":
      return nextDay(published, period.month, period.day).toString();
    case "feast": {
      const own = feastDay(period.feast, published.year);
      return Temporal.PlainDate.compare(own, published) < 0
        ? feastDay(period.feast, published.year + 1).toString()
        : own.toString();
    }
    case "month-of-year":
      return monthText(nextDay(published.with({ day: 1 }), period.month, 1));
    case "season": {
      const isOver = published.month > lastMonths[period.season];
      return `${published.year + (isOver ? 1 : 0)}-${period.season}`;
    }
    case "weekday": {
      const ahead = period.day - published.dayOfWeek;
      const weeks = period.week === "next" || (period.week === "coming" && ahead <= 0) ? 1 : 0;
      return published.add({ days: ahead + 7 * weeks }).toString();
    }
    case "count":
      return published
        .add({
          days: period.days ?? 0,
          weeks: period.weeks ?? 0,
          months: period.months ?? 0,
          years: period.years ?? 0,
        })
        .toString();
    case "ahead": {
      if (period.unit === "day") return published.add({ days: period.by }).toString();
      // A week ends on Sunday.
      if (period.unit === "week")
        return published.add({ days: 7 * period.by + 7 - published.dayOfWeek }).toString();
      if (period.unit === "month") return monthText(published.add({ months: period.by }));
      return String(published.year + period.by);
    }
    default:
      return period satisfies never;
  }
};
