import { phraseLength } from "./date-tokens.ts";
import { namedSpans } from "./named-spans.ts";
import type { Asked } from "./question-readings.ts";
import type { QuestionReading } from "./reading.ts";
import type { QuestionToken } from "./tokens.ts";
import { knownReading } from "./who-reading.ts";

/** More words are a text to search for. */
const mostBareWords = 6;

/** Cues that say nothing about what a question asks. “Kerbrat est-il maire ?” has a pronoun beside the name. */
const weak: readonly string[] = ["filler", "about", "dates", "pronoun"];

/**
 * Reads a question that the grammar does not know: “What does Ada Stone do?” has only a name, “Did Ada Stone resign?” asks something else about
 * her, and “Ada Stone on rents” is about both. The words of others are searched, without “did” and “the”.
 */
export const bareReadings = (line: string, asked: Asked): readonly QuestionReading[] => {
  const named = namedReadings(asked);
  if (named.length > 0) return named;
  const words = textOf(asked.tokens.filter(({ tag }) => tag === null));
  // “Les urgences vont-elles fermer ?” has its own subject, and “will they close?” has none.
  const hasPronoun = asked.tokens.some(({ tag }) => tag?.is === "pronoun") && !words.includes(" ");
  return line.includes("?") && words !== "" && !hasPronoun ? [{ command: "search", given: { words } }] : [];
};

const textOf = (tokens: readonly QuestionToken[]): string => tokens.map(({ written }) => written).join(" ");

const namedReadings = ({ tokens, words: { holders }, library }: Asked): readonly QuestionReading[] => {
  const spans = namedSpans(tokens, library);
  const [span, ...others] = spans.filter(({ isName }) => isName);
  if (span === undefined) return [];
  const [id, another] = span.ids;
  // “Sayeed on the police chief” is about her; in “is Sayeed still mayor?” the office is the question.
  const hasAbout = tokens.some(({ tag }) => tag?.is === "about");
  const isNamed = (at: number): boolean =>
    spans.some(({ from, to, isName }) => at >= from && at < to && (isName || !hasAbout));
  const rest = tokens.filter(
    ({ tag }, at) => tag === null && !isNamed(at) && phraseLength(tokens, at, holders.post) === 0,
  );
  const hasCue = tokens.some(
    ({ tag }) => tag !== null && !weak.includes(tag.is) && (tag.is !== "and" || others.length === 0),
  );
  if (hasCue || id === undefined || another !== undefined || rest.length > mostBareWords) return [];
  const topic = textOf(rest);
  if (others.length > 0) {
    const who = [span, ...others].map(({ ids }) => (ids.length === 1 ? ids[0] : undefined));
    // “Stone and Moreau on rents”.
    return who.includes(undefined) || topic === ""
      ? []
      : [{ command: "timeline", given: { who: who.join(", "), topic } }];
  }
  // “Is Ada Stone still minister?”: her roles are the answer.
  if (topic === "") return span.to - span.from === tokens.length ? [] : [knownReading(id, library)];
  if (spans.length > 1 && !hasAbout) return [];
  const timeline: QuestionReading = { command: "timeline", given: { who: id, topic } };
  if (hasAbout) return [timeline];
  const isQuestion = tokens.some(({ tag }, at) => tag?.is === "filler" && at < span.from);
  if (!isQuestion) return [];
  return library.people.has(id)
    ? [{ command: "who", given: { name: id, about: topic } }, timeline]
    : [timeline];
};
