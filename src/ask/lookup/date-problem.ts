import { formatDate } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { closest } from "../../base/text/suggest.ts";
import { scheduleWordsOf } from "../../digests/schedules/known-schedule-words.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import { type Side, twoDatesOf } from "../../digests/schedules/numeric-date.ts";

const say = messagesOf("ask", "lookup/date-problem");

/** Why a text is no date, if the bot knows: it may be two dates, a name has a typing error, or it is a part of a day. Null if it does not know. */
export const dateProblem = (
  typed: string,
  today: Temporal.PlainDate,
  side: Side,
  language: Language,
): string | null => {
  const both = twoDatesOf(typed, language, today, side);
  if (both !== null) {
    const [first, second] = both.map((day) => formatDate(language, day.toString()));
    return say(language, "two", { typed, first: first ?? "", second: second ?? "" });
  }
  const corrected = wholeDay(typed.trim(), today, side, language) ?? correct(typed.trim(), language);
  return corrected === typed.trim() ? null : say(language, "close", { typed, corrected });
};

/** The day of “since monday morning”; null if the text is no part of a day. */
const wholeDay = (
  typed: string,
  today: Temporal.PlainDate,
  side: Side,
  language: Language,
): string | null => {
  const lower = typed.toLowerCase();
  const parts = Object.keys(scheduleWordsOf(language).partsOfDay);
  const days = parts.flatMap((part) => [
    ...(lower.endsWith(` ${part}`) ? [typed.slice(0, -part.length)] : []),
    // In Vietnamese, the part of the day comes first, after a word such as “since”.
    ...(` ${lower}`.includes(` ${part} `) ? [` ${lower}`.replace(` ${part} `, " ")] : []),
  ]);
  const now = today.toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" });
  const found = days.map((day) => day.trim()).find((day) => readMoment(day, now, side, language) !== null);
  return found ?? null;
};

/** Shorter words are too like others. */
const shortest = 5;

/** Corrects typing errors in the names of days and months, in the reader's language. */
const correct = (typed: string, language: Language): string => {
  const words = scheduleWordsOf(language);
  const { days, months, tomorrow, namedDays } = words;
  const names = [...days.flat(), ...months.flat(), ...tomorrow, ...Object.keys(namedDays)].filter(
    (name) => name.length >= shortest && !name.includes(" "),
  );
  const around = [words.pastBefore, words.pastAfter, words.futureBefore, words.futureAfter].flat();
  const known = new Set([...names, ...around.flatMap((way) => way.split(" "))].map(fold));
  return typed.replaceAll(/\p{L}+/gu, (word) => {
    if (word.length < shortest || known.has(fold(word))) return word;
    return closest(word, names) ?? word;
  });
};
