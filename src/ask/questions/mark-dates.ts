import type { Language } from "../../base/language/language.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import { monthNames, weekdayNames } from "../../digests/schedules/written-days.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { calendarRange, periodRange } from "./periods.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/** The data for reading dates. */
export interface DateContext {
  readonly words: QuestionWords;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  /** Whether a token is in the name of a person or an organization: April Jones is no month. */
  isName(at: number): boolean;
}

/** Days, and the first token after them. */
interface Found {
  readonly dates: DateRange;
  readonly to: number;
}

const longestDate = 5;
/** `sun` and `mon` are words of their own. */
const shortestWeekday = 4;

const isYear = (word: string | undefined): boolean => /^(?:19|20)\d{2}$/u.test(word ?? "");

/** Reads a year, a month, or both, at a token: `October`, `October 2025`, `tháng 10`, `2025`. */
const monthAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  today: Temporal.PlainDate,
): Found | null => {
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

/** Reads a day at a token: `Monday`, `last Monday`, `12 October`, or `3 days ago`, on one side of now. */
const dayAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  { words, language, today, isName }: DateContext,
): Found | null => {
  // All of today counts as past. For future dates, all of today is still to come.
  const start = today.toZonedDateTime("UTC");
  const now = isFuture ? start : start.add({ days: 1 }).subtract({ seconds: 1 });
  for (let to = Math.min(tokens.length, at + longestDate); to > at; to -= 1) {
    const some = tokens.slice(at, to);
    const text = some.map((each) => each.written).join(" ");
    const ago = words.ago.find((way) => ` ${text} `.includes(` ${way} `));
    const isPlain = some.every(
      ({ tag }, index) =>
        !isName(at + index) &&
        (tag === null || tag.is === "filler" || (ago !== undefined && tag.is === "pronoun")),
    );
    const last = some.at(-1);
    // “May” is also a filler word.
    const endsInDate =
      last?.tag?.is !== "filler" || monthNames().has(last.folded) || text === ago || text.endsWith(` ${ago}`);
    if (!isPlain || !endsInDate) continue;
    const parts = some.flatMap(({ folded }) => folded.split(" "));
    const hasWeekday = [...parts, ...parts.slice(1).map((part, index) => `${parts[index]} ${part}`)].some(
      (part) => part.length >= shortestWeekday && weekdayNames().has(part),
    );
    const hasMonth =
      parts.some((part) => /^\d/u.test(part)) &&
      parts.some((part) => monthNames().has(part) || part === "thang");
    if (!hasWeekday && !hasMonth && ago === undefined) continue;
    const written = ago === undefined ? parts.join(" ") : ` ${text} `.replace(` ${ago} `, " ").trim();
    const day = readMoment(written, now, isFuture ? "future" : "past", language)
      ?.toPlainDate()
      .toString();
    if (day !== undefined)
      return { dates: { from: day, to: ago === undefined ? day : today.toString() }, to };
  }
  return null;
};

const firstDay = "0000-01-01";

/** Reads dates at a token. */
const datesAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): Found | null => {
  const { today, words } = context;
  const lead = tokens[at];
  if (lead === undefined || context.isName(at)) return null;
  const after = tokens[at + 1]?.tag?.is === "filler" ? [at + 1, at + 2] : [at + 1];
  const anyAt = (place: number): Found | null => {
    const tag = tokens[place]?.tag;
    if (tag?.is === "period") return { dates: periodRange(tag.period, today), to: place + 1 };
    return dayAt(tokens, place, isFuture, context) ?? monthAt(tokens, place, isFuture, today);
  };
  const firstOf = (read: (place: number) => Found | null, places: readonly number[]): Found | null =>
    places.map(read).find((each) => each !== null) ?? null;
  const { tag } = lead;
  if (tag?.is === "period") return anyAt(at);
  if (tag?.is === "since") {
    const found = firstOf(anyAt, after);
    return found === null ? null : { ...found, dates: { from: found.dates.from, to: today.toString() } };
  }
  if (tag?.is === "until" || tag?.is === "by") {
    const found = firstOf(anyAt, after);
    if (found === null) return null;
    // A period that ends after today is in the future: “4,000 homes by 2030”.
    const { to } = found.dates;
    const next = today.add({ days: 1 }).toString();
    const from = isFuture ? today.toString() : to >= next ? next : firstDay;
    return { ...found, dates: { from, to } };
  }
  if (words.beforeMonth.includes(lead.written)) {
    const found = firstOf((place) => monthAt(tokens, place, isFuture, today), after);
    if (found !== null) return found;
  }
  if (tag?.is === "about" || tag?.is === "filler") {
    const found = dayAt(tokens, at + 1, isFuture, context);
    if (found !== null) return found;
  }
  const isMonthAlone = words.namesMonthAlone && lead.folded === "thang";
  return (
    dayAt(tokens, at, isFuture, context) ??
    (isMonthAlone || isYear(tokens[at + 1]?.folded) ? monthAt(tokens, at, isFuture, today) : null)
  );
};

/** Puts dates into tokens of their own, so that they are not part of a subject. */
export const markDates = (
  tokens: readonly QuestionToken[],
  context: DateContext,
): readonly QuestionToken[] => {
  const isFuture = tokens.some(({ tag }) => tag?.is === "due" || tag?.is === "overdue");
  const marked: QuestionToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = datesAt(tokens, at, isFuture, context);
    const some = tokens.slice(at, found?.to ?? at + 1);
    const [first] = some;
    if (first === undefined) break;
    marked.push(
      found === null
        ? first
        : {
            written: some.map(({ written }) => written).join(" "),
            folded: some.map(({ folded }) => folded).join(" "),
            hasCapital: false,
            tag: { is: "dates", dates: found.dates },
          },
    );
    at = found?.to ?? at + 1;
  }
  return marked;
};

/** The days that a question is about; null if it names none. */
export const datesIn = (tokens: readonly QuestionToken[]): DateRange | null => {
  const all = tokens.flatMap(({ tag }) => (tag?.is === "dates" ? [tag.dates] : []));
  const [first, ...others] = all;
  if (first === undefined) return null;
  return others.reduce(({ from, to }, next) => {
    const common = { from: from > next.from ? from : next.from, to: to < next.to ? to : next.to };
    // “In October or in December”: no day is in both, so all from the first to the last are meant.
    return common.from <= common.to
      ? common
      : { from: from < next.from ? from : next.from, to: to > next.to ? to : next.to };
  }, first);
};
