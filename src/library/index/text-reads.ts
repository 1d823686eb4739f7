import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Briefing } from "../briefing/briefing.ts";
import { type FactAbout, mostUnits, type TextIndex } from "../search/text-index.ts";
import { asFolded, withWord } from "../search/text-queries.ts";
import { type QueryWord, readQuery } from "../search/text-query.ts";
import { createClosest, createFactsAbout } from "./facts-about.ts";
import { createFoundUnits } from "./found-units.ts";
import { createNearWords } from "./near-words.ts";
import { allQueries, prepareQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";
import { createSharing, isFactOrParagraph } from "./text-sharing.ts";
import { createTierSearch } from "./tier-search.ts";
import { allNumbers, numbersOfType } from "./unit-number.ts";
import { createUnitReads } from "./unit-reads.ts";
import { mostOfWord } from "./words-in-briefings.ts";

/** How many results are kept. One has at most `mostUnits` facts, which are not read. */
const mostKept = 30;
/** So many briefings at most are asked one by one whether they have a word. */
const fewBriefings = 16;
const briefingRow = z.object({ number: z.number(), slug: z.string() });
const idRow = z.object({ id: z.string() });

/** Searches all visible text with the full-text index. */
export const createTextReads = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
): TextIndex => {
  const units = createUnitReads(database, seenUntil);
  const read = createFoundUnits(database, briefingOf);
  const searchTiers = createTierSearch(units, read);
  const factsAbout = createFactsAbout(units, read);
  const closest = createClosest(units);
  const closestWords = createNearWords(database, units);

  const newest = prepareQuery(
    database,
    `select number, slug from briefings where number in (select value from json_each(?))
     order by date desc, slug limit ?`,
    briefingRow,
  );

  const holding = prepareQuery(
    database,
    `select distinct id from entities
     where type = 'person' and id in (select value from json_each(?)) and roles <> '[]'
       and +briefing in (select value from json_each(?))`,
    idRow,
  );

  /** The words of a query by the numbers of the briefings that have them. */
  const wordsIn = (words: readonly QueryWord[]): ReadonlyMap<number, readonly string[]> => {
    const near = new Map<number, string[]>();
    for (const word of words) {
      for (const number of units.briefingsMatching(withWord(word), mostOfWord)) {
        const known = near.get(number);
        if (known === undefined) near.set(number, [word.written]);
        else known.push(word.written);
      }
    }
    return near;
  };

  /** The numbers of the briefings that have every word of a query. */
  const numbersWithAll = (query: string): readonly number[] => {
    const words = queriesOf(query);
    if (words.length === 0 || !words.every((word) => units.isInTexts(word))) return [];
    const counted = words.map((word) => ({ word, count: units.count(word, mostOfWord) }));
    const [rarest, ...others] = counted.toSorted((a, b) => a.count - b.count);
    let all = rarest === undefined ? [] : units.briefingsMatching(rarest.word, mostOfWord);
    for (const { word } of others) {
      // Few briefings are compared faster one by one.
      const isIn = all.length <= fewBriefings ? null : new Set(units.briefingsMatching(word, mostOfWord));
      all = all.filter((number) => isIn?.has(number) ?? units.isIn(number, word));
    }
    return all;
  };

  /** These briefings, newest first. */
  const withAll = (query: string, most: number) => newest(JSON.stringify(numbersWithAll(query)), most);

  // One answer asks several times for the same words.
  const keptAbout = new LRUCache<string, readonly FactAbout[]>({ max: mostKept });
  const keptFactsAbout: TextIndex["factsAbout"] = (text, most = mostUnits, among) => {
    const key = JSON.stringify([text, most, among]);
    const known = keptAbout.get(key) ?? factsAbout(readQuery(text).words, most, among ?? null);
    keptAbout.set(key, known);
    return known;
  };

  const keptClosest = new LRUCache<string, { readonly ways: ReturnType<TextIndex["closest"]> }>({
    max: mostKept,
  });
  const closestOf: TextIndex["closest"] = (words, among) => {
    const key = JSON.stringify([words, among]);
    const known = keptClosest.get(key) ?? { ways: closest(words, among ?? null) };
    keptClosest.set(key, known);
    return known.ways;
  };

  return {
    search: (query, language = null) => searchTiers(query, mostUnits, allNumbers, language),
    firstTexts(query, most) {
      for (const type of ["fact", "paragraph"] as const) {
        const found = searchTiers(query, most, numbersOfType(type), null);
        if (found.length > 0) return found.filter(isFactOrParagraph);
      }
      return [];
    },
    factsAbout: keptFactsAbout,
    closest: closestOf,
    isKnown(text) {
      const each = queriesOf(text);
      if (each.length === 0) return false;
      if (units.isInTexts(allQueries(each))) return true;
      return (
        each.length > 1 &&
        each.every((word) => units.isAnywhere(word)) &&
        (keptFactsAbout(text, 1).length > 0 || withAll(text, 1).length > 0)
      );
    },
    briefingsNear(query, most) {
      const near = wordsIn(readQuery(query).words);
      const byCount = Map.groupBy(near, ([, words]) => words.length);
      const found: { readonly briefing: Briefing; readonly words: readonly string[] }[] = [];
      for (const count of [...byCount.keys()].sort((a, b) => b - a)) {
        const numbers = (byCount.get(count) ?? []).map(([number]) => number);
        for (const { number } of newest(JSON.stringify(numbers), most - found.length))
          found.push({ briefing: briefingOf(number).used, words: near.get(number) ?? [] });
        if (found.length >= most) break;
      }
      return found;
    },
    slugsWith: (query, most) => withAll(query, most).map(({ slug }) => slug),
    holdersIn(ids, query) {
      const numbers = JSON.stringify(numbersWithAll(query));
      const found = new Set(holding(JSON.stringify(ids), numbers).map(({ id }) => id));
      return ids.filter((id) => found.has(id));
    },
    closestWords: (query) => closestWords(readQuery(query).words),
    sharing: createSharing(units, read),
  };
};

/** A query for each word, and for each phrase, whose words are in a row. */
const queriesOf = (text: string): readonly string[] => {
  const { words, phrases } = readQuery(text);
  return [...words.map(withWord), ...phrases.map(asFolded)];
};
