import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import type { DateRange } from "../lookup/date-range.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/** How many tokens at a place are one of some words or phrases; 0 if none is. The longest phrase counts. */
export const phraseLength = (
  tokens: readonly QuestionToken[],
  at: number,
  ways: readonly string[],
): number => {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length -= 1) {
    const some = tokens.slice(at, at + length);
    const [written, folded] = [
      some.map((token) => token.written).join(" "),
      some.map((token) => token.folded).join(" "),
    ];
    if (ways.includes(written) || ways.includes(folded)) return length;
    // People leave out accents. A short word may be another one then.
    if (written === folded && folded.length >= shortestFolded && foldedOf(ways).has(folded)) return length;
  }
  return 0;
};

const longestPhrase = 4;
const shortestFolded = 4;

const foldedWays = new WeakMap<readonly string[], ReadonlySet<string>>();

const foldedOf = (ways: readonly string[]): ReadonlySet<string> => {
  const known = foldedWays.get(ways) ?? new Set(ways.map(fold));
  foldedWays.set(ways, known);
  return known;
};

/** Whether a word is a year. */
export const isYear = (word: string | undefined): boolean => /^(?:19|20)\d{2}$/u.test(word ?? "");

/** The data for reading dates. */
export interface DateContext {
  readonly words: QuestionWords;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  /** Whether a token is in the name of a person or an organization: April Jones is no month. */
  isName(at: number): boolean;
}

/** Days, and the first token after them. */
export interface FoundDates {
  readonly dates: DateRange;
  readonly to: number;
}
