import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { FactsAmong } from "../search/text-index.ts";
import { keepLast, prepareQuery, snapshotQuery } from "./query.ts";
import { numbersOfType } from "./unit-number.ts";

// Thousands of numbers in one JSON array are read faster than as many rows.
const numbersRow = z.object({ numbers: z.string() });
const numbers = z.array(z.number());
const pairs = z.array(z.tuple([z.number(), z.number()]));
const countRow = z.object({ count: z.number() });

/** Finds visible units by queries of the full-text index. Their numbers are in the order of search results. */
export interface UnitReads {
  /** The numbers of the first units that match. */
  matching(query: string, most: number): readonly number[];
  /** The same of facts and paragraphs among them. */
  textsMatching(query: string, most: number): readonly number[];
  /** The same of facts. */
  factsMatching(query: string, most: number): readonly number[];
  /** Those of the numbers whose facts are among some. */
  among(numbers: readonly number[], facts: FactsAmong): readonly number[];
  /** All of the facts among some, if these are of people and organizations with few facts; null if they may be many. */
  ofFew(facts: FactsAmong): ReadonlySet<number> | null;
  /** The briefings of the first units that match, at most `most` units. Units of people and organizations do not count. */
  briefingsMatching(query: string, most: number): readonly number[];
  /** The briefing of each of the numbers. */
  briefingsOf(numbers: readonly number[]): ReadonlyMap<number, number>;
  /** Whether a briefing has a unit that matches, other than of people and organizations. */
  isIn(briefing: number, query: string): boolean;
  /** Whether any unit matches. */
  isAnywhere(query: string): boolean;
  /** Whether any unit matches, other than of people and organizations. */
  isInTexts(query: string): boolean;
  /** The number of matching units, counted up to a limit. */
  count(query: string, limit: number): number;
  /** The number of all units. */
  all(): number;
}

// Few briefings are hidden, so leaving these out is faster than looking up each unit's briefing.
const hidden = "select number from briefings where visible_from > ?1";
// FTS5 returns rows in the order of their numbers, so SQLite can stop as soon as it has enough of them.
const found = `from unit_words
  where rowid not in (select number from units where briefing in (${hidden})) and unit_words match ?2`;
const inBriefings = `from unit_words cross join units on units.number = unit_words.rowid
  where units.briefing not in (${hidden}) and unit_words match ?2 and units.type <> 'actor'`;

/** So many facts of people and organizations are read as a whole. */
const mostOfFew = 400;

/** One question asks for the same few words many times. A result can have thousands of numbers. */
const mostLast = 20;

export const createUnitReads = (database: DatabaseSync, seenUntil: number): UnitReads => {
  const firstOf = prepareQuery(
    database,
    `select json_group_array(rowid) as numbers from (select rowid ${found} order by rowid limit ?3)`,
    numbersRow,
  );
  const firstBetween = prepareQuery(
    database,
    `select json_group_array(rowid) as numbers
     from (select rowid ${found} and rowid between ?4 and ?5 order by rowid limit ?3)`,
    numbersRow,
  );
  const amongOf = prepareQuery(
    database,
    `select json_group_array(number) as numbers from (
       select units.number from units
       join facts on facts.briefing = units.briefing and facts.place = units.start
       where units.number in (select value from json_each(?1)) and facts.type in (select value from json_each(?2))
         and (?3 is null or kind in (select value from json_each(?3))) and as_of between ?4 and ?5
         and (?6 is null or exists (
           select 1 from fact_actors where fact_actors.briefing = facts.briefing
             and fact_actors.place = facts.place and actor in (select value from json_each(?6))
         ))
       order by units.number
     )`,
    numbersRow,
  );
  const pairsOf = prepareQuery(
    database,
    `select json_group_array(json_array(number, briefing)) as numbers from units
     where number in (select value from json_each(?))`,
    numbersRow,
  );
  const countOfActors = snapshotQuery(
    database,
    `select count(*) as count from (
       select 1 from fact_actors where actor in (select value from json_each(?1)) limit ?2
     )`,
    countRow,
  );
  const ofActors = snapshotQuery(
    database,
    `select json_group_array(units.number) as numbers
     from fact_actors cross join units
       on units.briefing = fact_actors.briefing and units.type = 'fact' and units.start = fact_actors.place
     where actor in (select value from json_each(?6)) and fact_actors.type in (select value from json_each(?2))
       and (?3 is null or kind in (select value from json_each(?3))) and as_of between ?4 and ?5
       and fact_actors.briefing not in (${hidden})`,
    numbersRow,
  );
  const inBriefing = snapshotQuery(
    database,
    // One by one, because FTS5 would otherwise read all rows of a common word.
    `select count(*) as count from (
       select 1 from units cross join unit_words on unit_words.rowid = units.number
       where units.briefing = ?3 and units.type <> 'actor' and units.briefing not in (${hidden})
         and unit_words match ?2 limit 1
     )`,
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
  const [facts, actors] = [numbersOfType("fact"), numbersOfType("actor")];
  const paragraphs = numbersOfType("paragraph");
  const numbersIn = (rows: readonly z.infer<typeof numbersRow>[]): readonly number[] =>
    rows.flatMap((row) => numbers.parse(JSON.parse(row.numbers)));
  const isAny = (rows: readonly z.infer<typeof countRow>[]): boolean => rows.some(({ count }) => count > 0);
  return {
    matching: (query, most) => numbersIn(firstOf(seenUntil, query, most)),
    briefingsMatching: keepLast(mostLast, (query: string, most: number) =>
      numbersIn(briefingsOf(seenUntil, query, most)),
    ),
    textsMatching: (query, most) =>
      numbersIn(firstOf(seenUntil, query, most)).filter(
        (number) => number <= facts.last || number >= paragraphs.first,
      ),
    factsMatching: keepLast(mostLast, (query: string, most: number) =>
      numbersIn(firstBetween(seenUntil, query, most, facts.first, facts.last)),
    ),
    among: (wanted, among) => numbersIn(amongOf(JSON.stringify(wanted), ...valuesOf(among))),
    ofFew(among) {
      const actorIds = JSON.stringify(among.actors ?? []);
      const [counted] = (among.actors ?? []).length === 0 ? [] : countOfActors(actorIds, mostOfFew + 1);
      return counted === undefined || counted.count > mostOfFew
        ? null
        : new Set(numbersIn(ofActors(seenUntil, ...valuesOf(among))));
    },
    briefingsOf: (wanted) =>
      new Map(pairsOf(JSON.stringify(wanted)).flatMap((row) => pairs.parse(JSON.parse(row.numbers)))),
    isIn: (briefing, query) => isAny(inBriefing(seenUntil, query, briefing)),
    isAnywhere: (query) => isAny(counted(seenUntil, query, 1)),
    isInTexts: (query) => isAny(countedTexts(seenUntil, query, actors.first, actors.last)),
    count: (query, limit) => counted(seenUntil, query, limit)[0]?.count ?? 0,
    all: () => allOf(seenUntil)[0]?.count ?? 0,
  };
};

/** The values of the conditions for facts, from the second one on. */
const valuesOf = ({ types, kinds = null, actors = [], dates = null }: FactsAmong) =>
  [
    JSON.stringify(types),
    kinds === null ? null : JSON.stringify(kinds),
    dates?.from ?? firstDay,
    dates?.to ?? lastDay,
    actors.length === 0 ? null : JSON.stringify(actors),
  ] as const;

const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"];
