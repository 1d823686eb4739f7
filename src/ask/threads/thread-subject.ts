import type { CommandAnswer } from "../../answer/answer.ts";
import type { Line } from "../../answer/line.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";

/** A reader who asks for the source means what is seen first. */
const mostFacts = 3;

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

/** Dates in a form that says nothing of how a person wrote them; null for others. */
const plainDates = (dates: string | undefined): string | null =>
  dates !== undefined && /^(?:overdue|open|any|\d[\d/-]*)$/u.test(dates) ? dates : null;

/** Whether a line names a subject in words. */
const namesSubject = ({ given }: Line): boolean => [given.topic, given.words, given.text].some(Boolean);

/**
 * What a line was about, for those that follow it in its thread; null if that is no more than was known. Words that name no topic are
 * not kept: the topic of the facts that they found is.
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

/**
 * A subject as it may be used now; null if a reader may not see all that it came from. Reading what is under embargo marks the answer,
 * also if nothing else in it is.
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
