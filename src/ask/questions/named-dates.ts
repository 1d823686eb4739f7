import { monthNames } from "../../digests/schedules/written-days.ts";
import { type DateContext, type FoundDates, phraseLength } from "./date-tokens.ts";
import { calendarRange } from "./periods.ts";
import type { QuestionToken } from "./tokens.ts";

/** Reads a year, a month, or both, at a token: `October`, `October 2025`, `tháng 10`, `2025`. */
export const monthAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  today: Temporal.PlainDate,
): FoundDates | null => {
  const words = tokens.slice(at, at + 4).map(({ folded }) => folded);
  if (isYear(words[0])) return { dates: calendarRange(Number(words[0]), null), to: at + 1 };
  for (const length of [2, 1]) {
    const month = monthNames().get(words.slice(0, length).join(" "));
    if (month === undefined) continue;
    // “Octubre de 2025”.
    const rest = words.slice(length);
    const skipped = tokens[at + length]?.tag?.is === "filler" && isYear(rest[1]) ? 1 : 0;
    if (isYear(rest[skipped]))
      return { dates: calendarRange(Number(rest[skipped]), month), to: at + length + skipped + 1 };
    const isPassed = isFuture ? month < today.month : month > today.month;
    const year = isPassed ? today.year + (isFuture ? 1 : -1) : today.year;
    return { dates: calendarRange(year, month), to: at + length };
  }
  return null;
};

/** Whether a word is a year. */
export const isYear = (word: string | undefined): boolean => /^(?:19|20)\d{2}$/u.test(word ?? "");

/** Reads a holiday with the same date in every year, at a token: `Christmas`, `New Year’s Eve 2027`. */
export const feastAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  { words, today }: DateContext,
): FoundDates | null => {
  const [longest] = Object.entries(words.feasts)
    .map(([day, ways]) => ({ day, length: phraseLength(tokens, at, ways) }))
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length === 0) return null;
  const { day, length } = longest;
  const given = tokens[at + length]?.folded;
  const thisYear = `${today.year}-${day}`;
  const isPassed = isFuture ? thisYear < today.toString() : thisYear > today.toString();
  const near = today.year + (isPassed ? (isFuture ? 1 : -1) : 0);
  const date = `${isYear(given) ? given : near}-${day}`;
  return { dates: { from: date, to: date }, to: at + length + (isYear(given) ? 1 : 0) };
};
