import type { Span } from "../../../base/text/span.ts";
import type { DraftDate } from "../../facts.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { TokenStretch } from "../structure/sentences.ts";
import { nothing, type Token } from "../structure/tokens.ts";

export interface FoundDate extends TokenStretch {
  readonly iso: string;
  readonly hasYear: boolean;
}

/** Days, months and years as they are written; a missing year is never taken from today's date. */
export const findDates = (tokens: readonly Token[], lexicon: Lexicon | null): FoundDate[] => {
  const found: FoundDate[] = [];
  const at = (index: number): Token => tokens[index] ?? nothing;
  const value = (index: number): number =>
    at(index).type === "number" && at(index).end - at(index).start <= 4
      ? Number(at(index).lower)
      : Number.NaN;
  const width = (index: number): number => at(index).end - at(index).start;
  const touches = (index: number): boolean => at(index).end === at(index + 1).start;
  const numbered = lexicon?.numberedMonths ?? null;
  /** The token after a month, and after the full stop of "janv.", "Jan.". */
  const afterMonth = (index: number): number =>
    at(index + 1).lower === "." && touches(index) && lexicon?.abbreviations.has(at(index).lower) === true
      ? index + 2
      : index + 1;
  const linksYear = (index: number): boolean =>
    at(index).lower === "," || lexicon?.beforeYear.has(at(index).lower) === true;
  const push = (
    from: number,
    to: number,
    year: number | null,
    month: number | null,
    day: number | null,
  ): number => {
    // 30 February does not exist, nor does the 29th in common years: such words are no date.
    if (month !== null && day !== null && day > daysIn(year, month)) return to - 1;
    const head = year === null ? "-" : digits(year, 4);
    const iso =
      month === null ? head : `${head}-${digits(month, 2)}${day === null ? "" : `-${digits(day, 2)}`}`;
    found.push({ from, to, start: at(from).start, end: at(to - 1).end, iso, hasYear: year !== null });
    return to - 1;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = at(index);
    const number = value(index);
    if (token.type === "number" && !Number.isNaN(number)) {
      const separator = at(index + 1).lower;
      const second = value(index + 2);
      const together =
        touches(index) && touches(index + 1) && "/-.".includes(separator) && separator.length === 1;
      // 2025-01-07
      if (
        together &&
        isYear(number, width(index)) &&
        separator !== "." &&
        isMonth(second) &&
        at(index + 3).lower === separator &&
        isDay(value(index + 4))
      ) {
        index = push(index, index + 5, number, second, value(index + 4));
        continue;
      }
      // 07/01/2025: the day comes first, except if it cannot.
      if (together && at(index + 3).lower === separator && isYear(value(index + 4), width(index + 4))) {
        if (isDay(number) && isMonth(second)) {
          index = push(index, index + 5, value(index + 4), second, number);
          continue;
        }
        if (isMonth(number) && isDay(second)) {
          index = push(index, index + 5, value(index + 4), number, second);
          continue;
        }
      }
      const leads = lexicon?.shortDateLeads ?? null;
      const dashed = separator === "-" && leads?.has(at(index - 1).lower) === true;
      if (leads !== null && together && (separator === "/" || dashed)) {
        if (isMonth(number) && isYear(second, width(index + 2))) {
          index = push(index, index + 3, second, number, null);
          continue;
        }
        if (isDay(number) && isMonth(second)) {
          index = push(index, index + 3, null, second, number);
          continue;
        }
      }
      // 7 January 2025, 7 janvier, 7 de enero de 2025, 1er septembre
      let next = index + 1;
      if (lexicon?.ordinalEndings.has(at(next).lower) && touches(index)) next++;
      if (isDay(number) && lexicon?.beforeMonth.has(at(next).lower)) next++;
      const month = monthNames(lexicon, at(next));
      if (isDay(number) && month !== null) {
        let last = afterMonth(next);
        if (linksYear(last) && isYear(value(last + 1), width(last + 1))) last++;
        const hasYear = isYear(value(last), width(last));
        index = push(index, hasYear ? last + 1 : next + 1, hasYear ? value(last) : null, month, number);
        continue;
      }
      // ngày 20 tháng 10 (năm 2025)
      if (numbered !== null && isDay(number) && at(index + 1).lower === numbered.month && isMonth(second)) {
        const hasYear = at(index + 3).lower === numbered.year && isYear(value(index + 4), width(index + 4));
        index = push(
          index,
          hasYear ? index + 5 : index + 3,
          hasYear ? value(index + 4) : null,
          second,
          number,
        );
        continue;
      }
      const before = at(index - 1).lower;
      if (
        lexicon !== null &&
        isYear(number, width(index)) &&
        lexicon.yearLeads.has(before) &&
        !(touches(index) && at(index + 1).lower === "-")
      ) {
        const after = at(index + 1);
        const counts =
          lexicon.sureYearLeads !== null &&
          !lexicon.sureYearLeads.has(before) &&
          after.type === "word" &&
          !lexicon.stops.has(after.lower) &&
          !lexicon.determiners.has(after.lower) &&
          !after.capital;
        if (!counts) index = push(index, index + 1, number, null, null);
      }
      continue;
    }
    const month = token.type === "word" ? monthNames(lexicon, token) : null;
    if (month !== null && (token.capital || lexicon?.monthsInCapitals !== true)) {
      // January 7, 2025
      const dayAt = afterMonth(index);
      const day = value(dayAt);
      if (lexicon?.monthFirst === true && isDay(day) && width(dayAt) <= 2) {
        const yearAt = at(dayAt + 1).lower === "," ? dayAt + 2 : dayAt + 1;
        const hasYear = isYear(value(yearAt), width(yearAt));
        index = push(index, hasYear ? yearAt + 1 : dayAt + 1, hasYear ? value(yearAt) : null, month, day);
        continue;
      }
      const yearAt = linksYear(dayAt) ? dayAt + 1 : dayAt;
      if (isYear(value(yearAt), width(yearAt))) index = push(index, yearAt + 1, value(yearAt), month, null);
      continue;
    }
    if (numbered !== null && token.lower === numbered.month && isMonth(value(index + 1))) {
      const hasYear = at(index + 2).lower === numbered.year && isYear(value(index + 3), width(index + 3));
      if (hasYear) index = push(index, index + 4, value(index + 3), value(index + 1), null);
    }
  }
  return found;
};

const digits = (number: number, width: number): string => String(number).padStart(width, "0");
const isYear = (number: number, words: number): boolean => words === 4 && number >= 1800 && number <= 2100;
const isDay = (number: number): boolean => number >= 1 && number <= 31;
/** Without a year, February has 29 days. */
const daysIn = (year: number | null, month: number): number =>
  Temporal.PlainYearMonth.from({ year: year ?? 2000, month }).daysInMonth;
const isMonth = (number: number): boolean => number >= 1 && number <= 12;

const monthNames = (lexicon: Lexicon | null, token: Token): number | null =>
  lexicon?.months.get(token.lower) ?? null;

/** The same day twice is one date with two passages. */
export const draftDates = (
  text: string,
  found: readonly FoundDate[],
  skip: (span: Span) => boolean,
): DraftDate[] => {
  const byIso = new Map<string, { words: string; iso: string; spans: [Span, ...Span[]]; hasYear: boolean }>();
  for (const { start, end, iso, hasYear } of found) {
    if (skip({ start, end })) continue;
    const known = byIso.get(iso);
    if (known === undefined)
      byIso.set(iso, { words: text.slice(start, end), iso, spans: [{ start, end }], hasYear });
    else known.spans.push({ start, end });
  }
  return [...byIso.values()].map(({ hasYear, ...date }) => ({
    ...date,
    doubts: hasYear ? [] : ["date-without-year"],
  }));
};
