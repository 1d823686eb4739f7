import type { NameMatch } from "../../library/names/names.ts";
import { readFrom } from "../../library/recorded.ts";
import type { RecordReader } from "../command.ts";
import { joinedParts, namesAndWords } from "../questions/names-and-words.ts";
import { hasFactsOn } from "./about.ts";

/** The typed options that narrow an answer. */
export interface TypedNarrowing {
  readonly who: string | null;
  readonly topic: string | null;
  /** When it was said. */
  readonly date: string | null;
}

/** Separates the person from the subject, if both were typed in one option. */
export const readSubject = (typed: TypedNarrowing, context: RecordReader): TypedNarrowing => {
  const { who, topic, date } = typed;
  const { names } = context.library;
  if (who === null || who.includes(",")) return typed;
  const named = names.actors.search(who);
  if (isCertain(named)) return typed;
  const asTopic: TypedNarrowing = { who: null, topic: who, date };
  if (topic === null && isCertain(names.topics.search(who))) return asTopic;
  if (named.matches === "none") return { ...(partsOf(who, topic, context) ?? typed), date };
  // If facts have the words, and no name does, they are a subject and not a mistyped name.
  const isSubject = topic === null && namesIn(who, context).names.length === 0 && hasFactsOn(who, context);
  return isSubject ? asTopic : typed;
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

/** Splits words that are not a name as a whole into names of people or organizations, and the subject. */
const partsOf = (
  who: string,
  topic: string | null,
  context: RecordReader,
): Omit<TypedNarrowing, "date"> | null => {
  const { library, language } = context;
  const { names, words } = namesIn(who, context);
  if (words === "" && names.length > 0) return { who: names.join(", "), topic };
  if (topic === null && words !== "" && hasFactsOn(words, context))
    return { who: names.length === 0 ? null : names.join(", "), topic: words };
  const parts = joinedParts(who, language);
  const areNames = parts.every((part) => library.names.actors.search(part).matches !== "none");
  if (parts.length > 1 && areNames) return { who: parts.join(", "), topic };
  return topic === null && library.names.topics.search(who).matches !== "none"
    ? { who: null, topic: who }
    : null;
};
