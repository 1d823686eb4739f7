import type { NameSource, WeighedWord } from "./name-source.ts";
import type { NameWord } from "./name-words.ts";
import type { PostedName } from "./posted-name.ts";

// A name has fewer words. More are left out, so that a pasted paragraph costs no more than a name.
const mostWords = 12;

/**
 * At most so many names that come closest to a query which none fits, best first: those with most of its words, a word that comes near
 * counting by the share of letters that fit. A word of which half the letters are wrong is no longer close. Far words
 * are many and slow to go through: they count only if the nearer ones are few.
 */
export const closestNames = (
  query: readonly NameWord[],
  source: NameSource,
  most: number,
): readonly PostedName[] => {
  const nearest = (shareOfErrors: number): readonly PostedName[] =>
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
