import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";
import { questionWordsOf } from "./known-question-words.ts";
import { longerTitle } from "./longer-name.ts";
import { isUnknownName, namedSpans } from "./named-spans.ts";
import type { QuestionCue, QuestionWords } from "./question-words.ts";
import { textOf, tokensOf } from "./tokens.ts";

/** Words that are not part of a subject: joining words, and those before a speaker or a subject. */
const joining: ReadonlySet<string> = new Set(["filler", "about", "by", "and"] satisfies QuestionCue[]);

/**
 * Splits the words of an option, such as `mayor housing`, into names and other words. Each name is an id if it means one
 * person, otherwise as it was typed.
 */
export const namesAndWords = (
  text: string,
  language: Language,
  library: Library,
): { readonly names: readonly string[]; readonly words: string } => {
  const words = questionWordsOf(language);
  const tokens = tokensOf(text, words);
  if (isUnknownName(tokens, library)) return { names: [text], words: "" };
  const longer = namedSpans(tokens, library).map((span) => ({
    ...span,
    ...longerTitle(span, { tokens, verbAt: tokens.length, words, library }),
  }));
  // “Harwick” in “the deputy mayor of Harwick”.
  const spans = longer.filter(
    (span) =>
      !longer.some(({ from, to }) => from <= span.from && to >= span.to && to - from > span.to - span.from),
  );
  const isName = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  const names = spans.map(({ ids: [only, ...others], from, to }) =>
    only !== undefined && others.length === 0 ? only : textOf(tokens.slice(from, to)),
  );
  return {
    names: [...new Set(names)],
    words: textOf(tokens.filter(({ tag }, at) => !isName(at) && !(tag !== null && joining.has(tag.is)))),
  };
};

/** The parts of a text between words such as “and”. */
export const joinedParts = (text: string, words: QuestionWords): readonly string[] => {
  const parts: string[][] = [[]];
  for (const { written, tag } of tokensOf(text, words)) {
    if (tag?.is === "and") parts.push([]);
    else parts.at(-1)?.push(written);
  }
  return parts.map((part) => part.join(" ")).filter((part) => part !== "");
};
