import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { type TextUnit, unitTypes } from "../search/text-units.ts";
import type { ReadBriefing } from "./briefing-reader.ts";
import { prepareQuery, snapshotQuery } from "./query.ts";
import { numbersOfType } from "./unit-number.ts";

/** A unit's row in the index. */
const unitRow = z.object({
  number: z.number(),
  type: z.enum(unitTypes),
  briefing: z.number(),
  start: z.number(),
  end: z.number(),
  id: z.string(),
});
export type UnitRow = z.infer<typeof unitRow>;

const briefingRow = z.object({ briefing: z.number() });
// Thousands of numbers in one JSON array are read faster than as many rows.
const numbersRow = z.object({ numbers: z.string() });
const numbers = z.array(z.number());
const countRow = z.object({ count: z.number() });

/** Finds visible units by queries of the full-text index. */
export interface UnitReads {
  /** In the order of their numbers, the first ones only. */
  matching(query: string, most: number): readonly UnitRow[];
  /** The numbers of the facts and paragraphs among the first units that match, at most `most` units. */
  textsMatching(query: string, most: number): readonly number[];
  /** A unit that was found before, by its number. */
  withNumber(number: number): UnitRow | null;
  /** The briefings of the first units that match, at most `most` units. Units of people and organizations do not count. */
  briefingsMatching(query: string, most: number): readonly number[];
  /** Facts only. */
  factsMatching(query: string, most: number): readonly UnitRow[];
  /** Whether a briefing has a unit that matches. */
  isIn(briefing: number, query: string): boolean;
  /** Whether any unit matches. */
  isAnywhere(query: string): boolean;
  /** The number of matching units, counted up to a limit. */
  count(query: string, limit: number): number;
  /** The number of all units. */
  all(): number;
  read(row: UnitRow): TextUnit | null;
}

// Few briefings are hidden, so leaving these out is faster than looking up each unit's briefing.
const hidden = "select number from briefings where visible_from > ?";
// FTS5 returns rows in the order of their numbers, so SQLite can stop as soon as it has enough of them.
const found = `
  from unit_words cross join units on units.number = unit_words.rowid
  where units.briefing not in (${hidden}) and unit_words match ?`;
// Their numbers alone.
const foundAlone = `
  from unit_words
  where rowid not in (select number from units where briefing in (${hidden})) and unit_words match ?`;
const columns = "units.number, type, briefing, start, end, id";

export const createUnitReads = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
): UnitReads => {
  const matching = snapshotQuery(
    database,
    `select ${columns} ${found} order by unit_words.rowid limit ?`,
    unitRow,
  );
  const between = snapshotQuery(
    database,
    `select ${columns} ${found} and unit_words.rowid between ? and ? order by unit_words.rowid limit ?`,
    unitRow,
  );
  const inBriefing = snapshotQuery(
    database,
    `select briefing ${found}
     and unit_words.rowid in (select number from units where briefing = ?) limit 1`,
    briefingRow,
  );
  // These results are long, so they are not kept.
  const briefingsOf = prepareQuery(
    database,
    `select json_group_array(distinct briefing) as numbers
     from (select type, briefing ${found} order by unit_words.rowid limit ?) where type <> 'actor'`,
    numbersRow,
  );
  const ofFound = prepareQuery(
    database,
    `select json_group_array(rowid) as numbers
     from (select rowid ${foundAlone} order by rowid limit ?)`,
    numbersRow,
  );
  const byNumber = snapshotQuery(database, `select ${columns} from units where number = ?`, unitRow);
  const counted = snapshotQuery(
    database,
    `select count(*) as count from (select 1 ${foundAlone} limit ?)`,
    countRow,
  );
  const allOf = snapshotQuery(
    database,
    `select (select count(*) from units) -
       (select count(*) from units where briefing in (${hidden})) as count`,
    countRow,
  );
  const [facts, paragraphs] = [numbersOfType("fact"), numbersOfType("paragraph")];
  const isText = (number: number): boolean => number <= facts.last || number >= paragraphs.first;
  const numbersIn = (rows: readonly z.infer<typeof numbersRow>[]): readonly number[] =>
    rows.flatMap((row) => numbers.parse(JSON.parse(row.numbers)));
  // One question asks for the same few words many times. The rows of a common word take 200 KB.
  const lastFacts = new LRUCache<string, readonly UnitRow[]>({ max: 10 });
  let all: number | null = null;
  return {
    matching: (query, most) => matching(seenUntil, query, most),
    briefingsMatching: (query, most) => numbersIn(briefingsOf(seenUntil, query, most)),
    textsMatching: (query, most) => numbersIn(ofFound(seenUntil, query, most)).filter(isText),
    withNumber: (number) => byNumber(number)[0] ?? null,
    factsMatching(query, most) {
      const key = `${most} ${query}`;
      const rows = lastFacts.get(key) ?? between(seenUntil, query, facts.first, facts.last, most);
      lastFacts.set(key, rows);
      return rows;
    },
    isIn: (briefing, query) => inBriefing(seenUntil, query, briefing).length > 0,
    isAnywhere: (query) => matching(seenUntil, query, 1).length > 0,
    count: (query, limit) => counted(seenUntil, query, limit)[0]?.count ?? 0,
    all() {
      all ??= allOf(seenUntil)[0]?.count ?? 0;
      return all;
    },
    read({ type, briefing: number, start, end, id }) {
      if (type === "actor") return { type, id };
      const { used, facts } = briefingOf(number);
      switch (type) {
        case "fact": {
          const fact = facts[start];
          return fact === undefined ? null : { type, briefing: used, fact };
        }
        case "briefing":
          return { type, briefing: used };
        case "paragraph": {
          const source = used.sources.find((each) => each.id === id);
          return source === undefined ? null : { type, briefing: used, source, start, end };
        }
        default:
          return type satisfies never;
      }
    },
  };
};
