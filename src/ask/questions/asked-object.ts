import { phraseLength } from "./date-tokens.ts";
import { namedSpans } from "./named-spans.ts";
import type { Asked } from "./reading.ts";
import type { QuestionToken } from "./tokens.ts";

/**
 * The tokens of a question without its “who”, if it asks for the object: “who did Villalonga blame?”, « ¿a quién culpa Villalonga? », “bà Huệ đòi ai từ chức”. Villalonga
 * is the speaker then, and not the subject. The same tokens if it asks for the speaker.
 */
export const withoutAskedObject = ({
  tokens,
  words,
  library,
}: Pick<Asked, "tokens" | "words" | "library">): readonly QuestionToken[] => {
  const whoAt = tokens.findIndex(({ tag }) => tag?.is === "asks");
  const verbAt = tokens.findIndex(({ tag }) => tag?.is === "kind" || tag?.is === "said");
  if (whoAt < 0 || verbAt < 0 || phraseLength(tokens, whoAt, words.anyone) > 0) return tokens;
  const isMarked = words.holders.objectMark.includes(tokens[whoAt - 1]?.written ?? "");
  return isMarked || isNamedBefore(whoAt, verbAt, { tokens, words, library })
    ? tokens.map((token, at) => (at === whoAt ? { ...token, tag: { is: "filler" } } : token))
    : tokens;
};

/** Whether a person is named before the only verb, and “who” comes after it or right before the name. “Who at Northlink promised” asks for someone there. */
const isNamedBefore = (
  whoAt: number,
  verbAt: number,
  { tokens, words, library }: Pick<Asked, "tokens" | "words" | "library">,
): boolean => {
  const pronoun = tokens.findIndex(({ tag }) => tag?.is === "pronoun");
  const starts = [...namedSpans(tokens, library).map(({ from }) => from), ...(pronoun < 0 ? [] : [pronoun])];
  // “Whitlock promised homes, who opposes them?” asks for those who oppose them.
  const asksOfOthers = tokens.slice(whoAt).some(({ tag }) => tag?.is === "kind" || tag?.is === "said");
  if (whoAt > verbAt) return !asksOfOthers && starts.some((from) => from < verbAt);
  const isLink = (at: number): boolean =>
    tokens[at]?.tag?.is !== "filler" || phraseLength(tokens, at, words.belongs) > 0;
  return starts.some((from) => {
    const between = tokens.slice(whoAt + 1, from).map((_, index) => whoAt + 1 + index);
    return from > whoAt && from < verbAt && !between.some(isLink);
  });
};
