import type { NamePostings } from "./name-postings.ts";
import type { NameWord } from "./name-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

// A name has fewer words. More are left out, so that a pasted paragraph costs no more than a name.
const mostWords = 12;

/** How many of the query's words each entry has, a word that comes near counting by the share of letters that fit. */
const nearnessByEntry = (
  query: readonly NameWord[],
  { entriesOf }: NamePostings,
  vocabulary: Vocabulary,
  shareOfErrors: number,
): ReadonlyMap<number, number> => {
  const nearness = new Map<number, number>();
  for (const { folded } of query.slice(0, mostWords)) {
    const errors = Math.ceil(folded.length * shareOfErrors) - 1;
    const near = [...vocabulary.near(folded, errors)].sort((a, b) => a.distance - b.distance);
    const counted = new Set<number>();
    for (const { word, distance } of near) {
      for (const entry of entriesOf[word] ?? []) {
        if (counted.has(entry)) continue;
        counted.add(entry);
        nearness.set(entry, (nearness.get(entry) ?? 0) + 1 - distance / folded.length);
      }
    }
  }
  return nearness;
};

/**
 * At most so many entries that come closest to a query which none fits, best first. A word of which half the letters
 * are wrong is no longer close. Far words are many and slow to go through: they count only where nearer ones are few.
 */
export const closestEntries = (
  query: readonly NameWord[],
  postings: NamePostings,
  vocabulary: Vocabulary,
  most: number,
): readonly number[] => {
  const near = nearnessByEntry(query, postings, vocabulary, 1 / 3);
  const all = near.size >= most ? near : nearnessByEntry(query, postings, vocabulary, 1 / 2);
  return [...all]
    .sort(([a, nearnessA], [b, nearnessB]) => nearnessB - nearnessA || a - b)
    .slice(0, most)
    .map(([entry]) => entry);
};
