import type { Language } from "../../base/language/language.ts";

/** Which way from now a date is meant. */
export type Side = "past" | "future";

/** `2026-12-01`, `13/12/2026`, `13/12/26`, `13/12`. In English, `05/01/2027` is ambiguous, and so null; `12/25/2026` is not. */
export const readNumericDate = (
  written: string,
  language: Language,
  today: Temporal.PlainDate,
  side: Side,
): Temporal.PlainDate | null => {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (isoYear !== undefined) return plainDate(Number(isoYear), Number(isoMonth), Number(isoDay));
  const numbers = numbersOf(written);
  if (numbers === null || (language === "en" && areTwoDates(numbers))) return null;
  const isMonthFirst = language === "en" && numbers.second > 12;
  const [day, month] = isMonthFirst ? [numbers.second, numbers.first] : [numbers.first, numbers.second];
  return dateOf(day, month, numbers.year, today, side);
};

/** Both meanings of digits that are a day and a month in one order to some readers of English, and in the other to the rest: `5/1/27`; null for others. */
export const twoDatesOf = (
  written: string,
  language: Language,
  today: Temporal.PlainDate,
  side: Side,
): readonly [Temporal.PlainDate, Temporal.PlainDate] | null => {
  const numbers = numbersOf(written.trim());
  if (language !== "en" || numbers === null || !areTwoDates(numbers)) return null;
  const { first, second, year } = numbers;
  const dates = [dateOf(first, second, year, today, side), dateOf(second, first, year, today, side)];
  const [dayFirst = null, monthFirst = null] = dates;
  return dayFirst === null || monthFirst === null ? null : [dayFirst, monthFirst];
};

/** A date without a year is the nearest one on its side. */
export const dateOf = (
  day: number,
  month: number,
  year: number | null,
  today: Temporal.PlainDate,
  side: Side,
): Temporal.PlainDate | null => {
  if (year !== null) return plainDate(year, month, day);
  const direction = side === "past" ? -1 : 1;
  const thisYear = plainDate(today.year, month, day);
  return thisYear !== null && Temporal.PlainDate.compare(thisYear, today) * direction >= 0
    ? thisYear
    : plainDate(today.year + direction, month, day);
};

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number | null;
}

const numbersOf = (written: string): Numbers | null => {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(written) ?? [];
  if (first === undefined || (written.includes("-") && year === undefined)) return null;
  // Two digits are a year of this century: the record is about today.
  const whole = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
  return { first: Number(first), second: Number(second), year: whole };
};

const areTwoDates = ({ first, second }: Numbers): boolean => first <= 12 && second <= 12 && first !== second;

export const plainDate = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
};
