import type { Language } from "../../base/language/language.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import { optionMaxLength } from "../parsing/option.ts";
import { withPlainNouns } from "./asked-nouns.ts";
import { bareReadings } from "./bare-readings.ts";
import { withChoiceFirst } from "./choice-at-end.ts";
import { isMonthOfDate } from "./date-tokens.ts";
import { withoutExcepted } from "./excepted-names.ts";
import { followUp } from "./follow-up.ts";
import { asksForMore, withKinds } from "./kinds-in-words.ts";
import { questionWords } from "./known-question-words.ts";
import { withKnownWords } from "./known-words.ts";
import { mainClause } from "./main-clause.ts";
import { dateMeaning, datesIn, markDates } from "./mark-dates.ts";
import { namedSpans, withNames } from "./named-spans.ts";
import { articlesOf } from "./near-holders.ts";
import { certaintyOf, mostReadings, type Read, whole, withNearest } from "./nearest-reading.ts";
import { otherLines } from "./other-lines.ts";
import { meantBy } from "./pronoun-gender.ts";
import { readingsOf, wordReadings } from "./question-readings.ts";
import type { QuestionWords } from "./question-words.ts";
import type { Asked, QuestionReading, QuestionReadings, UnclearPronoun } from "./reading.ts";
import { contentTokens, textOf, tokensOf } from "./tokens.ts";
import { withoutUndated } from "./undated.ts";

/** In UTF-16 code units. A longer text is not a question but a text to search for. */
const longestQuestion = 240;

const quoted = /"([^"]{3,})"|“([^“”]{3,})”|«([^«»]{3,})»/u;

/** The data for reading a question, and its reader. */
export interface QuestionContext
  extends Omit<Asked, "tokens" | "words" | "they" | "articles" | "otherDates"> {
  /** The reader's language. */
  readonly language: Language;
  /** The subject of the thread's last question; null if there is none. */
  readonly subject: ThreadSubject | null;
}

/**
 * The commands that a line may mean as a question. The line may be in any
 * language: the one that knows most of its words is used, or the reader's. `library` must not be a recorded one.
 */
export const readQuestion = (line: string, context: QuestionContext): QuestionReadings => {
  if (line.length > longestQuestion) return { readings: [], unclear: null };
  const asTyped = readWhole(line, context);
  const certainty = certaintyOf(asTyped, context.library);
  if (certainty === null || certainty === whole) return asTyped;
  let best = { read: asTyped, certainty };
  for (const { line: other, isPart, ...noted } of otherLines(line, context)) {
    // The words before a clause count if the record has some of them.
    if (best.certainty === whole || (isPart && best.certainty > 0)) break;
    const read = readWhole(other, context);
    const surer = certaintyOf(read, context.library);
    // “I’m writing about the harbour” asks nothing.
    const asksNothing = isPart && read.readings[0]?.command === "search";
    if (surer === null || surer <= best.certainty || asksNothing) continue;
    const readings = read.readings.map((each) => withNoted(each, noted));
    best = { read: { ...read, readings }, certainty: surer };
  }
  return best.certainty === 0 ? withNearest(best.read, context) : best.read;
};

/** The pronoun that leaves a question without a reading; null if there is none. */
const unclearPronoun = (asked: Asked): UnclearPronoun | null => {
  const pronoun = asked.tokens.find(({ tag }) => tag?.is === "pronoun");
  if (pronoun === undefined || asked.they.length > 0) return null;
  const tokens = asked.tokens.filter(({ tag }) => tag?.is !== "pronoun");
  if (!asksForMore(tokens)) return null;
  return { pronoun: pronoun.written, aboutAll: readingsOf({ ...asked, tokens }).slice(0, 1) };
};

/** Reads a line as a question in a language. Also returns how many of its words are not question words of the language. */
const readIn = (line: string, words: QuestionWords, { subject: talkedOf, ...context }: QuestionContext) => {
  const main = mainClause(line, words, context.library);
  const typedTokens = main?.tokens ?? withChoiceFirst(line, tokensOf(line, words), words, context.library);
  const subject =
    talkedOf === null || main?.isUnclear === true
      ? null
      : meantBy(talkedOf, typedTokens, words, context.library);
  const named = withNames(typedTokens, words.beforeMonth, context.library);
  const typed = withPlainNouns(withKinds(named, words), words);
  const others = withoutExcepted(typed, { words, library: context.library });
  const plain = others?.tokens ?? typed;
  const spans = namedSpans(plain, context.library);
  // May is a name, and « premier » in « premier trimestre » is no office.
  const isName = (at: number): boolean =>
    !isMonthOfDate(plain, at) &&
    spans.some(({ from, to, isName: isNamed }) => isNamed && at >= from && at < to);
  const dateContext = { words, language: context.language, today: context.today, isName };
  const meaning = dateMeaning(plain, words);
  const marked = markDates(plain, meaning, dateContext);
  const otherDates = datesIn(markDates(plain, meaning === "due" ? "said" : "due", dateContext));
  // The dates have tokens of their own now, so that names are at other places.
  const markedSpans = namedSpans(marked, context.library);
  const undated = withoutUndated(
    marked,
    { words, isName: (at) => markedSpans.some(({ from, to }) => at >= from && at < to) },
    (subjectWords) => context.library.texts.factsAbout(subjectWords, 1).length > 0,
  );
  const tokens = undated?.tokens ?? marked;
  const time = undated?.undated ?? main?.lead;
  const articles = articlesOf(subject, context.library);
  const asked: Asked = { ...context, tokens, words, otherDates, they: subject?.actors ?? [], articles };
  const asksForWords = tokens.some(
    ({ tag }) => tag !== null && ["asks", "said", "where", "quote"].includes(tag.is),
  );
  let own: readonly QuestionReading[] | null = null;
  const ownReadings = (): readonly QuestionReading[] => {
    own ??= readingsOf(asked);
    return own;
  };
  // Readings and their completion take long in a large archive, and most languages are not the line's.
  return {
    readings: () => (subject === null ? ownReadings() : followUp(asked, ownReadings(), subject)),
    bare: () => (subject === null ? bareReadings(line, asked) : []),
    complete: (all: readonly QuestionReading[]): readonly QuestionReading[] =>
      all
        .map((each) => withKnownWords(each, context.library))
        .map((each) => (time === undefined ? each : { ...each, undated: time }))
        .map((each) => (others === null ? each : { ...each, excepted: others.excepted })),
    unclear: () => (ownReadings().length > 0 ? null : unclearPronoun(asked)),
    cues: tokens.filter(({ tag }) => tag !== null && tag.is !== "filler").length,
    unknown: contentTokens(tokens).length,
    content: textOf(contentTokens(tokens)),
    asksForWords,
  };
};

const isShort = ({ given: values, command }: QuestionReading): boolean =>
  command === "search" ||
  command === "find" ||
  Object.values(values).every((value) => value.length <= optionMaxLength);

/** A reading of another line. The answer names all words that were left out, those of the line and those of its subject. */
const withNoted = (
  reading: QuestionReading,
  { assumed, leftOut }: Pick<QuestionReading, "assumed" | "leftOut">,
): QuestionReading => {
  const left = [leftOut, reading.leftOut].filter((each) => each !== undefined).join(" ");
  return {
    ...reading,
    ...(assumed === undefined ? {} : { assumed }),
    ...(left === "" ? {} : { leftOut: left }),
  };
};

/** Reads a line as it is. */
const readWhole = (line: string, context: QuestionContext): Read => {
  const quotation = quoted.exec(line);
  const words = quotation?.slice(1).find((each) => each !== undefined);
  const inOrder = [...questionWords].sort(
    ([a], [b]) => Number(b === context.language) - Number(a === context.language),
  );
  const bare = words === undefined ? line : line.replace(quotation?.[0] ?? "", " ");
  const inEach = inOrder.map(([, each]) => readIn(bare, each, context));
  const fewest = Math.min(...inEach.map(({ unknown }) => unknown));
  // “What did she promise” is English, and no question of a “what did she” in French, which has the word “promise”.
  const likely = inEach.filter(({ unknown }) => unknown === fewest);
  let best: { readonly asked: (typeof likely)[number]; readonly own: readonly QuestionReading[] } | null =
    null;
  for (const asked of likely) {
    const own = asked.readings();
    if (own.length === 0 && (words === undefined || !asked.asksForWords)) continue;
    best = { asked, own };
    break;
  }
  const isQuotation = words !== undefined && best?.asked.unknown === 0 && best.asked.asksForWords;
  const readings = isQuotation
    ? wordReadings(words, context.library)
    : best !== null
      ? best.asked.complete(best.own)
      : words === undefined
        ? bareIn(likely)
        : [];
  const distinct = new Map(readings.filter(isShort).map((reading) => [JSON.stringify(reading), reading]));
  const [unclear] = distinct.size > 0 ? [] : likely.flatMap((asked) => asked.unclear() ?? []);
  return {
    readings: [...distinct.values()].slice(0, mostReadings),
    unclear: unclear ?? null,
    content: likely[0]?.content ?? "",
  };
};

/** Without a reading, the language that knows most of the words reads what it can. */
const bareIn = (likely: readonly ReturnType<typeof readIn>[]): readonly QuestionReading[] => {
  for (const asked of likely.toSorted((a, b) => b.cues - a.cues)) {
    const bare = asked.bare();
    if (bare.length > 0) return asked.complete(bare);
  }
  return [];
};
