import type { Library } from "../../library/library.ts";
import { phraseLength } from "./date-tokens.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionWords } from "./question-words.ts";
import { hasCue, type QuestionToken, tokensOf } from "./tokens.ts";

/**
 * “Who promised to pay, Stone or Moreau?”: the names at the end come first, as in “Was it Stone or Moreau who promised to pay?”. Without a comma, they must be
 * right behind another word: in “who criticised Stone or Moreau?”, they are the object. Other tokens are returned as they are.
 */
export const withChoiceFirst = (
  line: string,
  tokens: readonly QuestionToken[],
  words: QuestionWords,
  library: Library,
): readonly QuestionToken[] => {
  if (!hasCue(tokens, "asks") || !tokens.some((_, at) => phraseLength(tokens, at, words.or) > 0))
    return tokens;
  const from = choiceAfterComma(line, tokens, words, library) ?? choiceAfterWord(tokens, words, library);
  const isAsked = tokens.slice(0, from ?? 0).some(({ tag }) => tag?.is === "kind" || tag?.is === "said");
  return from === null || !isAsked ? tokens : [...tokens.slice(from), ...tokens.slice(0, from)];
};

/** Whether tokens are nothing but names with “or” between them. */
const isChoice = (tokens: readonly QuestionToken[], words: QuestionWords, library: Library): boolean => {
  const spans = namedSpans(tokens, library);
  const isIn = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  return (
    spans.length > 1 &&
    spans.every(({ isName, ids }) => isName && ids.length > 0) &&
    tokens.some((_, at) => phraseLength(tokens, at, words.or) > 0) &&
    tokens.every(({ tag }, at) => (tag === null ? isIn(at) : tag.is === "and" || tag.is === "filler"))
  );
};

const choiceAfterComma = (
  line: string,
  tokens: readonly QuestionToken[],
  words: QuestionWords,
  library: Library,
): number | null => {
  const comma = line.search(/[,:;](?=\s)/u);
  if (comma < 0) return null;
  const from = tokensOf(line.slice(0, comma), words).length;
  return isChoice(tokens.slice(from), words, library) ? from : null;
};

const choiceAfterWord = (
  tokens: readonly QuestionToken[],
  words: QuestionWords,
  library: Library,
): number | null => {
  const found = namedSpans(tokens, library).find(
    ({ from }) => from > 0 && tokens[from - 1]?.tag === null && isChoice(tokens.slice(from), words, library),
  );
  return found?.from ?? null;
};
