import type { QuestionPeriod } from "./question-words.ts";

/** A period as an ISO 8601 date, month, year or interval of days, as `/commitments due:` takes it. */
export const writePeriod = (period: QuestionPeriod, today: Temporal.PlainDate): string => {
  const monthOf = (date: Temporal.PlainDate): string => date.toPlainYearMonth().toString();
  const weekFrom = (days: number): string => {
    const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days });
    return `${monday}/${monday.add({ days: 6 })}`;
  };
  switch (period) {
    case "today":
      return today.toString();
    case "tomorrow":
      return today.add({ days: 1 }).toString();
    case "thisWeek":
      return weekFrom(0);
    case "nextWeek":
      return weekFrom(7);
    case "thisMonth":
      return monthOf(today);
    case "nextMonth":
      return monthOf(today.add({ months: 1 }));
    case "thisYear":
      return String(today.year);
    default:
      return period satisfies never;
  }
};
