import type { Language } from "../../base/language/language.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import { optionMaxLength } from "../parsing/option.ts";
import { followUp } from "./follow-up.ts";
import { questionWords } from "./known-question-words.ts";
import { markDates } from "./mark-dates.ts";
import { namedSpans } from "./named-spans.ts";
import { type Asked, readingsOf, wordReadings } from "./question-readings.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { type QuestionToken, tokensOf } from "./tokens.ts";

/** In UTF-16 code units. A longer text is not a question but a text to search for. */
const longestQuestion = 240;
const mostReadings = 5;

const quoted = /"([^"]{3,})"|“([^“”]{3,})”|«([^«»]{3,})»/u;

/** The data for reading a question, and its reader. */
export interface QuestionContext extends Omit<Asked, "tokens" | "words" | "they"> {
  /** The reader's language. */
  readonly language: Language;
  /** The subject of the thread's last question; null if there is none. */
  readonly subject: ThreadSubject | null;
}

const contentCount = (tokens: readonly QuestionToken[]): number =>
  tokens.filter(({ tag }) => tag === null).length;

/** Reads a line as a question in a language. Also returns how many of its words are not question words of the language. */
const readIn = (line: string, words: QuestionWords, { subject, ...context }: QuestionContext) => {
  const plain = tokensOf(line, words);
  const spans = namedSpans(plain, context.library);
  const isName = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  const tokens = markDates(plain, { words, language: context.language, today: context.today, isName });
  const asked: Asked = { ...context, tokens, words, they: subject?.actors ?? [] };
  const own = readingsOf(asked);
  const asksForWords = tokens.some(
    ({ tag }) => tag !== null && ["asks", "said", "where", "quote"].includes(tag.is),
  );
  return {
    readings: subject === null ? own : followUp(asked, own, subject),
    unknown: contentCount(tokens),
    asksForWords,
  };
};

const isShort = ({ given: values, command }: QuestionReading): boolean =>
  command === "search" ||
  command === "find" ||
  Object.values(values).every((value) => value.length <= optionMaxLength);

/**
 * The commands that a line may mean as a question, most likely first; none if it is not a question. The line may be in any
 * language: the one that knows most of its words is used, or the reader's. `library` must not be a recorded one.
 */
export const readQuestion = (line: string, context: QuestionContext): readonly QuestionReading[] => {
  if (line.length > longestQuestion) return [];
  const quotation = quoted.exec(line);
  const words = quotation?.slice(1).find((each) => each !== undefined);
  const inOrder = [...questionWords].sort(
    ([a], [b]) => Number(b === context.language) - Number(a === context.language),
  );
  const bare = words === undefined ? line : line.replace(quotation?.[0] ?? "", " ");
  const read = inOrder.map(([, each]) => readIn(bare, each, context));
  const fewest = Math.min(...read.map(({ unknown }) => unknown));
  // “What did she promise” is English, and no question of a “what did she” in French, which has the word “promise”.
  const best = read.find(
    ({ unknown, readings, asksForWords }) =>
      unknown === fewest && (readings.length > 0 || (words !== undefined && asksForWords)),
  );
  const isQuotation = words !== undefined && best?.unknown === 0 && best.asksForWords;
  const readings = isQuotation ? wordReadings(words) : (best?.readings ?? []);
  const distinct = new Map(readings.filter(isShort).map((reading) => [JSON.stringify(reading), reading]));
  return [...distinct.values()].slice(0, mostReadings);
};
