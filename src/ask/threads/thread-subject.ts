import type { CommandAnswer } from "../../answer/answer.ts";
import type { Line } from "../../answer/line.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";

/** A question for the source means the first facts of the last answer, at most this many. */
const mostFacts = 3;

/**
 * The subject of a line, for later lines in its thread; null if it has no people, topic or facts. Words that name no topic
 * are not kept; instead, the common topic of the facts that they found is.
 */
export const threadSubject = (
  line: Line,
  answer: CommandAnswer,
  before: ThreadSubject | null,
  library: Library,
): ThreadSubject | null => {
  const { subject } = answer;
  const restsOn = answer.restsOn?.embargoed ?? [];
  const facts = factsOf(answer);
  // The actors and the topic still come from the answer before.
  if (line.command === "source" && before !== null)
    return { ...before, facts, restsOn: [...new Set([...before.restsOn, ...restsOn])] };
  const actors = subject?.actors ?? [];
  const topic = subject?.topic ?? (namesSubject(line) ? commonTopic(facts, library) : null);
  if (actors.length === 0 && topic === null && facts.length === 0) return null;
  const { kind, due, date } = line.given;
  return {
    command: line.command,
    actors,
    topic,
    kind: statementKinds.find((each) => each === kind) ?? null,
    due: plainDates(due),
    date: plainDates(date),
    facts,
    restsOn,
  };
};

const factsOf = ({ blocks }: CommandAnswer): readonly string[] => [
  ...new Set(
    blocks
      .flatMap((block) => (block.kind === "entry" && block.reference !== null ? [block.reference] : []))
      .slice(0, mostFacts),
  ),
];

/** The first topic that all of these facts have. */
const commonTopic = (references: readonly string[], { facts }: Library): string | null => {
  const topics = references.map((reference) => {
    const fact = facts.get(reference);
    return fact?.type === "statement" || fact?.type === "figure" ? fact.topics : [];
  });
  const [first = [], ...others] = topics;
  return first.find((topic) => others.every((each) => each.includes(topic))) ?? null;
};

/** Dates in a standard form, which do not reveal a person's own words; null for other forms. */
const plainDates = (dates: string | undefined): string | null =>
  dates !== undefined && /^(?:overdue|open|any|\d[\d/-]*)$/u.test(dates) ? dates : null;

/** Whether a line names a subject in words. */
const namesSubject = ({ given }: Line): boolean => [given.topic, given.words, given.text].some(Boolean);

/**
 * The subject, if the reader may still see every briefing that it rests on; otherwise null. Looking up a briefing under
 * embargo marks the answer, even if nothing else in the answer is under embargo.
 */
export const visibleSubject = (subject: ThreadSubject, library: Library): ThreadSubject | null => {
  if (!subject.restsOn.every((slug) => library.bySlug.get(slug) !== undefined)) return null;
  const { actors, topic, facts } = subject;
  return {
    ...subject,
    actors: actors.filter((id) => library.actors.has(id)),
    topic: topic !== null && library.topics.has(topic) ? topic : null,
    facts: facts.filter((reference) => library.facts.has(reference)),
  };
};
