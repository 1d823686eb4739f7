import type { NameMatch } from "../../library/names/names.ts";
import { readFrom } from "../../library/recorded.ts";
import type { RecordReader } from "../command.ts";
import { questionWordsOf } from "../questions/known-question-words.ts";
import { joinedParts, namesAndWords } from "../questions/names-and-words.ts";
import { hasFactsOn } from "./about.ts";
import { isSubject } from "./subject-words.ts";

/** The typed options that narrow an answer. */
export interface TypedNarrowing {
  readonly who: string | null;
  readonly topic: string | null;
  /** When it was said. */
  readonly date: string | null;
}

/** Separates the person from the subject, if both were typed in one option. */
export const readSubject = (
  typed: TypedNarrowing,
  command: string,
  context: RecordReader,
): TypedNarrowing => {
  const { who, topic, date } = typed;
  const { names } = context.library;
  if (who === null || who.includes(",")) return typed;
  const named = names.actors.search(who);
  if (isCertain(named)) return typed;
  const asTopic: TypedNarrowing = { who: null, topic: who, date };
  if (topic === null && isCertain(names.topics.search(who))) return asTopic;
  if (named.matches === "none") return { ...(partsOf(who, topic, command, context) ?? typed), date };
  // If facts have the words, and no name does, they are a subject and not a mistyped name.
  const isWords = topic === null && namesIn(who, context).names.length === 0 && hasFactsOn(who, context);
  return isWords ? asTopic : typed;
};

/** Whether words name exactly one person or organization without an assumption. */
export const isCertain = (match: NameMatch): boolean =>
  match.matches !== "none" && !("assumed" in match && match.assumed);

const namesIn = (who: string, { library, language }: RecordReader) =>
  readFrom(
    library,
    (each) => namesAndWords(who, language, each),
    (read) => read.names,
  );

/** The most words of a mistyped name. */
const mostMistyped = 2;

/** A mistyped name at the beginning or the end of some words, and the subject beside it: `whitlok housing`. The answer says how the name was read. */
const besideSubject = (
  typed: string,
  command: string,
  context: RecordReader,
): Omit<TypedNarrowing, "date"> | null => {
  const words = typed.split(/\s+/u);
  for (let count = Math.min(mostMistyped, words.length - 1); count > 0; count -= 1) {
    const [first, last] = [words.slice(0, count), words.slice(-count)].map((name) => name.join(" "));
    const [afterIt, beforeIt] = [words.slice(count), words.slice(0, -count)].map((rest) => rest.join(" "));
    for (const [who = "", topic = ""] of [
      [first, afterIt],
      [last, beforeIt],
    ]) {
      const isName = context.library.names.actors.search(who).matches === "one";
      if (isName && isSubject({ command, words: topic, who: [who] }, context)) return { who, topic };
    }
  }
  return null;
};

/** Splits words that are not a name as a whole into names of people or organizations, and the subject. */
const partsOf = (
  who: string,
  topic: string | null,
  command: string,
  context: RecordReader,
): Omit<TypedNarrowing, "date"> | null => {
  const { library, language } = context;
  const { names, words } = namesIn(who, context);
  if (words === "" && names.length > 0) return { who: names.join(", "), topic };
  if (topic === null && words !== "" && isSubject({ command, words, who: names }, context))
    return names.length === 0 ? { who: null, topic: who } : { who: names.join(", "), topic: words };
  const mistyped = topic === null && names.length === 0 ? besideSubject(who, command, context) : null;
  if (mistyped !== null) return mistyped;
  const parts = joinedParts(who, questionWordsOf(language));
  const areNames = parts.every((part) => library.names.actors.search(part).matches !== "none");
  if (parts.length > 1 && areNames) return { who: parts.join(", "), topic };
  return topic === null && library.names.topics.search(who).matches !== "none"
    ? { who: null, topic: who }
    : null;
};
