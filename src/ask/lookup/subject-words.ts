import type { Block } from "../../answer/answer.ts";
import { wordsOf } from "../../base/text/fold.ts";
import { readFrom } from "../../library/recorded.ts";
import type { RecordReader } from "../command.ts";
import { withKnownWords } from "../questions/known-words.ts";
import { wordingNotes } from "../questions/read-as.ts";
import { type About, hasFactsOn } from "./about.ts";

/** The words of a subject, for a command about some people and organizations, or about all. */
interface SubjectWords {
  readonly command: string;
  readonly words: string;
  /** Their names or ids. */
  readonly who: readonly string[];
}

/** Whether facts have all words of a subject, as they were typed, in other words, or in another language. */
export const isSubject = (subject: SubjectWords, context: RecordReader): boolean => {
  if (hasFactsOn(subject.words, context)) return true;
  const { words, leftOut } = readAs(subject, context);
  return leftOut === undefined && words !== null;
};

/** A subject by the words that the record has, as in a question, and notes that say so. Without notes, these are the typed words. */
export const subjectAbout = (
  subject: SubjectWords,
  context: RecordReader,
): { readonly about: About; readonly readAs: readonly Block[] } => {
  const { words: typed } = subject;
  const { words, leftOut } = readAs(subject, context);
  return words === null
    ? { about: { topic: null, words: typed }, readAs: [] }
    : { about: { topic: null, words, typed }, readAs: wordingNotes(words, leftOut, context.language) };
};

/** The words that the record has instead, and the typed ones that it lacks; null if it has the typed ones, or no others. */
const readAs = (
  { command, words, who }: SubjectWords,
  { library }: RecordReader,
): { readonly words: string | null; readonly leftOut?: string } => {
  const topic = wordsOf(words).join(" ");
  const given = { topic, ...(who.length === 0 ? {} : { who: who.join(", ") }) };
  const read = readFrom(library, (each) => withKnownWords({ command, given }, each));
  const known = read.given.topic;
  return known === undefined || known === topic ? { words: null } : { ...read, words: known };
};
