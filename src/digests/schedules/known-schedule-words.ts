import type { Language } from "../../base/language/language.ts";
import { loadPart } from "../../base/language/locales.ts";
import { type ScheduleWords, scheduleWordsKind } from "./schedule-words.ts";

/** The words of each language that has them, English first: its words win if two languages share one. */
export const scheduleWords: ReadonlyMap<Language, ScheduleWords> = new Map(
  [...(await loadPart(scheduleWordsKind, "schedules"))].sort(([a], [b]) =>
    a === "en" ? -1 : b === "en" ? 1 : a < b ? -1 : 1,
  ),
);

/** The words of a language, in English if it has none. */
export const scheduleWordsOf = (language: Language): ScheduleWords => {
  const words = scheduleWords.get(language) ?? scheduleWords.get("en");
  if (words === undefined) throw new Error("locales/en/schedules.ts is missing.");
  return words;
};
