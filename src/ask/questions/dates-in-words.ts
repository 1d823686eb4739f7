import type { Language } from "../../base/language/language.ts";
import { countOf } from "../../digests/schedules/counts.ts";
import { isNamedDay, readMoment } from "../../digests/schedules/moment.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { type DateContext, isYear } from "./date-tokens.ts";
import { boundAt } from "./dates-after.ts";
import { questionWords } from "./known-question-words.ts";
import { markDates } from "./mark-dates.ts";
import type { QuestionWords } from "./question-words.ts";
import { type QuestionToken, tokensOf } from "./tokens.ts";

/** Days, and whether they are the end of a period: “the end of the month”. */
export interface DatesInWords extends DateRange {
  readonly isEnd: boolean;
}

/**
 * The days that a text means as a whole, read as in a question: `last spring`, `Christmas`, `from 3 to 10 May`, `the end of the month`. The reader's
 * language is tried first. Null if it is more than a date, or none.
 */
export const datesInWords = (
  written: string,
  today: Temporal.PlainDate,
  language: Language,
  isFuture: boolean,
): DatesInWords | null => {
  if (isNamedDay(written, language)) {
    const now = today.toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" });
    const moment = readMoment(written, now, "past", language) ?? readMoment(written, now, "future", language);
    const day = moment?.toPlainDate().toString() ?? null;
    return day === null ? null : { from: day, to: day, isEnd: false };
  }
  const inOrder = [...questionWords].sort(([a], [b]) => Number(b === language) - Number(a === language));
  for (const [text, words] of inOrder.flatMap(([, each]) =>
    [written, asRange(written, each)].map((one) => [one, each] as const),
  )) {
    const tokens = tokensOf(text, words);
    const context: DateContext = { words, language, today, isName: () => false };
    const bound = boundIn(tokens, isFuture, context);
    // A limit at the end of a month includes all of it; statements at its end are from its last third.
    const found = isFuture && bound?.isEnd === true ? bound : (markedIn(tokens, isFuture, context) ?? bound);
    if (found !== null && found.from <= found.to) return found;
  }
  return null;
};

/** “3-10 October” and “October 3 to 10” with the words for a range of days; other texts as they are. */
const asRange = (written: string, { between: [from = ""], rangeTo }: QuestionWords): string => {
  const [, to = ""] = rangeTo;
  const text = written
    .replace(/^(\p{L}+) (\d{1,2}) ?(?:[-–]|to) ?(\d{1,2})$/u, "$2-$3 $1")
    .replace(/^(\d{1,2}) ?[-–] ?(\d{1,2} )/u, `$1 ${to} $2`);
  const isRange = rangeTo.some((each) => text.includes(` ${each} `));
  return isRange && !text.startsWith(`${from} `) ? `${from} ${text}` : written;
};

/** A date at the start that fills the text. */
const boundIn = (
  tokens: readonly QuestionToken[],
  isFuture: boolean,
  context: DateContext,
): DatesInWords | null => {
  const lead = tokens[0]?.tag?.is ?? "";
  const found = boundAt(tokens, leads.has(lead) ? 1 : 0, isFuture, context);
  const isWhole = found !== null && found.to === tokens.length && !isYear(tokens[0]?.folded);
  return isWhole ? { ...found.dates, isEnd: found.isEnd } : null;
};

const leads: ReadonlySet<string> = new Set(["since", "until", "by"]);

/** Dates with the words around them: “between March and May”. */
const markedIn = (
  tokens: readonly QuestionToken[],
  isFuture: boolean,
  context: DateContext,
): DatesInWords | null => {
  const asked: readonly QuestionToken[] = isFuture ? [dueToken, ...tokens] : tokens;
  const [only, ...others] = markDates(asked, "said", context).filter(
    // A number that is also a filler, as the Vietnamese “ba” (three), changes the date.
    ({ tag, folded }) => tag?.is !== "due" && (tag?.is !== "filler" || countOf(folded) !== null),
  );
  return only?.tag?.is === "dates" && others.length === 0 ? { ...only.tag.dates, isEnd: false } : null;
};

/** Makes dates without a year those to come. */
const dueToken: QuestionToken = { written: "", folded: "", hasCapital: false, tag: { is: "due" } };
