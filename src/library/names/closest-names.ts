import type { NameSource, WeighedWord } from "./name-source.ts";
import type { NameWord } from "./name-words.ts";
import type { SearchableName } from "./searchable-name.ts";

// Names have fewer words. Further words are ignored, so that a pasted paragraph costs no more than a name.
const mostWords = 12;

/**
 * The names that are closest to a query that no name matches, best first, and at most `most`. Names with most of the query's
 * words come first. A similar word counts by its share of matching letters, and not at all if half of its letters are wrong.
 * There are many distant words, which are slow to compare, so they count only if there are few nearer ones.
 */
export const closestNames = (
  query: readonly NameWord[],
  source: NameSource,
  most: number,
): readonly SearchableName[] => {
  const nearest = (shareOfErrors: number): readonly SearchableName[] =>
    source.weightiest(
      query.slice(0, mostWords).map(({ folded }): readonly WeighedWord[] => {
        const errors = Math.ceil(folded.length * shareOfErrors) - 1;
        return source
          .near(folded, errors)
          .map(({ word, distance }) => ({ word, weight: 1 - distance / folded.length }));
      }),
      most,
    );
  const near = nearest(1 / 3);
  return near.length >= most ? near : nearest(1 / 2);
};
