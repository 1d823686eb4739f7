import type { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { NameEntry } from "../names/name-entry.ts";
import { nameKeysOf } from "../names/name-keys.ts";
import { type NameColumns, nameColumns } from "./name-columns.ts";
import { typeTokens } from "./name-tokens.ts";
import type { NamedEntity } from "./named-entity.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import type { NamedType } from "./tables.ts";
import { createTotals } from "./totals.ts";
import { createVocabularyWriter } from "./vocabulary-writer.ts";

const knownRow = z.object({
  number: z.number(),
  seen_from: z.number(),
  newest: z.string(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
  content: z.string(),
  entry: z.string(),
  roles: z.string(),
  spellings: z.string(),
});
type KnownRow = z.infer<typeof knownRow>;

// Only this code writes them.
const writtenEntry = z.custom<Omit<NameEntry, "roles">>();
const writtenRoles = z.custom<NameEntry["roles"]>();
const writtenSpellings = z.custom<readonly string[]>();

/** What is written of an entity, besides its row in `named`. */
export interface NameRows {
  readonly words: NameColumns["words"];
  /** The columns of `name_words`. */
  readonly tokens: readonly string[];
  /** Each kind of key with the keys. */
  readonly keys: readonly (readonly [string, ReadonlySet<string>])[];
}

/** Makes the rows of an entity, which takes longer than writing them. */
type MakeNameRows = (type: NamedType, named: NamedEntity) => NameRows;

/**
 * Writes an entity as readers without embargo limits see it; null removes it. Returns whether it changed. If the rows of many entities are made beforehand,
 * the index is not locked meanwhile.
 */
export const createNameWriter = (
  database: DatabaseSync,
): ((type: NamedType, id: string, named: NamedEntity | null, make?: MakeNameRows) => boolean) => {
  const written = prepareQuery(
    database,
    `select number, seen_from, newest, date, slug, place, content, entry, roles, spellings from named
     where type = ? and id = ?`,
    knownRow,
  );
  const removal = prepareWrite(database, "delete from named where number = ?");
  const wordRemoval = prepareWrite(database, "delete from name_words where rowid = ?");
  const insertion = prepareWrite(
    database,
    `insert into named (type, id, seen_from, newest, date, slug, place, content, entry, roles, spellings)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const wordInsertion = prepareWrite(
    database,
    "insert into name_words (rowid, name, more, role, title, typed) values (?, ?, ?, ?, ?, ?)",
  );
  const keyInsertion = prepareWrite(database, "insert or ignore into name_keys values (?, ?, ?)");

  const notesWords = createVocabularyWriter(database);
  const addToTotal = createTotals(database);

  const insert = (type: NamedType, id: string, row: KnownRow, { tokens, keys }: NameRows): void => {
    const { seen_from, newest, date, slug, place, content, entry, roles, spellings } = row;
    const sorted = [newest, date, slug, place] as const;
    const inserted = insertion.run(type, id, seen_from, ...sorted, content, entry, roles, spellings);
    const number = Number(inserted.lastInsertRowid);
    wordInsertion.run(number, ...tokens);
    for (const [kind, keysOfKind] of keys) for (const key of keysOfKind) keyInsertion.run(kind, key, number);
  };

  return (type, id, named, make = nameRowsOf) => {
    const [before] = written(type, id);
    // A new headline, or another fact of a briefing, changes nothing of its people.
    const now = named === null ? undefined : rowOf(before?.number ?? 0, named);
    if (isDeepStrictEqual(before, now)) return false;
    if (before !== undefined) {
      wordRemoval.run(before.number);
      removal.run(before.number);
    }
    if ((before === undefined) !== (named === null)) addToTotal(type, named === null ? -1 : 1);
    const rows = named === null ? null : make(type, named);
    if (now !== undefined && rows !== null) insert(type, id, now, rows);
    // Roles are found by all spellings of their organization, even those that are not proper names.
    const isOther = (["entry", "roles", "spellings", "seen_from"] as const).some(
      (column) => before?.[column] !== now?.[column],
    );
    if (isOther) notesWords(type, before === undefined ? null : wordsBefore(before), rows?.words ?? null);
    return isOther;
  };
};

export const nameRowsOf: MakeNameRows = (type, named) => {
  const { searchable, words } = nameColumns(named);
  const { name, more, role, title, typed } = words;
  const isFoundInTexts = type === "person" || type === "organization";
  return {
    words,
    tokens: [name, more, role, title, typed].map((column) => typeTokens(type, column)),
    keys: [
      ["whole", searchable.wholeKeys],
      ...(isFoundInTexts ? Object.entries(nameKeysOf(searchable.entry)) : []),
    ],
  };
};

const wordsBefore = (row: KnownRow): NameColumns["words"] => {
  const roles = writtenRoles.parse(JSON.parse(row.roles));
  const entry = { ...writtenEntry.parse(JSON.parse(row.entry)), roles };
  const titles = [...new Set(roles.flatMap((role) => role.titles))];
  const spellings = writtenSpellings.parse(JSON.parse(row.spellings));
  return nameColumns({ entry, spellings, titles, seenFrom: row.seen_from }).words;
};

const rowOf = (number: number, named: NamedEntity): KnownRow => {
  const { seenFrom, newest, date, slug, place, content, spellings } = named;
  const { roles, ...entry } = named.entry;
  return {
    number,
    seen_from: seenFrom,
    newest,
    date,
    slug,
    place,
    content,
    entry: JSON.stringify(entry),
    roles: JSON.stringify(roles),
    spellings: JSON.stringify(spellings),
  };
};
