import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";
import { questionWordsOf } from "./known-question-words.ts";
import { namedSpans } from "./named-spans.ts";
import { tokensOf } from "./tokens.ts";

/** Takes the words of an option apart, such as `mayor housing`: the ids of those it names, and what is left. */
export const namesAndWords = (
  text: string,
  language: Language,
  library: Library,
): { readonly ids: readonly string[]; readonly words: string } => {
  const tokens = tokensOf(text, questionWordsOf(language));
  const spans = namedSpans(tokens, library);
  const isName = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  return {
    ids: [...new Set(spans.flatMap(({ ids }) => ids))],
    words: tokens
      .filter(({ tag }, at) => tag?.is !== "filler" && tag?.is !== "about" && tag?.is !== "by" && !isName(at))
      .map(({ written }) => written)
      .join(" "),
  };
};
