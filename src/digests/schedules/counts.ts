import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";

const numbers: ReadonlyMap<string, number> = new Map([
  ...[...scheduleWords.values()].flatMap((words) =>
    Object.entries(words.numbers).map(([way, value]) => [fold(way).replaceAll("’", "'"), value] as const),
  ),
  ...[...scheduleWords.values()].flatMap((words) =>
    Object.entries(words.accentedWords).flatMap(([way, word]) =>
      /^\d+$/u.test(word) ? [[way, Number(word)] as const] : [],
    ),
  ),
  ["a", 1],
  ["an", 1],
]);

/** The number of a word, which is folded unless it is another word without accents (“tư”), in any language, or of up to three digits; null if it is none. */
export const countOf = (word: string): number | null =>
  /^\d{1,3}$/u.test(word) ? Number(word) : (numbers.get(word) ?? null);
