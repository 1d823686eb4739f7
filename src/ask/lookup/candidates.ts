import {
  type Answer,
  type Block,
  type Control,
  choices,
  type Entry,
  type EntryKind,
  list,
  note,
  paragraph,
} from "../../answer/answer.ts";
import type { Reader } from "../../answer/fact-lines.ts";
import { words } from "../../answer/words.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, type Inline, text } from "../../base/text/inline.ts";

const say = messagesOf("ask", "lookup/candidates");

/** One that may be meant. */
export interface NameCandidate {
  /** Who or what it is. */
  readonly content: readonly Inline[];
  /** The same in a few words, for a button. */
  readonly label: string;
  /** The command that asks for just this one. */
  readonly line: string;
}

/** A candidate with the command that asks for just this one, to read and to type from. */
export const candidateLine = ({ content, line }: NameCandidate): readonly Inline[] => [
  ...content,
  text(" · "),
  command(line),
];

export const candidateControl = ({ label, line }: NameCandidate): Control => ({
  label,
  line,
  effect: "replace",
});

/** Candidates as buttons, or a menu if they are many: choosing one answers in place. */
export const candidateBlocks = (
  candidates: readonly NameCandidate[],
  { language }: Reader,
): readonly Block[] => [
  // A button that is cut does not tell it from the others.
  ...(candidates.some(({ label }) => label.length > longestButton)
    ? [list(candidates.map(({ content }) => content))]
    : []),
  ...choices(words(language, "choose"), candidates.map(candidateControl)),
];

/** Of all platforms, Slack's buttons have the fewest characters. */
const longestButton = 75;

/** A candidate among other things that were found, with the button that shows more of it. */
export const candidateEntry = (
  { content, label, line }: NameCandidate,
  counts: EntryKind,
  { language }: Reader,
): Entry => ({
  kind: "entry",
  counts,
  reference: null,
  marks: [],
  content,
  notes: [],
  quotes: [],
  controls: [{ label: words(language, "open"), line, effect: "follow", about: label }],
  whole: null,
});

const mostCandidates = 20;

/** Asks the reader to choose one; a question is at the start. */
export const askToChoose = (
  question: string,
  candidates: readonly NameCandidate[],
  reader: Reader,
): Answer => {
  const { language } = reader;
  const counts = { shown: mostCandidates, all: candidates.length };
  return {
    language,
    summary: question,
    blocks: [
      paragraph(text(question)),
      ...candidateBlocks(candidates.slice(0, mostCandidates), reader),
      ...(counts.all > mostCandidates ? [paragraph(text(words(language, "moreCandidates", counts)))] : []),
    ],
  };
};

/** Says which one was meant, and who or what else it may be. */
export const readAsBlocks = (
  { label }: NameCandidate,
  others: readonly NameCandidate[],
  reader: Reader,
): readonly Block[] => {
  const { language } = reader;
  if (others.length === 0) return [note(text(say(language, "readAs", { name: label })))];
  return [note(text(say(language, "readAsOneOf", { name: label }))), ...candidateBlocks(others, reader)];
};
