import { readMoment } from "../../digests/schedules/moment.ts";
import { monthCalled, weekdayNames } from "../../digests/schedules/written-days.ts";
import { type DateContext, type FoundDates, isYear } from "./date-tokens.ts";
import { periodRange } from "./periods.ts";
import { type QuestionToken, textOf } from "./tokens.ts";

/** Reads a day at a token: `Monday`, `last Monday`, `12 October` or `2026-10-12`, on one side of now. */
export const dayAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): FoundDates | null => {
  const { today, language, isName } = context;
  // All of today counts as past. For future dates, all of today is still to come.
  const start = today.toZonedDateTime("UTC");
  const now = isFuture ? start : start.add({ days: 1 }).subtract({ seconds: 1 });
  const readDay = (text: string, isInMonth: boolean): string | undefined => {
    // With its year, a day needs no side.
    const hasSides = text.split(/[ /-]/u).some(isYear) || (isInMonth && context.isNearest === true);
    const sides = hasSides ? (["past", "future"] as const) : ([isFuture ? "future" : "past"] as const);
    const days = sides.flatMap((side) => readMoment(text, now, side, language)?.toPlainDate() ?? []);
    const away = (day: Temporal.PlainDate): number => Math.abs(today.until(day).days);
    return days.toSorted((a, b) => away(a) - away(b))[0]?.toString();
  };
  const numeric = numericDay(tokens, at);
  const numericDate = numeric === null ? undefined : readDay(numeric, true);
  if (numericDate !== undefined) return { dates: { from: numericDate, to: numericDate }, to: at + 3 };
  const inWeek = dayOfWeekAt(tokens, at, context);
  if (inWeek !== null) return inWeek;
  for (let to = Math.min(tokens.length, at + longestDate); to > at; to -= 1) {
    const some = tokens.slice(at, to);
    const isPlain = some.every(
      ({ tag }, index) => !isName(at + index) && (tag === null || tag.is === "filler"),
    );
    const last = some.at(-1);
    // “May” is also a filler word.
    const endsInDate = last?.tag?.is !== "filler" || isMonth(last);
    if (!isPlain || !endsInDate) continue;
    const parts = some.flatMap(({ folded }) => folded.split(" "));
    const hasWeekday = [...parts, ...parts.slice(1).map((part, index) => `${parts[index]} ${part}`)].some(
      (part) => part.length >= shortestWeekday && weekdayNames().has(part),
    );
    const hasMonthName = some.some(isMonth);
    const hasMonth = parts.some((part) => /^\d/u.test(part)) && (hasMonthName || parts.includes("thang"));
    if (!hasWeekday && !hasMonth) continue;
    // “October 3-10” has two days, and not the year 2010.
    const isRange = hasMonth && parts.filter((part) => /^\d{1,2}$/u.test(part)).length > 1;
    if (isRange && hasMonthName) continue;
    const day = readDay(textOf(some), hasMonth);
    if (day !== undefined) return { dates: { from: day, to: day }, to };
  }
  return null;
};

const isMonth = ({ written, folded }: QuestionToken): boolean => monthCalled(written, folded) !== undefined;

/** Reads a day of a named week: “Monday next week”, « lundi de la semaine prochaine ». */
const dayOfWeekAt = (
  tokens: readonly QuestionToken[],
  at: number,
  { today, isName }: DateContext,
): FoundDates | null => {
  if (isName(at)) return null;
  for (const length of [2, 1]) {
    const name = tokens.slice(at, at + length).map(({ folded }) => folded);
    const weekday = weekdayNames().get(name.join(" "));
    if (weekday === undefined) continue;
    const place = tokens.findIndex(({ tag }, index) => index >= at + length && !isLink(tag));
    const tag = tokens[place]?.tag;
    if (tag?.is !== "period" || !weeks.has(tag.period)) continue;
    const monday = Temporal.PlainDate.from(periodRange(tag.period, today).from);
    const day = monday.add({ days: weekday - 1 }).toString();
    return { dates: { from: day, to: day }, to: place + 1 };
  }
  return null;
};

/** Whether a word joins a day with its week: “of”. */
const isLink = (tag: QuestionToken["tag"]): boolean =>
  tag?.is === "filler" || tag?.is === "about" || tag?.is === "by";

const weeks: ReadonlySet<string> = new Set(["lastWeek", "thisWeek", "nextWeek", "weekAfterNext"]);

const longestDate = 5;
/** `sun` and `mon` are words of their own. */
const shortestWeekday = 4;

/** `2026-10-12` or `12/10/2026`, whose marks are lost in tokens. */
const numericDay = (tokens: readonly QuestionToken[], at: number): string | null => {
  const three = tokens.slice(at, at + 3).map(({ folded }) => folded);
  const text = three.join(" ");
  if (/^\d{4} \d{2} \d{2}$/u.test(text)) return three.join("-");
  return /^\d{1,2} \d{1,2} \d{4}$/u.test(text) ? three.join("/") : null;
};
