import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Briefing } from "../briefing/briefing.ts";
import { type NameWord, tellingWords } from "../names/name-words.ts";
import { type FactAbout, mostUnits, type TextIndex } from "../search/text-index.ts";
import { tiersOf, withWord } from "../search/text-queries.ts";
import { readQuery } from "../search/text-query.ts";
import { textWords } from "../search/text-words.ts";
import type { ReadBriefing } from "./briefing-reader.ts";
import { createNearWords } from "./near-words.ts";
import { prepareQuery } from "./query.ts";
import { createUnitReads, type UnitReads, type UnitRow } from "./unit-reads.ts";

// Only the newest units of a common word are read: alone, it finds no answer, and with rarer words, these decide.
const mostOfWord = 5_000;
/** A word in more units than this is common, and an exact count is not needed. */
const commonest = 200;
/** A word in at most this many units distinguishes a text from almost all others. */
const rare = 20;
// A few rare words identify a sentence; common words do not, because they are in half of all texts.
const [fewestRare, mostRare, commonShare] = [4, 16, 0.1];

const briefingRow = z.object({ number: z.number(), slug: z.string() });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Searches all visible text with the full-text index. */
export const createTextReads = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
): TextIndex => {
  const units = createUnitReads(database, seenUntil, briefingOf);
  const closestWords = createNearWords(database, units);

  const newest = prepareQuery(
    database,
    `select number, slug from briefings where number in (select value from json_each(?))
     order by date desc, slug limit ?`,
    briefingRow,
  );

  /** The words of a query by the numbers of the briefings that have them. */
  const wordsIn = (words: readonly NameWord[]): ReadonlyMap<number, readonly string[]> => {
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

  /** The briefings that have every word of a query, newest first. */
  const withAll = (query: string, most: number) => {
    const { words } = readQuery(query);
    const all = [...wordsIn(words)].filter(([, had]) => had.length === words.length);
    return newest(JSON.stringify(all.map(([number]) => number)), most);
  };

  /**
   * The rarest words of a text with their counts, and the number of its words that are in no unit. Counts long words first,
   * because most of them are rare. Once there are enough rare words, it does not count the others.
   */
  const rarestOf = (text: string) => {
    const distinct = new Map(tellingWords(textWords(text)).map((word) => [word.folded, word]));
    const longestFirst = [...distinct.values()].sort((a, b) => b.folded.length - a.folded.length);
    const counted: { readonly query: string; readonly count: number }[] = [];
    let [nowhere, rareOnes] = [0, 0];
    for (const word of longestFirst) {
      const query = withWord(word);
      const isCounted = rareOnes < mostRare;
      const count = isCounted ? units.count(query, commonest) : Number(units.isAnywhere(query));
      if (count === 0) nowhere += 1;
      else if (isCounted) counted.push({ query, count });
      if (count > 0 && count <= rare) rareOnes += 1;
    }
    const limit = Math.min(commonest, units.all() * commonShare);
    const known = counted.sort((a, b) => a.count - b.count);
    return {
      rarest: known.slice(0, mostRare).filter(({ count }, at) => at < fewestRare || count < limit),
      nowhere,
    };
  };

  /** The numbers of the facts and paragraphs that have rare words of a text, with their share of these words, the largest first. */
  const sharingOf = (text: string): readonly { readonly number: number; readonly share: number }[] => {
    const { rarest, nowhere } = rarestOf(text);
    const weightOf = (count: number): number => Math.log(1 + units.all() / (1 + count));
    const shares = new Map<number, number>();
    for (const { query, count } of rarest) {
      const weight = weightOf(count);
      for (const number of units.textsMatching(query, mostOfWord))
        shares.set(number, (shares.get(number) ?? 0) + weight);
    }
    const whole = nowhere * weightOf(0) + sum(rarest.map(({ count }) => weightOf(count)));
    return [...shares]
      .map(([number, share]) => ({ number, share: share / whole }))
      .sort((a, b) => b.share - a.share || a.number - b.number);
  };
  // One answer needs the result for the same text twice.
  let lastShared: { readonly text: string; readonly sharing: ReturnType<typeof sharingOf> } | null = null;

  return {
    search(text) {
      const query = readQuery(text);
      if (query.words.length === 0) return [];
      const rows = new Map<string, UnitRow>();
      for (const tier of tiersOf(query)) {
        // The rows include those of earlier tiers.
        for (const row of units.matching(tier, mostUnits)) {
          const key = row.type === "actor" ? row.id : String(row.number);
          if (!rows.has(key)) rows.set(key, row);
        }
        if (rows.size >= mostUnits) break;
      }
      return [...rows.values()].slice(0, mostUnits).flatMap((row) => units.read(row) ?? []);
    },
    factsAbout(text, most = mostUnits) {
      const { words } = readQuery(text);
      if (words.length === 0) return [];
      const had = new Map<number, { readonly row: UnitRow; readonly words: Set<NameWord> }>();
      for (const word of words) {
        for (const row of units.factsMatching(withWord(word), mostOfWord)) {
          const known = had.get(row.number) ?? { row, words: new Set() };
          had.set(row.number, known);
          known.words.add(word);
        }
      }
      const isIn = createWordsInBriefings(units);
      const fewest = Math.max(1, Math.ceil(words.length / 2));
      const best = [...had.values()]
        .filter((each) => each.words.size >= fewest)
        .sort((a, b) => b.words.size - a.words.size || a.row.number - b.row.number)
        .slice(0, mostUnits);
      const about: FactAbout[] = [];
      // Whether a briefing has the other words takes most of the time.
      for (const { row, words: own } of best) {
        if (about.length >= most) break;
        const others = words.filter((word) => !own.has(word));
        if (!others.every((word) => isIn(word, row.briefing))) continue;
        const unit = units.read(row);
        if (unit?.type !== "fact") continue;
        about.push({ fact: unit.fact, elsewhere: others.map(({ written }) => written) });
      }
      return about;
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
    briefingsWith: (query, most) => withAll(query, most).map(({ number }) => briefingOf(number).used),
    slugsWith: (query) => withAll(query, -1).map(({ slug }) => slug),
    closestWords: (query) => closestWords(readQuery(query).words),
    sharing(text, most) {
      if (lastShared?.text !== text) lastShared = { text, sharing: sharingOf(text) };
      return lastShared.sharing.slice(0, most).flatMap(({ number, share }) => {
        const row = units.withNumber(number);
        const unit = row === null ? null : units.read(row);
        return unit?.type === "fact" || unit?.type === "paragraph" ? [{ unit, share }] : [];
      });
    },
  };
};

/** Returns a test of whether a briefing has a word. It reads all briefings of a rare word at once. */
const createWordsInBriefings = (units: UnitReads) => {
  const known = new Map<NameWord, { readonly briefings: ReadonlySet<number>; readonly isWhole: boolean }>();
  return (word: NameWord, briefing: number): boolean => {
    const query = withWord(word);
    let found = known.get(word);
    if (found === undefined) {
      const rows = units.matching(query, mostOfWord);
      const texts = rows.filter(({ type }) => type !== "actor");
      found = {
        briefings: new Set(texts.map((row) => row.briefing)),
        isWhole: rows.length < mostOfWord,
      };
      known.set(word, found);
    }
    return found.briefings.has(briefing) || (!found.isWhole && units.isIn(briefing, query));
  };
};
