import { formatDate } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { closest } from "../../base/text/suggest.ts";
import { scheduleWordsOf } from "../../digests/schedules/known-schedule-words.ts";
import { type Side, twoDatesOf } from "../../digests/schedules/numeric-date.ts";

const say = messagesOf("ask", "lookup/date-problem");

/** Why a text is no date, if the bot knows: it may be two dates, or a name has a typing error. Null if it does not know. */
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
  const corrected = correct(typed.trim(), language);
  return corrected === typed.trim() ? null : say(language, "close", { typed, corrected });
};

/** Shorter words are too like others. */
const shortest = 5;

/** Corrects typing errors in the names of days and months, in the reader's language. */
const correct = (typed: string, language: Language): string => {
  const { days, months, tomorrow, namedDays } = scheduleWordsOf(language);
  const names = [...days.flat(), ...months.flat(), ...tomorrow, ...Object.keys(namedDays)].filter(
    (name) => name.length >= shortest && !name.includes(" "),
  );
  const known = new Set(names.map(fold));
  return typed.replaceAll(/\p{L}+/gu, (word) => {
    if (word.length < shortest || known.has(fold(word))) return word;
    return closest(word, names) ?? word;
  });
};
