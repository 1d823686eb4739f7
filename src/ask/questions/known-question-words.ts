import { type Language, loadPart } from "../../base/language/language.ts";
import { type QuestionWords, questionWordsKind } from "./question-words.ts";

/** The question words of each language that has them. */
export const questionWords: ReadonlyMap<Language, QuestionWords> = await loadPart(
  questionWordsKind,
  "questions",
);

/** The question words of a language, or the English ones if it has none. */
export const questionWordsOf = (language: Language): QuestionWords => {
  const words = questionWords.get(language) ?? questionWords.get("en");
  if (words === undefined) throw new Error("locales/en/questions.ts is missing.");
  return words;
};
