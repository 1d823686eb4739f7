import type { StatementKind } from "../../library/briefing/schema.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";
import { statementSigns } from "./who-reading.ts";

/** Tags the kinds of statements that several words of a question say together. */
export const withKinds = (tokens: readonly QuestionToken[], words: QuestionWords): readonly QuestionToken[] =>
  withPlans(withNegations(tokens, words), words);

/** Whether a question asks for statements, or who a person is. */
export const asksForMore = (tokens: readonly QuestionToken[]): boolean =>
  tokens.some(({ tag }) => tag !== null && (tag.is === "identity" || statementSigns.has(tag.is)));

const asKind = (token: QuestionToken, kind: StatementKind): QuestionToken => ({
  ...token,
  tag: { is: "kind", kind },
});

/** “What will the council do” asks what it promised, with the name between two words that mean nothing alone. */
const withPlans = (
  tokens: readonly QuestionToken[],
  { willDo: [will, act] }: QuestionWords,
): readonly QuestionToken[] => {
  const from = asksForMore(tokens) ? -1 : tokens.findIndex(({ written }) => will.includes(written));
  return from < 0
    ? tokens
    : tokens.map((token, at) =>
        at > from && act.includes(token.written) ? asKind(token, "commitment") : token,
      );
};

/** Those who “do not want” or “do not back” something oppose it. */
const withNegations = (
  tokens: readonly QuestionToken[],
  { not }: QuestionWords,
): readonly QuestionToken[] => {
  const isWish = ({ tag }: QuestionToken): boolean => tag?.is === "kind" && wishes.includes(tag.kind);
  const isNot = ({ written }: QuestionToken): boolean => not.includes(written);
  return tokens.map((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (isWish(token) && before !== undefined && isNot(before)) return asKind(token, "position");
    return isNot(token) && after !== undefined && isWish(after) ? { ...token, tag: { is: "filler" } } : token;
  });
};

const wishes: readonly StatementKind[] = ["support", "request", "hope", "praise"];
