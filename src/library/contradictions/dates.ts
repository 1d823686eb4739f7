import { isDeepStrictEqual } from "node:util";
import type { LocalizedText } from "../../base/language/language.ts";
import type { Event, Statement } from "../briefing/briefing.ts";
import { fewestSharedWords, foldedWords, inSharedLanguages } from "./same-words.ts";

const knownMonths = new Map<string, ReadonlySet<string>>();

/** The words of a text without its date: the month, the day and number beside it, and the year. Other numbers may tell two facts apart. */
export const withoutDate = (text: string, date: string, language: string): readonly string[] => {
  const words = foldedWords(text);
  const [year, month, day] = date.split("-");
  const inDate = new Set([Number(month), Number(day)]);
  return words.filter((word, at) => {
    if (word === year || isMonth(word, language)) return false;
    const isBeside = [words[at - 1], words[at + 1]].some((next) => isMonth(next, language));
    return !(isBeside && inDate.has(Number(word)));
  });
};

const monthsIn = (language: string): ReadonlySet<string> => {
  const names = (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 15)));
  });
  // In Vietnamese, the name of a month has its number: tháng 11.
  return new Set(names.flatMap(foldedWords).filter((word) => !/^\p{N}/u.test(word)));
};

const isMonth = (word: string | undefined, language: string): boolean => {
  const known = knownMonths.get(language) ?? monthsIn(language);
  knownMonths.set(language, known);
  return word !== undefined && known.has(word);
};

/** Whether two texts say the same, except for their dates. */
const sameExceptDates = (
  one: { readonly text: LocalizedText; readonly date: string },
  other: { readonly text: LocalizedText; readonly date: string },
): boolean => {
  const shared = inSharedLanguages(one.text, other.text).map(([language, here, there]) => [
    withoutDate(here, one.date, language),
    withoutDate(there, other.date, language),
  ]);
  return (
    shared.length > 0 &&
    shared.every(
      ([here = [], there = []]) => here.length >= fewestSharedWords && here.join(" ") === there.join(" "),
    )
  );
};

/** Whether two commitments are one, with two due dates of the same precision. A month and a day in it do not disagree. */
export const areDueOnTwoDates = (one: Statement, other: Statement): boolean =>
  one.kind === "commitment" &&
  other.kind === "commitment" &&
  one.asOf === other.asOf &&
  typeof one.speaker === "string" &&
  one.speaker === other.speaker &&
  one.due !== undefined &&
  other.due !== undefined &&
  one.due.limit === other.due.limit &&
  one.due.period.precision === other.due.period.precision &&
  one.due.endsOn !== other.due.endsOn &&
  sameExceptDates({ text: one.text, date: one.due.endsOn }, { text: other.text, date: other.due.endsOn });

/** Whether two events are one, on two days. What happens every week is reported on different days, so both reports must be of one day. */
export const happenedOnTwoDays = (one: Event, other: Event): boolean =>
  one.date !== undefined &&
  other.date !== undefined &&
  one.date !== other.date &&
  one.participants.length > 0 &&
  isDeepStrictEqual(one.participants.toSorted(), other.participants.toSorted()) &&
  one.passages[0].source.published.date === other.passages[0].source.published.date &&
  sameExceptDates({ text: one.text, date: one.date }, { text: other.text, date: other.date });
