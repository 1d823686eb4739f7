import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import type { NameWord } from "../names/name-words.ts";
import { withExactWord, withWord } from "../search/text-queries.ts";
import { prepareQuery } from "./query.ts";
import type { UnitReads } from "./unit-reads.ts";

const mostClosest = 5;
const mostErrors = 2;

const termRow = z.object({ term: z.string() });

/** Finds visible words for unknown words of a query, the nearest first. It searches only words with the same first letter. */
export const createNearWords = (database: DatabaseSync, units: UnitReads) => {
  const termsFrom = prepareQuery(
    database,
    "select term from unit_vocabulary where term >= ? and term < ? and length(term) between ? and ?",
    termRow,
  );
  return (words: readonly NameWord[]): readonly string[] => {
    const near = words
      .filter((word) => !units.isAnywhere(withWord(word)))
      .flatMap(({ folded }) => {
        const errors = allowedErrors(folded);
        const [first = ""] = folded;
        const distanceTo = editDistanceFrom(folded);
        return termsFrom(first, `${first}\u{10ffff}`, folded.length - errors, folded.length + errors)
          .map(({ term }) => ({ term, distance: distanceTo(term) }))
          .filter(({ distance }) => distance <= errors);
      });
    const closest: string[] = [];
    for (const { term } of near.sort((a, b) => a.distance - b.distance)) {
      if (closest.length === mostClosest) break;
      // The vocabulary also has stems, words with accents, and words of briefings under embargo.
      if (!closest.includes(term) && units.isAnywhere(withExactWord(term))) closest.push(term);
    }
    return closest;
  };
};

/** One error for each three letters, two at most. */
const allowedErrors = (word: string): number => Math.min(mostErrors, Math.floor(word.length / 3));
