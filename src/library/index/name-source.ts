import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { NameSource, WantedWord, WeighedWord } from "../names/name-source.ts";
import { isSyllabic } from "../names/name-words.ts";
import { officeFormsOf } from "../names/offices.ts";
import type { SearchableName } from "../names/searchable-name.ts";
import type { AllWords } from "./all-words.ts";
import { anyName, type NameColumn, tokenRange, withAnyToken, wordOf } from "./name-tokens.ts";
import { allQueries, anyQuery, snapshotQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";
import { inNameOrder, type VisibleName, type VisibleNameReads } from "./visible-names.ts";

const termRow = z.object({ term: z.string() });
const numberRow = z.object({ number: z.number() });

/**
 * If at least so many names have some words, reading the newest names until enough of them have the words is faster than reading all that have
 * them: for a word in 37,000 names, it takes 5 ms instead of 20.
 */
const fewestOfMany = 2_000;

/** Looks up names of some types in the index. */
export const createNameSource = (
  database: DatabaseSync,
  visible: VisibleNameReads,
  types: readonly NamedType[],
  allWords: AllWords,
): NameSource => {
  const typeMarks = types.map(() => "?").join(", ");
  const inFullText = "join name_words on name_words.rowid = number where name_words match ?";
  const matching = visible.find(inFullText);
  const newestFirst = "order by newest desc, date desc, slug, place limit ?";
  const newestMatching = visible.find(`${inFullText} ${newestFirst}`);
  const newestOfMany = visible.find(
    `where number in (${types
      .map(
        (type) =>
          `select number from (
             select number from named indexed by named_by_newest where type = '${type}'
               and number in (select rowid from name_words where name_words match ?1) ${newestFirst.replace("?", "?2")}
           )`,
      )
      .join(" union all ")}) ${newestFirst.replace("?", "?2")}`,
  );
  const countUpTo = snapshotQuery(
    database,
    "select count(*) as number from (select 1 from name_words where name_words match ? limit ?)",
    numberRow,
  );
  const called = visible.find(
    `join name_keys using (number) where kind = 'whole' and key = ? and type in (${typeMarks})`,
  );
  const withId = visible.find(`where id = ? and type in (${typeMarks})`);
  const firstOf = visible.find(
    `where number in (select value from json_each(?))
     order by type <> 'person', date desc, slug, place limit ?`,
  );
  const partlySeen = visible.find("where seen_from > ? and number in (select value from json_each(?))");
  const partlySeenAmong = snapshotQuery(
    database,
    "select number from named where seen_from > ? and number in (select value from json_each(?))",
    numberRow,
  );
  const anyPartlySeen = snapshotQuery(
    database,
    "select number from named where seen_from > 0 and seen_from > ? limit 1",
    numberRow,
  );
  const seenWith = snapshotQuery(
    database,
    `select named.number from name_words join named on named.number = name_words.rowid
     where name_words match ? and seen_from <= ? limit 1`,
    numberRow,
  );
  const numbersWith = snapshotQuery(
    database,
    "select rowid as number from name_words where name_words match ?",
    numberRow,
  );
  const longerRoleWords = snapshotQuery(
    database,
    "select term from name_vocabulary where term >= ? and term < ? and col = 'role' and instr(term, ?) > 1",
    termRow,
  );

  /** Whether a word is in a column of a visible entity. For partly visible entities, other columns count, too. */
  const isSeen = (
    column: NameColumn,
    partly: readonly NameColumn[],
    word: string,
    isIn: (name: SearchableName) => boolean,
  ): boolean =>
    seenWith(withAnyToken([column], types, [word]), visible.seenUntil).length > 0 ||
    matching(withAnyToken(partly, types, [word])).some(
      ({ isPartial, searchable }) => isPartial && isIn(searchable),
    );
  const searchableNames = (names: readonly VisibleName[]): readonly SearchableName[] =>
    inNameOrder(names).map((name) => name.searchable);

  /** The visible names with a whole name. The index finds an entity by names under embargo, too. */
  const calledNow = (key: string): readonly VisibleName[] =>
    called(key, ...types).filter((name) => !name.hasOtherNames || name.searchable.wholeKeys.has(key));

  const roleWordsWith = (word: string): readonly string[] => {
    if (!isSyllabic(word) || word.length < 2) return officeFormsOf(word);
    if (isSeen("role", ["role"], word, ({ roleWords }) => roleWords.has(word))) return [word];
    return types
      .flatMap((type) => longerRoleWords(...tokenRange(type), word))
      .map(({ term }) => wordOf(term));
  };

  const having = (words: readonly WantedWord[], most: number): readonly SearchableName[] => {
    const queries = words.map(({ names, start, roleWords }) =>
      anyQuery([
        ...(names.length > 0 || start !== null ? [withAnyToken(anyName, types, names, start)] : []),
        ...(roleWords.length > 0 ? [withAnyToken(["role"], types, roleWords)] : []),
      ]),
    );
    if (queries.length === 0 || queries.includes(anyQuery([]))) return [];
    const query = allQueries(queries);
    const count = countUpTo(query, fewestOfMany)[0]?.number ?? 0;
    // A question looks up all runs of its words, and most of them are no names.
    if (count === 0) return [];
    const found = count >= fewestOfMany ? newestOfMany(query, most) : newestMatching(query, most);
    return searchableNames(
      found.filter(
        ({ hasOtherNames, searchable: name }) => !hasOtherNames || words.every((word) => fits(name, word)),
      ),
    );
  };

  /** The weight of each entity, by its number. */
  const weights = (lists: readonly (readonly WeighedWord[])[]): ReadonlyMap<number, number> => {
    const sums = new Map<number, number>();
    for (const list of lists) {
      const counted = new Set<number>();
      const byWeight = Map.groupBy(list, ({ weight }) => weight);
      for (const weight of [...byWeight.keys()].sort((a, b) => b - a)) {
        const words = (byWeight.get(weight) ?? []).map(({ word }) => word);
        for (const { number } of numbersWith(withAnyToken(["name"], types, words))) {
          if (counted.has(number)) continue;
          counted.add(number);
          sums.set(number, (sums.get(number) ?? 0) + weight);
        }
      }
    }
    return sums;
  };

  return {
    having,
    roleWordsWith,
    called: (key) => searchableNames(calledNow(key)),
    idsCalled: (key) => calledNow(key).map(({ entry }) => entry.id),
    entry: (id) => withId(id, ...types)[0]?.entry ?? null,
    withId: (id) => withId(id, ...types)[0]?.searchable ?? null,
    isNameWord: (word) => isSeen("name", anyName, word, (name) => has(name, word)),
    near(word, errors) {
      const near = types.flatMap((type) => allWords[type].names.of().near(word, errors));
      return [...new Map(near.map((each) => [each.word, each])).values()];
    },
    weightiest(lists, most) {
      const sums = new Map(weights(lists));
      const words = lists.flat().map(({ word }) => word);
      const partly =
        words.length > 0 && anyPartlySeen(visible.seenUntil).length > 0
          ? numbersWith(withAnyToken(anyName, types, words))
          : [];
      const numbers = JSON.stringify(partly.map(({ number }) => number));
      // These entities are only partly visible, so words that are not visible may have counted. Weigh them again.
      for (const { number } of partlySeenAmong(visible.seenUntil, numbers)) sums.delete(number);
      for (const name of partlySeen(visible.seenUntil, numbers)) {
        const sum = weightOf(name.searchable, lists);
        if (sum > 0) sums.set(name.number, sum);
      }
      const found: SearchableName[] = [];
      const bySum = Map.groupBy(sums.keys(), (number) => sums.get(number) ?? 0);
      for (const sum of [...bySum.keys()].sort((a, b) => b - a)) {
        if (found.length >= most) break;
        const numbers = JSON.stringify(bySum.get(sum) ?? []);
        found.push(...searchableNames(firstOf(numbers, most - found.length)));
      }
      return found;
    },
  };
};

const has = ({ names }: SearchableName, word: string): boolean => names.some((name) => name.includes(word));

const fits = (name: SearchableName, { names, start, roleWords }: WantedWord): boolean =>
  names.some((word) => has(name, word)) ||
  (start !== null && name.names.some((words) => words.some((word) => word.startsWith(start)))) ||
  roleWords.some((word) => name.roleWords.has(word));

/** The weight of a name: the sum of the heaviest matching word of each list. */
const weightOf = (name: SearchableName, lists: readonly (readonly WeighedWord[])[]): number =>
  lists.reduce(
    (sum, list) => sum + Math.max(0, ...list.map(({ word, weight }) => (has(name, word) ? weight : 0))),
    0,
  );
