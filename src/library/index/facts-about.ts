import { type FactsAmong, queryAmong } from "../search/fact-tags.ts";
import { type FactAbout, mostUnits } from "../search/text-index.ts";
import { withAny, withWord } from "../search/text-queries.ts";
import { type QueryWord, readQuery } from "../search/text-query.ts";
import type { FoundUnit } from "./found-units.ts";
import { allQueries } from "./query.ts";
import { numbersOfFacts } from "./unit-number.ts";
import type { UnitReads } from "./unit-reads.ts";
import { createWordsInBriefings, mostOfWord, type Wanted } from "./words-in-briefings.ts";

/** How many facts are read of the index at least in the first query. */
const fewestAtOnce = 20;

/** Finds the facts that have most of some words, if their briefings have the others, best first. */
export const createFactsAbout =
  (units: UnitReads, read: (numbers: readonly number[]) => readonly FoundUnit[]) =>
  (typed: readonly QueryWord[], most: number, among: FactsAmong | null): readonly FactAbout[] => {
    const words = typed.map((word) => ({ query: withWord(word), written: word.written }));
    // A briefing must have all words.
    if (words.length === 0 || !words.every(({ query }) => units.isInTexts(query))) return [];
    const best = bestFacts(words, most, among, units).slice(0, mostUnits);
    const isIn = createWordsInBriefings(units);
    const about: FactAbout[] = [];
    let [from, to] = [0, Math.max(most, fewestAtOnce)];
    // Often the first facts are enough. If they are not, the next ones seldom are, so each part is larger than the one before.
    for (; from < best.length && about.length < most; [from, to] = [to, 2 * to]) {
      const part = best.slice(from, to);
      const briefings = units.briefingsOf(part.map(({ number }) => number));
      // Whether a briefing has the other words takes most of the time. Only the facts that are returned are read.
      const wanted = new Map<number, readonly (typeof words)[number][]>();
      for (const { number, own } of part) {
        if (about.length + wanted.size >= most) break;
        const briefing = briefings.get(number);
        const others = words.filter((word) => !own.includes(word));
        if (briefing !== undefined && others.every((word) => isIn(word, briefing)))
          wanted.set(number, others);
      }
      for (const { number, date, unit } of read([...wanted.keys()])) {
        if (unit.type !== "fact") continue;
        about.push({
          type: "fact",
          reference: unit.reference,
          kind: unit.kind,
          asOf: date,
          elsewhere: (wanted.get(number) ?? []).map(({ written }) => written),
          get briefing() {
            return unit.briefing;
          },
          get fact() {
            return unit.fact;
          },
        });
      }
    }
    return about;
  };

/** How many facts are compared for the words that they lack. */
const mostCompared = 60;

/** Makes `closest` of `TextIndex`. */
export const createClosest =
  (units: UnitReads) =>
  (words: readonly (readonly string[])[], among: FactsAmong | null): readonly (string | null)[] | null => {
    const isIn = createWordsInBriefings(units);
    const wanted = words.map((ways) => ({ query: queryOf(ways) }));
    let closest: { readonly lacking: number; readonly number: number; readonly briefing: number } | null =
      null;
    // One rare word is not enough to say what the others mean.
    const best = bestFacts(wanted, 1, among, units)
      .filter(({ own }) => hasHalf(own, wanted, among))
      .sort((a, b) => b.own.length - a.own.length || a.number - b.number)
      .slice(0, mostCompared);
    const briefings = units.briefingsOf(best.map(({ number }) => number));
    for (const { number, own } of best) {
      const briefing = briefings.get(number);
      if (briefing === undefined) continue;
      const lacking = wanted.filter((word) => !own.includes(word) && !isIn(word, briefing)).length;
      if (closest === null || lacking < closest.lacking) closest = { lacking, number, briefing };
      if (lacking === 0) break;
    }
    if (closest === null) return null;
    const { number, briefing } = closest;
    return words.map(
      (ways) =>
        ways.find((way) => units.has(number, queryOf([way], ways[0]))) ??
        ways.find((way) => units.isIn(briefing, queryOf([way], ways[0]))) ??
        null,
    );
  };

/** The first way is the typed one, in which letters may lack. The others are translations, with all letters. */
const queryOf = (ways: readonly string[], typed = ways[0]): string =>
  withAny(
    ways.map((way) => {
      const { words } = readQuery(way);
      return way === typed ? words : words.map((word) => ({ ...word, hasAllLetters: true }));
    }),
  );

/** The number of a fact, and the words that it has. */
interface Candidate<Word> {
  readonly number: number;
  readonly own: readonly Word[];
}

/** Reads the numbers of the facts among some that match a query, the newest first. */
const numbersOf = (
  query: string,
  most: number,
  among: FactsAmong | null,
  units: UnitReads,
): readonly number[] =>
  units.matching(
    among === null ? query : queryAmong(among, query),
    most,
    numbersOfFacts(among?.dates ?? null),
  );

/**
 * The newest facts that have all words, at most `most`. If there are fewer, then those that have at least half of the words. Facts with all words are read
 * in one query, because an old one is not among the newest facts of each common word.
 */
const bestFacts = <Word extends Wanted>(
  words: readonly Word[],
  most: number,
  among: FactsAmong | null,
  units: UnitReads,
): readonly Candidate<Word>[] => {
  if (words.length === 0) return [];
  const whole = numbersOf(allQueries(words.map(({ query }) => query)), most, among, units).map((number) => ({
    number,
    own: words,
  }));
  if (whole.length >= most || words.length === 1) return whole;
  const others = factsWithMost(words, among, units).filter(({ own }) => own.length < words.length);
  return [...whole, ...others];
};

/**
 * The facts that have at least half of the words, or rare ones that count as much as the others: “verdict” in a question about the verdict of a trial. Those
 * whose words count most come first, then the newest.
 */
const factsWithMost = <Word extends Wanted>(
  words: readonly Word[],
  among: FactsAmong | null,
  units: UnitReads,
): readonly Candidate<Word>[] => {
  // Thousands of facts have one of a few sets of words, so that only these sets are compared and sorted.
  const none: WordSet<Word> = { own: [], weight: 0, larger: new Map() };
  const had = new Map<number, WordSet<Word>>();
  let whole = 0;
  for (const word of words) {
    // Counting takes less time than reading the numbers, and the counts of a snapshot's common words are kept.
    const count = units.count(word.query, mostOfWord, numbersOfFacts(null));
    if (count === 0) continue;
    const weight = 1 / (1 + Math.log2(count));
    whole += weight;
    for (const number of numbersOf(word.query, mostOfWord, among, units))
      had.set(number, withOneMore(had.get(number) ?? none, word, weight));
  }
  const bySet = Map.groupBy(had.keys(), (number) => had.get(number) ?? none);
  const best = [...bySet].filter(([{ own, weight }]) => hasHalf(own, words, among) || weight >= whole / 2);
  const byWeight = [...Map.groupBy(best, ([{ weight }]) => weight)].sort(([a], [b]) => b - a);
  return byWeight.flatMap(([, sets]) => {
    const candidates = sets.flatMap(([{ own }, numbers]) => numbers.map((number) => ({ number, own })));
    return candidates.sort((a, b) => a.number - b.number);
  });
};

/** Some words that a fact has, in the order of the query, and the sets with one word more. */
interface WordSet<Word> {
  readonly own: readonly Word[];
  readonly weight: number;
  readonly larger: Map<Word, WordSet<Word>>;
}

const withOneMore = <Word>({ own, weight, larger }: WordSet<Word>, word: Word, more: number): WordSet<Word> =>
  larger.getOrInsertComputed(word, () => ({ own: [...own, word], weight: weight + more, larger: new Map() }));

/** Whether a fact has at least half of the words. The kind of statement was a word of the question, too, and the fact has it. */
const hasHalf = (own: readonly unknown[], words: readonly unknown[], among: FactsAmong | null): boolean => {
  const kind = (among?.kinds ?? null) === null ? 0 : 1;
  return own.length > 0 && own.length + kind >= (words.length + kind) / 2;
};
