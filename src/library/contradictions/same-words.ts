import type { LocalizedText } from "../../base/language/language.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";

/** A shorter wording, such as “people”, may be about two things. */
export const fewestSharedWords = 3;

export const foldedWords = (text: string): readonly string[] => wordsOf(fold(text));

/** The wordings of two texts in each language that both have. */
export const inSharedLanguages = (
  one: LocalizedText,
  other: LocalizedText,
): readonly (readonly [language: string, one: string, other: string])[] =>
  Object.entries(one).flatMap(([language, text]) => {
    const there = other[language];
    return there === undefined ? [] : [[language, text, there] as const];
  });

/** Whether two texts have the same words in each language that both have. */
export const sameWords = (one: LocalizedText, other: LocalizedText): boolean => {
  const shared = inSharedLanguages(one, other);
  return (
    shared.length > 0 &&
    shared.every(([, here, there]) => foldedWords(here).join(" ") === foldedWords(there).join(" "))
  );
};
