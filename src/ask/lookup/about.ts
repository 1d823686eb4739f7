import { localize } from "../../base/language/language.ts";
import { type Fact, type Topic, topicsOf } from "../../library/briefing/briefing.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { readFrom } from "../../library/recorded.ts";
import type { FactAbout } from "../../library/search/text-index.ts";
import type { CommandContext } from "../command.ts";
import type { DateRange } from "./date-range.ts";

/** The subject of an answer: a topic, some words, or both. */
export interface About {
  readonly topic: Topic | null;
  readonly words: string;
  /** The words as they were typed, if the record has others. */
  readonly typed?: string;
}

/** What facts are narrowed to, besides people. */
export interface NarrowedTo {
  readonly about: About | null;
  /** When they were said. */
  readonly dates: DateRange | null;
}

/** After every date. */
const noDue = "~";

/** The newest facts of some types about some people and organizations, or all, and about a subject. */
export interface FactsWithin extends NarrowedTo {
  readonly types: readonly Fact["type"][];
  /** Of statements, only these kinds. */
  readonly kinds?: readonly StatementKind[] | null;
  /** Ids. */
  readonly actors: readonly string[];
  /** Of facts that have the subject's words alike, those that are due from this day on come first, the soonest first. */
  readonly dueFrom?: string;
}

/** Those of some facts that are not among others. */
export const notAmong = <Found extends { readonly reference: string }>(
  others: readonly { readonly reference: string }[],
  found: readonly Found[],
): readonly Found[] => {
  const known = new Set(others.map(({ reference }) => reference));
  return found.filter(({ reference }) => !known.has(reference));
};

/** Those of some facts that are on the topic, then those with the words. `withWords` are all facts with them, best first. */
const bestFirst = <Kind extends Fact>(
  facts: readonly Kind[],
  { topic }: About,
  withWords: readonly FactAbout[],
  dueFrom: string,
): readonly Kind[] => {
  const lackOf = lackIn(withWords);
  const ranks = new Map(
    withWords.map((each, at) => [each.reference, { tier: lackOf(each), at: at + 1 }] as const),
  );
  const rankOf = (fact: Fact) => {
    const isOnTopic = topic !== null && topicsOf(fact).includes(topic.id);
    return isOnTopic ? { tier: 0, at: 0 } : ranks.get(fact.reference);
  };
  const dueOf = (fact: Fact): string =>
    fact.type === "statement" && fact.due !== undefined && fact.due.endsOn >= dueFrom
      ? fact.due.endsOn
      : noDue;
  return facts
    .flatMap((fact) => {
      const rank = rankOf(fact);
      return rank === undefined ? [] : [{ fact, ...rank, due: dueOf(fact) }];
    })
    .sort((a, b) => a.tier - b.tier || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || a.at - b.at)
    .map(({ fact }) => fact);
};

/**
 * How much a fact lacks of the words, because only the rest of its briefing has them. The fewer facts have a word, the more it counts: of those about the
 * verdict in Olvena, the one about the verdict comes before those of Olvena.
 */
const lackIn = (facts: readonly FactAbout[]): ((fact: FactAbout) => number) => {
  const lacking = new Map<string, number>();
  for (const word of facts.flatMap(({ elsewhere }) => elsewhere))
    lacking.set(word, (lacking.get(word) ?? 0) + 1);
  // A word that no fact has itself sets none apart.
  const weightOf = (word: string): number => {
    const having = facts.length - (lacking.get(word) ?? 0);
    return having === 0 ? 0 : Math.log(facts.length / having);
  };
  return ({ elsewhere }) => elsewhere.reduce((sum, word) => sum + weightOf(word), 0);
};

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
  if (onTopic.length >= most && dueFrom === undefined) return onTopic;
  // `most` of the facts with the words are enough, because those that are also on the topic are in the answer already. If due dates decide, all are needed.
  const mostFound = dueFrom === undefined ? most : undefined;
  const withWords = notAmong(
    onTopic,
    library.texts.factsAbout(about.words, mostFound, { types, kinds, actors, dates }),
  );
  const factsOf = (found: readonly FactAbout[]): readonly Fact[] => [
    ...onTopic,
    ...found.map(({ fact }) => fact),
  ];
  // Only those that are returned are read, unless their due dates decide which ones.
  return dueFrom === undefined
    ? factsOf(withWords.slice(0, Math.max(0, most - onTopic.length)))
    : bestFirst(factsOf(withWords), about, withWords, dueFrom).slice(0, most);
};

/** Whether any fact has these words. */
export const hasFactsOn = (words: string, { library }: Pick<CommandContext, "library">): boolean =>
  readFrom(
    library,
    (each) => each.texts.factsAbout(words, 1)[0]?.reference ?? null,
    (found) => (found === null ? [] : [found]),
  ) !== null;

/** The subject, for headings. */
export const labelOfAbout = (
  { topic, words, typed }: About,
  { language }: Pick<CommandContext, "language">,
) => (topic === null ? (typed ?? words) : localize(topic.names, language));
