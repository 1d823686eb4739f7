import { queryIn } from "../search/fact-tags.ts";
import { type Tier, tiersOf } from "../search/text-queries.ts";
import { readQuery } from "../search/text-query.ts";
import type { TextUnit } from "../search/text-units.ts";
import type { FoundUnit } from "./found-units.ts";
import type { Numbers } from "./unit-number.ts";
import type { UnitReads } from "./unit-reads.ts";

/** Finds the units that have every word of a query, tier by tier: at most `most`, among some numbers, and in a language if it is given. */
export const createTierSearch =
  (units: UnitReads, read: (numbers: readonly number[]) => readonly FoundUnit[]) =>
  (text: string, most: number, among: Numbers, language: string | null): readonly TextUnit[] => {
    const query = readQuery(text);
    if (query.words.length === 0) return [];
    const numbersOf = createTierReads(units, most, among, language);
    const seen = new Set<number>();
    const found = new Map<string, TextUnit>();
    for (const tier of tiersOf(query)) {
      const fresh = numbersOf(tier).filter((number) => !seen.has(number));
      for (const number of fresh) seen.add(number);
      for (const { number, unit } of read(fresh)) {
        const key = unit.type === "actor" ? unit.id : String(number);
        if (!found.has(key)) found.set(key, unit);
      }
      if (found.size >= most) break;
    }
    return [...found.values()].slice(0, most);
  };

/**
 * Reads the numbers of a tier's units. If a looser tier has none, this one has none either: two common words that are never in a row would take
 * 20 ms in each form.
 */
const createTierReads = (units: UnitReads, most: number, among: Numbers, language: string | null) => {
  const known = new Map<Tier, readonly number[]>();
  const numbersOf = (tier: Tier): readonly number[] => {
    const before = known.get(tier);
    if (before !== undefined) return before;
    const isNowhere = tier.within !== null && numbersOf(tier.within).length === 0;
    const numbers = isNowhere ? [] : units.matching(queryIn(language, tier.query), most, among);
    known.set(tier, numbers);
    return numbers;
  };
  return numbersOf;
};
