import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { monthCalled } from "../../digests/schedules/written-days.ts";
import type { DateRange } from "../lookup/date-range.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionToken } from "./tokens.ts";

/** How many tokens at a place are one of some words or phrases; 0 if none is. The longest phrase counts. */
export const phraseLength = (
  tokens: readonly QuestionToken[],
  at: number,
  ways: readonly string[],
): number => {
  const first = tokens[at];
  const known = knownOf(ways);
  if (
    first === undefined ||
    !(known.begins.has(firstWord(first.written)) || known.begins.has(firstWord(first.folded)))
  )
    return 0;
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length -= 1) {
    const some = tokens.slice(at, at + length);
    const [written, folded] = [
      some.map((token) => token.written).join(" "),
      some.map((token) => token.folded).join(" "),
    ];
    if (known.written.has(written) || known.written.has(folded)) return length;
    // People leave out accents. A short word may be another one then.
    if (written === folded && folded.length >= shortestFolded && known.folded.has(folded)) return length;
  }
  return 0;
};

const longestPhrase = 4;
const shortestFolded = 4;

const firstWord = (phrase: string): string => phrase.split(" ", 1)[0] ?? "";

/** Some words or phrases, as they are written and folded, and the words that they begin with: most tokens begin none. */
interface KnownWays {
  readonly written: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly begins: ReadonlySet<string>;
}

const knownWays = new WeakMap<readonly string[], KnownWays>();

const knownOf = (ways: readonly string[]): KnownWays => {
  const kept = knownWays.get(ways);
  if (kept !== undefined) return kept;
  const folded = ways.map(fold);
  const known = {
    written: new Set(ways),
    folded: new Set(folded),
    begins: new Set([...ways, ...folded].map(firstWord)),
  };
  knownWays.set(ways, known);
  return known;
};

/** Whether a word is a year. */
export const isYear = (word: string | undefined): boolean => /^(?:19|20)\d{2}$/u.test(word ?? "");

/** Whether a token is a month beside its year or day: “mai” in « avant mai 2027 » is no one’s name. */
export const isMonthOfDate = (tokens: readonly QuestionToken[], at: number): boolean => {
  const { written = "", folded = "" } = tokens[at] ?? {};
  return (
    monthCalled(written, folded) !== undefined &&
    (isYear(tokens[at + 1]?.written) || /^\d{1,2}(?:er|st|nd|rd|th)?$/u.test(tokens[at - 1]?.written ?? ""))
  );
};

/** The data for reading dates. */
export interface DateContext {
  readonly words: QuestionWords;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  /** Whether a day and a month without a year are the nearest ones, even if that day is to come: the promises “of 10 December”, at the end of November. */
  readonly isNearest?: boolean;
  /** Whether a token is in the name of a person or an organization: April Jones is no month. */
  isName(at: number): boolean;
}

/** Days, and the first token after them. */
export interface FoundDates {
  readonly dates: DateRange;
  readonly to: number;
}
