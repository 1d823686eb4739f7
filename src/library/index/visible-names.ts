import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { NameEntry } from "../names/name-entry.ts";
import { type SearchableName, searchableName } from "../names/searchable-name.ts";
import { createNamedReader, type NamedEntity } from "./named-entity.ts";
import { numbersOf, numbersRow, prepareQuery, resize, snapshotQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";

/** The memory that all entries may take, in bytes. */
const mostKept = 60_000_000;

const typeSchema = z.enum(["person", "organization", "topic", "briefing"]);
const namedRow = z.object({
  number: z.number(),
  type: typeSchema,
  id: z.string(),
  seen_from: z.number(),
  newest: z.string(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
  entry: z.string(),
});
const rolesRow = z.object({ roles: z.string() });

// Only `refresh-names.ts` writes it.
const writtenEntry = z.custom<Omit<NameEntry, "roles">>();
const writtenRoles = z.custom<NameEntry["roles"]>();

/** The visible part of a named entity. */
export interface VisibleName extends Pick<NamedEntity, "newest" | "date" | "slug" | "place"> {
  readonly number: number;
  readonly type: NamedType;
  readonly entry: NameEntry;
  /** The words that find it, read when they are used: many look-ups need only the entry. */
  readonly searchable: SearchableName;
  /** Whether other parts are under embargo. The index finds the entity by these parts as well. */
  readonly isPartial: boolean;
  /** Whether the index finds it by names that it does not have as it can be seen. */
  readonly hasOtherNames: boolean;
}

export const inNameOrder = (names: readonly VisibleName[]): readonly VisibleName[] =>
  names.toSorted(compareOrder);

/** About what an entry takes, in bytes: its words take 2.5 KB, however short it is, and each character of its roles' JSON takes 3. */
const sizeOf = (characters: number): number => 2_500 + 3 * characters;

/** The order of names in answers: people before organizations, then the newest first, then in the order of the file. */
const compareOrder = (a: VisibleName, b: VisibleName): number => {
  if (a.type !== b.type) return a.type === "person" ? -1 : 1;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  return a.place - b.place;
};

/** Finds visible names by a prepared search. Unordered. */
export type FindNames = (...values: readonly SQLInputValue[]) => readonly VisibleName[];

/** Reads the names that are visible if embargoes up to a moment, in milliseconds, count as over. */
export const createVisibleNames = (database: DatabaseSync, seenUntil: number) => {
  const read = createNamedReader(database, seenUntil);
  const rowsOf = prepareQuery(
    database,
    `select number, type, id, seen_from, newest, date, slug, place, entry from named
     where number in (select value from json_each(?))`,
    namedRow,
  );
  const rolesOf = prepareQuery(database, "select roles from named where number = ?", rolesRow);
  const kept = new LRUCache<number, VisibleName>({ maxSize: mostKept });

  /** An entry without its roles, which are read if they are used: most look-ups compare names alone, and a person may have had a thousand offices. */
  const entryWith = (number: number, written: string): NameEntry => {
    let roles: NameEntry["roles"] | null = null;
    return {
      ...writtenEntry.parse(JSON.parse(written)),
      get roles() {
        if (roles !== null) return roles;
        const json = rolesOf(number)[0]?.roles ?? "[]";
        roles = writtenRoles.parse(JSON.parse(json));
        resize(kept, number, sizeOf(written.length + json.length));
        return roles;
      },
    };
  };

  const nameOf = (row: z.infer<typeof namedRow>): VisibleName | null => {
    const isPartial = row.seen_from > seenUntil;
    const seen = isPartial ? read(row.type, row.id) : null;
    if (isPartial && seen === null) return null;
    const written = seen === null ? row.entry : JSON.stringify(seen.entry);
    const named = seen ?? { ...row, entry: entryWith(row.number, written) };
    let searchable: SearchableName | null = null;
    const name: VisibleName = {
      number: row.number,
      newest: named.newest,
      date: named.date,
      slug: named.slug,
      place: named.place,
      type: row.type,
      entry: named.entry,
      get searchable() {
        searchable ??= searchableName(named.entry);
        return searchable;
      },
      isPartial,
      hasOtherNames: row.seen_from > 0,
    };
    kept.set(row.number, name, { size: sizeOf(written.length) });
    return name;
  };

  /** Names by their numbers, in that order. Most look-ups find names that are kept, and the others are read at once. */
  const namesOf = (numbers: readonly number[]): readonly VisibleName[] => {
    const found = new Map(numbers.map((number) => [number, kept.get(number) ?? null]));
    const unknown = numbers.filter((number) => found.get(number) === null);
    if (unknown.length > 0)
      for (const row of rowsOf(JSON.stringify(unknown))) found.set(row.number, nameOf(row));
    return [...found.values()].filter((name) => name !== null);
  };

  return {
    seenUntil,
    /** Prepares a search: `source` is the part of the SQL query after `from named`. */
    find(source: string): FindNames {
      const numbersWith = snapshotQuery(
        database,
        `select json_group_array(number) as numbers from (select named.number from named ${source})`,
        numbersRow,
      );
      return (...values) => numbersWith(...values).flatMap((row) => namesOf(numbersOf(row)));
    },
  };
};

export type VisibleNameReads = ReturnType<typeof createVisibleNames>;
