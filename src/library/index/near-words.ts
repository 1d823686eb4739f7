import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { isVietnamese } from "../../base/text/vietnamese.ts";
import type { NameWord } from "../names/name-words.ts";
import { withExactWord, withWord } from "../search/text-queries.ts";
import { prepareQuery } from "./query.ts";
import type { UnitReads } from "./unit-reads.ts";

const mostClosest = 5;
const mostErrors = 2;

const termRow = z.object({ term: z.string() });

/** One error for each three letters, two at most. */
const allowedErrors = (word: string): number => Math.min(mostErrors, Math.floor(word.length / 3));

/** Shorter words have no root of their own, and every error makes another word. */
const shortestRoot = 5;
/** Other words with the same root are longer or shorter by so many letters at most. */
const longestEnding = 5;
const mostRelated = 3;

const createTerms = (database: DatabaseSync) =>
  prepareQuery(
    database,
    "select term from unit_vocabulary where term >= ? and term < ? and length(term) between ? and ?",
    termRow,
  );

/** Makes `relatedWords` of `TextIndex`. */
export const createRelatedWords = (database: DatabaseSync, units: UnitReads) => {
  const termsFrom = createTerms(database);
  return (word: NameWord): readonly string[] => {
    const { folded } = word;
    const { length } = folded;
    if (length < shortestRoot || isVietnamese(word.written) || units.isAnywhere(withWord(word))) return [];
    const from = (start: string, ending: number): readonly string[] =>
      termsFrom(start, `${start}\u{10ffff}`, length - ending, length + ending).map(({ term }) => term);
    const distanceTo = editDistanceFrom(folded);
    const root = folded.slice(0, Math.max(shortestRoot, Math.ceil(length * 0.6)));
    const mistyped = from(folded.slice(0, 1), 1).filter((term) => distanceTo(term) === 1);
    const found = [...mistyped, ...from(root, longestEnding)].filter((term) => /^\p{L}+$/u.test(term));
    return [...new Set(found)]
      .toSorted((a, b) => distanceTo(a) - distanceTo(b))
      .filter((term) => units.isAnywhere(withExactWord(term)))
      .slice(0, mostRelated);
  };
};

/** Finds visible words for unknown words of a query, the nearest first. It searches only words with the same first letter. */
export const createNearWords = (database: DatabaseSync, units: UnitReads) => {
  const termsFrom = createTerms(database);
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
