import { phraseLength } from "./date-tokens.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/**
 * Tags the words that only say which day or figure is asked for, so that they are no part of the subject: “new” in “new date of the fair”, « exact » in
 * « nombre exact de logements ». In “number of new homes”, the word belongs to the homes.
 */
export const withPlainNouns = (
  tokens: readonly QuestionToken[],
  words: QuestionWords,
): readonly QuestionToken[] => {
  const isPlain = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const length = nounLength(tokens, at, words);
    if (length === 0) continue;
    for (let before = at - 1; isOneOf(tokens[before], words.qualities.before); before -= 1)
      isPlain.add(before);
    for (let after = at + length; ; ) {
      const quality = phraseLength(tokens, after, words.qualities.after);
      if (quality === 0) break;
      for (let place = after; place < after + quality; place += 1) isPlain.add(place);
      after += quality;
    }
  }
  return isPlain.size === 0
    ? tokens
    : tokens.map((token, at) => (isPlain.has(at) ? { ...token, tag: { is: "filler" } } : token));
};

/** How many tokens at a place are a noun for a day or a figure, or ask for one; 0 if none. */
const nounLength = (
  tokens: readonly QuestionToken[],
  at: number,
  { dateNouns, figureNouns }: QuestionWords,
): number => {
  const tag = tokens[at]?.tag;
  if (tag?.is === "count" || tag?.is === "when") return 1;
  return tag === null ? phraseLength(tokens, at, [...dateNouns, ...figureNouns]) : 0;
};

const isOneOf = (token: QuestionToken | undefined, ways: readonly string[]): boolean =>
  token?.tag === null && (ways.includes(token.written) || ways.includes(token.folded));
