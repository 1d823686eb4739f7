import {
  type Answer,
  type Block,
  type Control,
  type ControlEffect,
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
import { type Inline, text } from "../../base/text/inline.ts";

const say = messagesOf("ask", "lookup/candidates");

/** A candidate for a name. */
export interface NameCandidate {
  /** Its name and description. */
  readonly content: readonly Inline[];
  /** A short label for a button. */
  readonly label: string;
  /** Its name alone, for a button below a line that says the rest; absent if it has no shorter label. */
  readonly name?: string;
  /** The command for this candidate only. */
  readonly line: string;
}

export const candidateControl = ({ label, line }: NameCandidate, effect: ControlEffect): Control => ({
  label,
  line,
  effect,
});

/** Controls below lines that describe the candidates: with their names, and those of namesakes with their whole labels. */
export const namedControls = (
  candidates: readonly NameCandidate[],
  effect: ControlEffect,
): readonly Control[] => {
  const names = candidates.map(({ label, name = label }) => name);
  return candidates.map((candidate, at) => {
    const { label, name = label } = candidate;
    const isUnique = names.every((other, index) => index === at || other !== name);
    return candidateControl({ ...candidate, label: isUnique ? name : label }, effect);
  });
};

/** Candidates as buttons, or as a menu if there are many, with more controls after them. */
export const candidateBlocks = (
  candidates: readonly NameCandidate[],
  effect: ControlEffect,
  { language }: Reader,
  more: readonly Control[] = [],
): readonly Block[] => {
  // If a label would be cut, list the candidates, because cut labels may look the same.
  const isListed = candidates.some(({ label }) => label.length > longestButton);
  const controls = isListed
    ? namedControls(candidates, effect)
    : candidates.map((candidate) => candidateControl(candidate, effect));
  return [
    ...(isListed ? [list(candidates.map(({ content }) => content))] : []),
    ...choices(words(language, "choose"), [...controls, ...more]),
  ];
};

/** Slack's limit for the label of a button, the smallest of all platforms. */
const longestButton = 75;

/** A candidate in a list of results, with a button that shows more of it. */
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

/** Asks the reader to choose one. Begins with the question. Only the items that are shown are presented. `isCut` if there are more. */
export const askToChoose = <Item>(
  question: string,
  items: readonly Item[],
  present: (item: Item) => NameCandidate,
  reader: Reader,
  isCut = false,
): Answer => {
  const { language } = reader;
  const counts = { shown: mostCandidates, all: items.length };
  const more = isCut ? "moreCandidatesThan" : "moreCandidates";
  return {
    language,
    summary: question,
    blocks: [
      paragraph(text(question)),
      ...candidateBlocks(items.slice(0, mostCandidates).map(present), "replace", reader),
      ...(counts.all > mostCandidates ? [paragraph(text(words(language, more, counts)))] : []),
    ],
  };
};

/** Says which candidate was assumed, and lists the others. */
export const readAsBlocks = (
  { label }: NameCandidate,
  others: readonly NameCandidate[],
  reader: Reader,
): readonly Block[] => {
  const { language } = reader;
  if (others.length === 0) return [note(text(say(language, "readAs", { name: label })))];
  return [
    note(text(say(language, "readAsOneOf", { name: label }))),
    ...candidateBlocks(others, "replace", reader),
  ];
};
