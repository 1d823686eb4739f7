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

/** Writes an entity as readers without embargo limits see it; null removes it. Returns whether it changed. */
export const createNameWriter = (
  database: DatabaseSync,
): ((type: NamedType, id: string, named: NamedEntity | null) => boolean) => {
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

  const insert = (type: NamedType, id: string, named: NamedEntity, { posted, words }: NameColumns): void => {
    const { seen_from, newest, date, slug, place, content, entry, roles, spellings } = rowOf(0, named);
    const sorted = [newest, date, slug, place] as const;
    const row = insertion.run(type, id, seen_from, ...sorted, content, entry, roles, spellings);
    const number = Number(row.lastInsertRowid);
    const { name, more, role, title, typed } = words;
    const columns = [name, more, role, title, typed];
    wordInsertion.run(number, ...columns.map((column) => typeTokens(type, column)));
    const put = (kind: string, keys: Iterable<string>): void => {
      for (const key of keys) keyInsertion.run(kind, key, number);
    };
    put("whole", posted.wholeKeys);
    if (type !== "person" && type !== "organization") return;
    for (const [kind, keys] of Object.entries(nameKeysOf(posted.entry))) put(kind, keys);
  };

  return (type, id, named) => {
    const [before] = written(type, id);
    // A new headline, or another fact of a briefing, changes nothing of its people.
    const now = named === null ? undefined : rowOf(before?.number ?? 0, named);
    if (isDeepStrictEqual(before, now)) return false;
    if (before !== undefined) {
      wordRemoval.run(before.number);
      removal.run(before.number);
    }
    if ((before === undefined) !== (named === null)) addToTotal(type, named === null ? -1 : 1);
    const columns = named === null ? null : nameColumns(named);
    if (named !== null && columns !== null) insert(type, id, named, columns);
    // Roles are found by all spellings of their organization, even those that are not proper names.
    const isOther = (["entry", "roles", "spellings", "seen_from"] as const).some(
      (column) => before?.[column] !== now?.[column],
    );
    if (isOther) notesWords(type, before === undefined ? null : wordsBefore(before), columns?.words ?? null);
    return isOther;
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
