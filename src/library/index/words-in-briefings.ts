import type { UnitReads } from "./unit-reads.ts";

// Only the newest units of a common word are read: alone, it finds no answer, and with rarer words, these decide.
export const mostOfWord = 5_000;

/** A word of a question, in any of its ways. */
export interface Wanted {
  readonly query: string;
}

/** So many briefings at most are asked one by one whether they have a common word, which takes a tenth of a millisecond each. The best facts come first. */
const mostAsked = 40;

/** So many briefings are asked first, before those of a common word are read, which takes 20 milliseconds: often the first facts are enough. */
const askedFirst = 8;

/** Returns a test of whether a briefing has a word. It reads all briefings of a rare word at once, and the newest of a common one. */
export const createWordsInBriefings = (units: UnitReads) => {
  let asked = 0;
  const known = new Map<
    Wanted,
    { asked: number; newest: { readonly briefings: ReadonlySet<number>; readonly isWhole: boolean } | null }
  >();
  return (word: Wanted, briefing: number): boolean => {
    const { query } = word;
    const found = known.getOrInsertComputed(word, () => ({ asked: 0, newest: null }));
    if (found.newest === null && found.asked < askedFirst) {
      found.asked += 1;
      return units.isIn(briefing, query);
    }
    found.newest ??= {
      briefings: new Set(units.briefingsMatching(query, mostOfWord)),
      isWhole: units.count(query, mostOfWord) < mostOfWord,
    };
    if (found.newest.briefings.has(briefing)) return true;
    if (found.newest.isWhole || asked >= mostAsked) return false;
    asked += 1;
    return units.isIn(briefing, query);
  };
};
