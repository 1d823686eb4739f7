import { formatDate, formatMonth } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { messagesOf } from "../language/messages.ts";
import { type DueDate, spansNewYear } from "./due-date.ts";

const say = messagesOf("base", "time/say-due-date");

/** Years are no numbers with a sign for thousands. A winter is that of two years. */
const sayYear = (year: number, isOfTwo: boolean): string =>
  isOfTwo ? `${year}–${String(year + 1).slice(2)}` : String(year);

/** When something falls due: `30 June 2026`, `in spring 2027`, `by the end of 2030`, `before March 2027`. */
export const sayDueDate = (language: Language, { limit, period }: DueDate): string => {
  switch (period.precision) {
    case "day":
      return say(language, `${limit}.day`, { date: formatDate(language, period.date) });
    case "month":
      return say(language, `${limit}.month`, { month: formatMonth(language, period.year, period.month) });
    case "quarter":
      return say(language, `${limit}.quarter`, {
        quarter: String(period.quarter),
        year: sayYear(period.year, false),
      });
    case "season":
      return say(language, `${limit}.season`, {
        season: period.season,
        year: sayYear(period.year, spansNewYear(period)),
      });
    case "year":
      return say(language, `${limit}.year`, { year: sayYear(period.year, false) });
    default:
      return period satisfies never;
  }
};
