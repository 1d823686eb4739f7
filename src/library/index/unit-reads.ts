import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { keepLast, numbersOf, numbersRow, prepareQuery, snapshotQuery } from "./query.ts";
import { allNumbers, type Numbers, numbersOfType } from "./unit-number.ts";

const pairs = z.array(z.tuple([z.number(), z.number()]));
const countRow = z.object({ count: z.number() });

/** Finds visible units by queries of the full-text index. Their numbers are in the order of search results. */
export interface UnitReads {
  /** The numbers of the first units that match, among some numbers if these are given. */
  matching(query: string, most: number, among?: Numbers): readonly number[];
  /** The briefings of the first units that match, at most `most` units. Units of people and organizations do not count. */
  briefingsMatching(query: string, most: number): readonly number[];
  /** The briefing of each of the numbers. */
  briefingsOf(numbers: readonly number[]): ReadonlyMap<number, number>;
  /** Whether a briefing has a unit that matches, other than of people and organizations. */
  isIn(briefing: number, query: string): boolean;
  /** Whether a unit matches. */
  has(number: number, query: string): boolean;
  /** Whether any unit matches. */
  isAnywhere(query: string): boolean;
  /** Whether any unit matches, other than of people and organizations. */
  isInTexts(query: string): boolean;
  /** The number of matching units, counted up to a limit, among some numbers if these are given. */
  count(query: string, limit: number, among?: Numbers): number;
  /** The number of all units. */
  all(): number;
}

// Few briefings are hidden, so leaving these out is faster than looking up each unit's briefing.
const hidden = "select number from briefings where visible_from > ?1";
// FTS5 returns rows in the order of their numbers, so SQLite can stop as soon as it has enough of them.
const found = `from unit_words
  where rowid not in (select number from units where briefing in (${hidden})) and unit_words match ?2`;
// FTS5 ignores numbers that are not bound as integers, and would read the paragraphs with a common word, too, when facts alone are wanted.
const among = "and rowid between cast(?4 as integer) and cast(?5 as integer)";
const inBriefings = `from unit_words cross join units on units.number = unit_words.rowid
  where units.briefing not in (${hidden}) and unit_words match ?2 and units.type <> 'actor'`;

/** One question asks for the same few words many times. A result can have thousands of numbers. */
const mostLast = 20;

export const createUnitReads = (database: DatabaseSync, seenUntil: number): UnitReads => {
  const matching = prepareQuery(
    database,
    `select json_group_array(rowid) as numbers
     from (select rowid ${found} ${among} order by rowid limit ?3)`,
    numbersRow,
  );
  const pairsOf = prepareQuery(
    database,
    `select json_group_array(json_array(number, briefing)) as numbers from units
     where number in (select value from json_each(?))`,
    numbersRow,
  );
  const inBriefing = snapshotQuery(
    database,
    // FTS5 would otherwise read all rows of a common word. The units of a briefing have a few runs of numbers.
    `select count(*) as count from (
       select 1 from (
         select min(number) as first, max(number) as last from (
           select number, number - row_number() over (order by number) as run from units
           where briefing = ?3 and type <> 'actor' and briefing not in (${hidden})
         ) group by run
       ) cross join unit_words on unit_words.rowid between first and last
       where unit_words match ?2 limit 1
     )`,
    countRow,
  );
  const ofUnit = prepareQuery(
    database,
    "select count(*) as count from unit_words where rowid = cast(? as integer) and unit_words match ?",
    countRow,
  );
  // `snapshotQuery` does not keep results as long as these.
  const briefingsOf = prepareQuery(
    database,
    `select json_group_array(distinct briefing) as numbers
     from (select briefing ${inBriefings} order by unit_words.rowid limit ?3)`,
    numbersRow,
  );
  const counted = snapshotQuery(
    database,
    `select count(*) as count from (select 1 ${found} ${among} limit ?3)`,
    countRow,
  );
  const countedAll = snapshotQuery(
    database,
    `select count(*) as count from (select 1 ${found} limit ?3)`,
    countRow,
  );
  const countedTexts = snapshotQuery(
    database,
    `select count(*) as count from (select 1 ${found} and not rowid between ?3 and ?4 limit 1)`,
    countRow,
  );
  const allOf = snapshotQuery(
    database,
    `select count - (select coalesce(sum(units), 0) from briefings where visible_from > ?) as count
     from totals where of = 'units'`,
    countRow,
  );
  const actors = numbersOfType("actor");
  const numbersIn = (rows: readonly z.infer<typeof numbersRow>[]): readonly number[] =>
    rows.flatMap(numbersOf);
  const isAny = (rows: readonly z.infer<typeof countRow>[]): boolean => rows.some(({ count }) => count > 0);
  const keptMatching = keepLast(mostLast, (query: string, most: number, first: number, last: number) =>
    numbersIn(matching(seenUntil, query, most, first, last)),
  );
  // A range takes FTS5 longer, and `/find` counts each word of a text.
  const countUpTo = (query: string, limit: number, some?: Numbers): number =>
    (some === undefined
      ? countedAll(seenUntil, query, limit)
      : counted(seenUntil, query, limit, some.first, some.last))[0]?.count ?? 0;
  return {
    matching: (query, most, { first, last } = allNumbers) => keptMatching(query, most, first, last),
    briefingsMatching: keepLast(mostLast, (query: string, most: number) =>
      numbersIn(briefingsOf(seenUntil, query, most)),
    ),
    briefingsOf: (wanted) =>
      new Map(pairsOf(JSON.stringify(wanted)).flatMap((row) => pairs.parse(JSON.parse(row.numbers)))),
    isIn: (briefing, query) => isAny(inBriefing(seenUntil, query, briefing)),
    has: (number, query) => isAny(ofUnit(number, query)),
    isAnywhere: (query) => countUpTo(query, 1) > 0,
    isInTexts: (query) => isAny(countedTexts(seenUntil, query, actors.first, actors.last)),
    count: countUpTo,
    all: () => allOf(seenUntil)[0]?.count ?? 0,
  };
};
