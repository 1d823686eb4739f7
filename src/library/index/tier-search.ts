import { mostUnits } from "../search/text-index.ts";
import { type Tier, tiersOf } from "../search/text-queries.ts";
import { readQuery } from "../search/text-query.ts";
import type { TextUnit } from "../search/text-units.ts";
import type { FoundUnit } from "./found-units.ts";
import type { UnitReads } from "./unit-reads.ts";

/** Finds the units that have every word of a query, tier by tier. */
export const createTierSearch =
  (units: UnitReads, read: (numbers: readonly number[]) => readonly FoundUnit[]) =>
  (text: string): readonly TextUnit[] => {
    const query = readQuery(text);
    if (query.words.length === 0) return [];
    const numbersOf = createTierReads(units);
    const seen = new Set<number>();
    const found = new Map<string, TextUnit>();
    for (const tier of tiersOf(query)) {
      const fresh = numbersOf(tier).filter((number) => !seen.has(number));
      for (const number of fresh) seen.add(number);
      for (const { number, unit } of read(fresh)) {
        const key = unit.type === "actor" ? unit.id : String(number);
        if (!found.has(key)) found.set(key, unit);
      }
      if (found.size >= mostUnits) break;
    }
    return [...found.values()].slice(0, mostUnits);
  };

/**
 * Reads the numbers of a tier's units. If a looser tier has none, this one has none either: two common words that are never in a row would take
 * 20 ms in each form.
 */
const createTierReads = (units: UnitReads) => {
  const known = new Map<Tier, readonly number[]>();
  const numbersOf = (tier: Tier): readonly number[] => {
    const before = known.get(tier);
    if (before !== undefined) return before;
    const isNowhere = tier.within !== null && numbersOf(tier.within).length === 0;
    const numbers = isNowhere ? [] : units.matching(tier.query, mostUnits);
    known.set(tier, numbers);
    return numbers;
  };
  return numbersOf;
};
