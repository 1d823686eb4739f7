import { localize } from "../../base/language/language.ts";
import { actorsOf, type Fact, type Topic } from "../../library/briefing/briefing.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { readFrom } from "../../library/recorded.ts";
import type { FactAbout } from "../../library/search/text-index.ts";
import type { CommandContext } from "../command.ts";
import { type DateRange, isInRange } from "./date-range.ts";

/** The subject of an answer: a topic, some words, or both. */
export interface About {
  readonly topic: Topic | null;
  readonly words: string;
}

/** What facts are narrowed to, besides people. */
export interface NarrowedTo {
  readonly about: About | null;
  /** When they were said. */
  readonly dates: DateRange | null;
}

const datedFacts = <Kind extends Fact>(facts: readonly Kind[], dates: DateRange | null): readonly Kind[] =>
  dates === null ? facts : facts.filter(({ asOf }) => isInRange(asOf, dates));

/** The facts about a subject, best first. `library` must not be a recorded one. */
export const narrowedFacts = <Kind extends Fact>(
  facts: readonly Kind[],
  { about, dates }: NarrowedTo,
  library: Library,
): readonly Kind[] => {
  const dated = datedFacts(facts, dates);
  return about === null ? dated : bestFirst(dated, about, factsWithWords(about, library));
};

const factsWithWords = ({ words }: About, library: Library): readonly FactAbout[] =>
  library.texts.factsAbout(words);

/** Those of some facts that are on the topic, then those with the words. `withWords` are all facts with them, best first. */
const bestFirst = <Kind extends Fact>(
  facts: readonly Kind[],
  { topic }: About,
  withWords: readonly FactAbout[],
  dueFrom: string | null = null,
): readonly Kind[] => {
  const ranks = new Map(
    withWords.map(({ fact, elsewhere }, at) => [fact.reference, { tier: elsewhere.length, at: at + 1 }]),
  );
  const rankOf = (fact: Fact) => {
    const topics = fact.type === "statement" || fact.type === "figure" ? fact.topics : [];
    return topic !== null && topics.includes(topic.id) ? { tier: 0, at: 0 } : ranks.get(fact.reference);
  };
  const dueOf = (fact: Fact): string =>
    dueFrom !== null && fact.type === "statement" && (fact.due?.endsOn ?? "") >= dueFrom
      ? (fact.due?.endsOn ?? noDue)
      : noDue;
  return facts
    .flatMap((fact) => {
      const rank = rankOf(fact);
      return rank === undefined ? [] : [{ fact, ...rank, due: dueOf(fact) }];
    })
    .sort((a, b) => a.tier - b.tier || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || a.at - b.at)
    .map(({ fact }) => fact);
};

/** After every date. */
const noDue = "~";

/** The newest facts of some types about some people and organizations, or all, and about a subject. */
interface FactsWithin extends NarrowedTo {
  readonly types: readonly Fact["type"][];
  /** Of statements, only these kinds. */
  readonly kinds?: readonly StatementKind[] | null;
  /** Ids. */
  readonly actors: readonly string[];
  /** Of facts that have the subject's words alike, those that are due from this day on come first, the soonest first. */
  readonly dueFrom?: string;
}

/**
 * The facts of some types to which an answer is narrowed: best first if there is a subject, otherwise newest first. At most `most`, except
 * that all facts with words are read. `library` must not be a recorded one.
 */
export const factsWithin = (
  { types, kinds = null, actors, about, dates, dueFrom }: FactsWithin,
  library: Library,
  most: number,
): readonly Fact[] => {
  if (about === null) return library.newestFacts({ types, kinds, actors, dates }, most);
  const { topic } = about;
  const onTopic =
    topic === null ? [] : library.newestFacts({ types, kinds, actors, topics: [topic.id], dates }, most);
  // Searching the texts takes most of the time, so they are searched once.
  const withWords = factsWithWords(about, library);
  const found = [...new Set([...onTopic, ...withWords.map(({ fact }) => fact)])].filter(
    (fact) =>
      types.includes(fact.type) &&
      (kinds === null || (fact.type === "statement" && kinds.includes(fact.kind))) &&
      (actors.length === 0 || actorsOf(fact).some((id) => actors.includes(id))),
  );
  const newestFirst = datedFacts(found, dates).toSorted((a, b) =>
    a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0,
  );
  return bestFirst(newestFirst, about, withWords, dueFrom).slice(0, most);
};

/** Whether any fact has these words. */
export const hasFactsOn = (words: string, { library }: Pick<CommandContext, "library">): boolean =>
  readFrom(
    library,
    (each) => each.texts.factsAbout(words, 1)[0]?.fact.reference ?? null,
    (found) => (found === null ? [] : [found]),
  ) !== null;

/** The subject, for headings. */
export const labelOfAbout = ({ topic, words }: About, { language }: Pick<CommandContext, "language">) =>
  topic === null ? words : localize(topic.names, language);
