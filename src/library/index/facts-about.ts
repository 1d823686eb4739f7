import { type FactsAmong, queryAmong } from "../search/fact-tags.ts";
import { type FactAbout, mostUnits } from "../search/text-index.ts";
import { allOf, withWord } from "../search/text-queries.ts";
import type { QueryWord } from "../search/text-query.ts";
import type { FoundUnit } from "./found-units.ts";
import { numbersOfFacts } from "./unit-number.ts";
import type { UnitReads } from "./unit-reads.ts";

// Only the newest units of a common word are read: alone, it finds no answer, and with rarer words, these decide.
export const mostOfWord = 5_000;

/** How many facts are read of the index at least in one query. */
const fewestAtOnce = 20;

/** Finds the facts that have most of some words, if their briefings have the others, best first. */
export const createFactsAbout =
  (units: UnitReads, read: (numbers: readonly number[]) => readonly FoundUnit[]) =>
  (words: readonly QueryWord[], most: number, among: FactsAmong | null): readonly FactAbout[] => {
    // A briefing must have all words.
    if (words.length === 0 || !words.every((word) => units.isInTexts(withWord(word)))) return [];
    const whole = factsWithAll(words, most, among, units);
    const isEnough = whole.length >= most || words.length === 1;
    const best = isEnough ? whole : factsWithMost(words, among, units).slice(0, mostUnits);
    const isIn = createWordsInBriefings(units);
    const about: FactAbout[] = [];
    const atOnce = Math.max(most, fewestAtOnce);
    for (let from = 0; from < best.length && about.length < most; from += atOnce) {
      const part = best.slice(from, from + atOnce);
      const briefings = units.briefingsOf(part.map(({ number }) => number));
      // Whether a briefing has the other words takes most of the time. Only the facts that are returned are read.
      const wanted = new Map<number, readonly QueryWord[]>();
      for (const { number, own } of part) {
        if (about.length + wanted.size >= most) break;
        const briefing = briefings.get(number);
        const others = words.filter((word) => !own.includes(word));
        if (briefing !== undefined && others.every((word) => isIn(word, briefing)))
          wanted.set(number, others);
      }
      for (const { number, asOf, unit } of read([...wanted.keys()])) {
        if (unit.type !== "fact") continue;
        about.push({
          type: "fact",
          reference: unit.reference,
          kind: unit.kind,
          asOf: asOf ?? "",
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
const mostLacking = 60;

/** Finds the words that the closest fact and its briefing lack. */
export const createLacking =
  (units: UnitReads) =>
  (words: readonly QueryWord[], among: FactsAmong | null): readonly QueryWord[] | null => {
    const isIn = createWordsInBriefings(units);
    let closest: readonly QueryWord[] | null = null;
    const best = factsWithMost(words, among, units).slice(0, mostLacking);
    const briefings = units.briefingsOf(best.map(({ number }) => number));
    for (const { number, own } of best) {
      const briefing = briefings.get(number);
      if (briefing === undefined) continue;
      const lacking = words.filter((word) => !own.includes(word) && !isIn(word, briefing));
      if (closest === null || lacking.length < closest.length) closest = lacking;
      if (closest.length === 0) break;
    }
    return closest;
  };

/** The number of a fact, and the words that it has. */
interface Candidate {
  readonly number: number;
  readonly own: readonly QueryWord[];
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

/** The newest facts that have all words, at most `most`: no others are better. */
const factsWithAll = (
  words: readonly QueryWord[],
  most: number,
  among: FactsAmong | null,
  units: UnitReads,
): readonly Candidate[] =>
  numbersOf(allOf(words.map(withWord)), most, among, units).map((number) => ({ number, own: words }));

/** The facts that have at least half of the words, those with most of them first, then the newest. */
const factsWithMost = (
  words: readonly QueryWord[],
  among: FactsAmong | null,
  units: UnitReads,
): readonly Candidate[] => {
  const had = new Map<number, QueryWord[]>();
  for (const word of words) {
    for (const number of numbersOf(withWord(word), mostOfWord, among, units)) {
      const known = had.get(number);
      if (known === undefined) had.set(number, [word]);
      else known.push(word);
    }
  }
  const fewest = Math.max(1, Math.ceil(words.length / 2));
  return [...had]
    .filter(([, own]) => own.length >= fewest)
    .sort(([a, one], [b, other]) => other.length - one.length || a - b)
    .map(([number, own]) => ({ number, own }));
};

/** So many briefings at most are asked one by one whether they have a common word, which takes up to a millisecond each. The best facts come first. */
const mostAsked = 40;

/** Returns a test of whether a briefing has a word. It reads all briefings of a rare word at once, and the newest of a common one. */
const createWordsInBriefings = (units: UnitReads) => {
  let asked = 0;
  const known = new Map<QueryWord, { readonly briefings: ReadonlySet<number>; readonly isWhole: boolean }>();
  return (word: QueryWord, briefing: number): boolean => {
    const query = withWord(word);
    let found = known.get(word);
    if (found === undefined) {
      const briefings = new Set(units.briefingsMatching(query, mostOfWord));
      found = { briefings, isWhole: units.count(query, mostOfWord) < mostOfWord };
      known.set(word, found);
    }
    if (found.briefings.has(briefing)) return true;
    if (found.isWhole || asked >= mostAsked) return false;
    asked += 1;
    return units.isIn(briefing, query);
  };
};
