import { type Language, loadPart } from "../../base/language/language.ts";
import { type ScheduleWords, scheduleWordsKind } from "./schedule-words.ts";

/** The schedule words of each language that has them. English is first, and wins if two languages share a word. */
export const scheduleWords: ReadonlyMap<Language, ScheduleWords> = new Map(
  [...(await loadPart(scheduleWordsKind, "schedules"))].sort(([a], [b]) =>
    a === "en" ? -1 : b === "en" ? 1 : a < b ? -1 : 1,
  ),
);

/** The schedule words of a language, or the English ones if it has none. */
export const scheduleWordsOf = (language: Language): ScheduleWords => {
  const words = scheduleWords.get(language) ?? scheduleWords.get("en");
  if (words === undefined) throw new Error("locales/en/schedules.ts is missing.");
  return words;
};
