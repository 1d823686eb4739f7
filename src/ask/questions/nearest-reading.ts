import type { Library } from "../../library/library.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import { isKnown, withKnownWords } from "./known-words.ts";
import type { QuestionReadings } from "./reading.ts";

export const mostReadings = 5;

/** The readings of a line, and its words that mean nothing in questions. */
export interface Read extends QuestionReadings {
  readonly content: string;
}

/** If the record has nothing for a question, the facts that have most of its words come first. All names that it has must be in them. */
export const withNearest = (
  read: Read,
  { library, subject }: { readonly library: Library; readonly subject: ThreadSubject | null },
): Read => {
  // A fact about other things does not say how many there are.
  const isCount = read.readings[0]?.command === "figures";
  if (subject !== null || read.unclear !== null || isCount) return read;
  const nearest = withKnownWords({ command: "search", given: { words: read.content } }, library);
  const asked = read.readings[0]?.given ?? {};
  const names = [asked.who ?? "", asked.name ?? ""].join(" ").split(/[ ,]+/u);
  const isNamed = (word: string): boolean => names.includes(word);
  const isSure = certaintyOf({ readings: [nearest], unclear: null }, library) !== 0;
  return !isSure || (nearest.leftOut ?? "").split(" ").some(isNamed)
    ? read
    : { ...read, readings: [nearest, ...read.readings].slice(0, mostReadings) };
};

/** The record has all words of a question. */
export const whole = 2;

/** How much of a question the record has: all of it (2), all but some words (1), or nothing (0); null if it has no reading. A question that is read as it is typed counts as the first. */
export const certaintyOf = ({ readings: [first] }: QuestionReadings, library: Library): number | null => {
  if (first === undefined) return null;
  const { given, leftOut, command, isAsTyped } = first;
  if (isAsTyped === true) return whole;
  const { who, name, about, topic, words } = given;
  const named = [...(who?.split(", ") ?? []), ...(command === "who" && name !== undefined ? [name] : [])];
  if (named.some((each) => library.names.actors.search(each).matches === "none")) return 0;
  const subject = about === undefined ? (topic ?? words) : `${textOfName(name ?? "", library)} ${about}`;
  if (subject !== undefined && !isKnown(subject, library)) return 0;
  return leftOut === undefined ? whole : 1;
};

const textOfName = (name: string, { actors }: Library): string =>
  Object.values(actors.get(name)?.names ?? {})[0] ?? name;
