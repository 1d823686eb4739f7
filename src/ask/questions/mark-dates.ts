import { type DateRange, firstDay, lastDay } from "../lookup/date-range.ts";
import { countedTimeAt } from "./counted-time.ts";
import { type DateContext, type FoundDates, phraseLength } from "./date-tokens.ts";
import { boundAt, firstOf, partAt, placesAt, plainAt } from "./dates-after.ts";
import { dayAt } from "./day-at.ts";
import { rangeOf } from "./periods.ts";
import type { QuestionWords } from "./question-words.ts";
import { recurringAt } from "./recurring-dates.ts";
import { type QuestionToken, textOf } from "./tokens.ts";

/** Whether a date without a year in a question is a due date, or the date of a statement. */
export type DateMeaning = "due" | "said";

/** What a date in a question means: that of a promise is the day on which it is due, unless the question says that it was made then. */
export const dateMeaning = (tokens: readonly QuestionToken[], { made }: QuestionWords): DateMeaning =>
  tokens.some(({ tag }) => tag?.is === "kind" && tag.kind === "commitment") &&
  !tokens.some(asksWhatWasSaid) &&
  !tokens.some((_, at) => phraseLength(tokens, at, made) > 0)
    ? "due"
    : "said";

/** Puts dates into tokens of their own, so that they are not part of a subject. */
export const markDates = (
  tokens: readonly QuestionToken[],
  meaning: DateMeaning,
  plain: DateContext,
): readonly QuestionToken[] => {
  const isFuture = tokens.some(
    ({ tag }, at) =>
      tag?.is === "due" ||
      (tag?.is === "anything" && phraseLength(tokens, at, plain.words.planned) > 0) ||
      // “Late October” is no late promise.
      (tag?.is === "overdue" && partAt(tokens, at, false, plain) === null),
  );
  const context: MarkContext = { ...plain, meaning };
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
            written: textOf(some),
            folded: some.map(({ folded }) => folded).join(" "),
            hasCapital: false,
            tag: { is: "dates", dates: found.dates },
          },
    );
    at = found?.to ?? at + 1;
  }
  return marked;
};

const dayBeside = (day: string, days: 1 | -1): string =>
  day === firstDay || day === lastDay ? day : Temporal.PlainDate.from(day).add({ days }).toString();

/** Reads two dates as all days between them: “between 10 and 20 May”, “from Monday to Friday”. */
const betweenAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: DateContext,
): FoundDates | null => {
  const { words } = context;
  const leadLength = phraseLength(tokens, at, words.between);
  if (leadLength === 0) return null;
  const last = (place: number): FoundDates | null => {
    const length = phraseLength(tokens, place, words.rangeTo);
    return length === 0
      ? null
      : firstOf((next) => plainAt(tokens, next, isFuture, context), placesAt(tokens, place + length));
  };
  return firstOf(
    (place) => {
      const written = tokens[place]?.written ?? "";
      const [, digits = null] = /^(\d{1,2})(?:er|st|nd|rd|th)?$/u.exec(written) ?? [];
      const day = digits === null ? null : Number(digits);
      const shared = day === null ? null : last(place + 1);
      if (day !== null && shared !== null) {
        const end = Temporal.PlainDate.from(shared.dates.to);
        if (day < end.day) return { dates: rangeOf(end.with({ day }), end), to: shared.to };
      }
      const first = plainAt(tokens, place, isFuture, context);
      const second = first === null ? null : last(first.to);
      return first === null || second === null || first.dates.from > second.dates.to
        ? null
        : { dates: { from: first.dates.from, to: second.dates.to }, to: second.to };
    },
    placesAt(tokens, at + leadLength),
  );
};

/** “What did she say by Monday” is about the past, and “what did she promise by Monday” about the future. */
const asksWhatWasSaid = ({ tag }: QuestionToken): boolean => tag?.is === "said" || tag?.is === "quote";

interface MarkContext extends DateContext {
  readonly meaning: DateMeaning;
}

/** Reads dates at a token. */
const datesAt = (
  tokens: readonly QuestionToken[],
  at: number,
  isFuture: boolean,
  context: MarkContext,
): FoundDates | null => {
  const { today, words, meaning } = context;
  const lead = tokens[at];
  if (lead === undefined || context.isName(at)) return null;
  const { tag, written } = lead;
  const places = placesAt(tokens, at + 1);
  const isFrom = words.between.includes(written);
  const between = betweenAt(tokens, at, isFuture, context);
  if (between !== null) return between;
  if (tag?.is === "period") return plainAt(tokens, at, isFuture, context);
  const counted = countedTimeAt(tokens, at, isFuture, context);
  if (counted !== null) return counted;
  if (tag?.is === "since" || (tag?.is === "by" && isFrom)) {
    const found = firstOf((place) => plainAt(tokens, place, isFuture, context), places);
    return found === null ? null : { ...found, dates: { from: found.dates.from, to: today.toString() } };
  }
  if (tag?.is === "after") {
    const found = firstOf((place) => plainAt(tokens, place, isFuture, context), places);
    if (found === null) return null;
    const from = dayBeside(found.dates.to, 1);
    return {
      ...found,
      dates: { from, to: from > today.toString() || isFuture ? lastDay : today.toString() },
    };
  }
  const isDue = meaning === "due";
  const next = today.add({ days: 1 }).toString();
  const target = isDue || isFuture ? phraseLength(tokens, at, words.target) : 0;
  if (target > 0) {
    const found = boundAt(tokens, at + target, true, context);
    const { from = "", to = "" } = found?.dates ?? {};
    if (found !== null && to >= next)
      return { to: found.to, dates: { from: from === to || found.isEnd || from < next ? next : from, to } };
  }
  const deadline = phraseLength(tokens, at, words.deadline);
  const isDeadline = deadline > 0 || tag?.is === "by";
  if (tag?.is === "until" || isDeadline) {
    const isToCome = isFuture || isDue || (isDeadline && !tokens.some(asksWhatWasSaid));
    const found = boundAt(tokens, at + Math.max(1, deadline), isToCome, context);
    if (found !== null) {
      const isBefore = words.before.includes(written) && !found.isEnd;
      const to = isBefore ? dayBeside(found.dates.from, -1) : found.dates.to;
      const from = isFuture ? today.toString() : to >= next ? next : firstDay;
      return { to: found.to, dates: { from, to } };
    }
  }
  if (words.beforeMonth.includes(written)) {
    const found = firstOf((place) => recurringAt(tokens, place, isFuture, context), places);
    if (found !== null) return isFuture ? withEve(found) : found;
  }
  const part = partAt(tokens, at, isFuture, context);
  if (part !== null) return part;
  const alone = { ...context, isNearest: isDue };
  if (tag?.is === "about" || tag?.is === "filler") {
    const found = dayAt(tokens, at + 1, isFuture, alone);
    if (found !== null) return found;
  }
  const day = dayAt(tokens, at, isFuture, alone);
  if (day !== null) return day;
  const recurring = recurringAt(tokens, at, isFuture, context);
  const isMonthAlone = words.namesMonthAlone && lead.folded === "thang";
  if (recurring === null || !(recurring.isCertain || isMonthAlone)) return null;
  return isFuture ? withEve(recurring) : recurring;
};

/** “What is due at Christmas” asks for what is promised for “before Christmas”, too. Only holidays are a single day here. */
const withEve = (found: FoundDates): FoundDates => {
  const { from, to } = found.dates;
  return from === to ? { ...found, dates: { from: dayBeside(from, -1), to } } : found;
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
