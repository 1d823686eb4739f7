import { type DateContext, phraseLength } from "./date-tokens.ts";
import { contentTokens, type QuestionToken, textOf } from "./tokens.ts";

/** The question without the time of an event that has no known date, and that time: “before the election”. Null if it names none. */
export interface WithoutUndated {
  readonly tokens: readonly QuestionToken[];
  readonly undated: string;
}

/**
 * Finds a time that no date is known for. Its words are left out of the subject, unless `isSubject` says that facts have them: an answer about
 * the flood is better than one about everything. The answer says that it is not limited to that time.
 */
export const withoutUndated = (
  tokens: readonly QuestionToken[],
  { words, isName }: Pick<DateContext, "words" | "isName">,
  isSubject: (words: string) => boolean,
): WithoutUndated | null => {
  for (const [at, { tag }] of tokens.entries()) {
    const ofAny = phraseLength(tokens, at, words.beforeEvent);
    const isTime = tag !== null && ["until", "since", "after", "by"].includes(tag.is);
    const leadLength =
      ofAny ||
      (isTime ||
      phraseLength(tokens, at, words.target) > 0 ||
      words.deadline.includes(tokens[at]?.written ?? "")
        ? 1
        : 0);
    if (leadLength === 0) continue;
    const from = at + leadLength;
    const to = endOfEvent(tokens, from, at === 0 ? isName : () => false);
    const first = tokens.slice(from, to).findIndex((token) => token.tag === null);
    // “Who was minister before Jane Roe?” asks about a person, even if she is unknown.
    const isWho = tokens.some((token) => token.tag?.is === "identity");
    if (first < 0 || isName(from + first) || (isWho && tokens[from + first]?.hasCapital === true)) continue;
    const isEvent = [from, from + 1, from + 2].some(
      (place) => place < to && phraseLength(tokens, place, words.events) > 0,
    );
    if (!isEvent && ofAny === 0) continue;
    const content = textOf(contentTokens(tokens.slice(from, to)));
    return {
      undated: textOf(tokens.slice(at, to)),
      tokens: !isEvent && !isWho && isSubject(content) ? tokens : tokens.toSpliced(at, to - at),
    };
  }
  return null;
};

/** The index after the last word of an event: before the next cue of the question, or before its subject. */
const endOfEvent = (
  tokens: readonly QuestionToken[],
  from: number,
  isSubject: (at: number) => boolean,
): number => {
  let end = from;
  for (let at = from; at < tokens.length; at += 1) {
    const tag = tokens[at]?.tag;
    if (isSubject(at)) break;
    if (tag === null) end = at + 1;
    else if (tag?.is !== "filler") break;
  }
  return end;
};

/** The subject of “when will the wages for October be paid?”, with its month, if a fact has all of these words; null if the month is when it happened. */
export const datedSubject = (
  tokens: readonly QuestionToken[],
  isSubject: (words: string) => boolean,
): string | null => {
  const words = textOf(tokens.filter(({ tag }) => tag === null || tag.is === "dates"));
  const hasBoth = contentTokens(tokens).length > 0 && tokens.some(({ tag }) => tag?.is === "dates");
  return hasBoth && isSubject(words) ? words : null;
};
