import { pageLanguages, pagePhrases } from "./phrases.ts";

/** Whether a word in lower case is written around an article's day and writer. */
export const isDataWord = (word: string): boolean => dataWords.has(word);

/** Whether a word in lower case says that the day after it is that of a later version. */
export const isUpdateWord = (word: string): boolean => updateWords.has(word);

const updateWords = new Set(pagePhrases("updates"));

/** The names and abbreviations of days and months, in lower case. */
const calendarWords = pageLanguages.flatMap((language) =>
  (["long", "short"] as const).flatMap((width) => {
    const weekday = new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(language, { month: width, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, at) => {
      const day = Date.UTC(2024, at, at + 1);
      return `${weekday.format(Date.UTC(2024, 0, at + 1))} ${month.format(day)}`.toLowerCase();
    }).flatMap((names) => names.split(/[^\p{L}]+/u));
  }),
);

const dataWords = new Set([
  ...calendarWords,
  ...pagePhrases("dataWords"),
  ...updateWords,
  ...pagePhrases("by").flatMap((phrase) => phrase.split(" ")),
]);
