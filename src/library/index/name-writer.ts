import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { nameKeysOf } from "../names/name-keys.ts";
import { nameWords } from "../names/name-words.ts";
import { postName } from "../names/posted-name.ts";
import { typeTokens } from "./name-tokens.ts";
import type { NamedEntity } from "./named-entity.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import type { NamedType } from "./tables.ts";
import { typedWordsOf } from "./typed-words.ts";

const knownRow = z.object({
  number: z.number(),
  entry: z.string(),
  spellings: z.string(),
  seen_from: z.number(),
});

/**
 * A reader who sees only some of an entity's briefings must find it by their names: a description for readers who see
 * everything may be a name for this one. Readers who see everything must not find the entity by it, so they check the names
 * that are added here.
 */
const searchable = ({ entry, spellings, seenFrom }: NamedEntity): NamedEntity["entry"] =>
  seenFrom === 0 ? entry : { ...entry, names: [...new Set([...entry.names, ...spellings])] };

/** Writes an entity as readers without embargo limits see it; null removes it. Returns whether it changed. */
export const createNameWriter = (
  database: DatabaseSync,
): ((type: NamedType, id: string, named: NamedEntity | null) => boolean) => {
  const written = prepareQuery(
    database,
    "select number, entry, spellings, seen_from from named where type = ? and id = ?",
    knownRow,
  );
  const removal = prepareWrite(database, "delete from named where number = ?");
  const wordRemoval = prepareWrite(database, "delete from name_words where rowid = ?");
  const insertion = prepareWrite(
    database,
    `insert into named (type, id, seen_from, newest, date, slug, place, content, entry, spellings)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const wordInsertion = prepareWrite(
    database,
    "insert into name_words (rowid, name, more, role, title, typed) values (?, ?, ?, ?, ?, ?)",
  );
  const keyInsertion = prepareWrite(database, "insert or ignore into name_keys values (?, ?, ?)");

  const insert = (type: NamedType, id: string, named: NamedEntity): void => {
    const { seenFrom, newest, date, slug, place, content, titles } = named;
    const entryText = JSON.stringify(named.entry);
    const spellings = JSON.stringify(named.spellings);
    const row = insertion.run(type, id, seenFrom, newest, date, slug, place, content, entryText, spellings);
    const number = Number(row.lastInsertRowid);
    const entry = searchable(named);
    const { names, wholeKeys, roleWords } = postName(entry);
    const known = new Set(postName(named.entry).names.flat());
    wordInsertion.run(
      number,
      typeTokens(type, known),
      typeTokens(type, new Set(names.flat()).difference(known)),
      typeTokens(type, roleWords),
      typeTokens(type, new Set(titles.flatMap(nameWords).map(({ folded }) => folded))),
      typeTokens(type, typedWordsOf(id, named)),
    );
    const put = (kind: string, keys: Iterable<string>): void => {
      for (const key of keys) keyInsertion.run(kind, key, number);
    };
    put("whole", wholeKeys);
    if (type !== "person" && type !== "organization") return;
    for (const [kind, keys] of Object.entries(nameKeysOf(entry))) put(kind, keys);
  };

  return (type, id, named) => {
    const [before] = written(type, id);
    if (before !== undefined) {
      wordRemoval.run(before.number);
      removal.run(before.number);
    }
    if (named !== null) insert(type, id, named);
    return (
      before?.entry !== JSON.stringify(named?.entry) ||
      // Roles are found by every way to write their organization, proper names or not.
      before?.spellings !== JSON.stringify(named?.spellings) ||
      before?.seen_from !== named?.seenFrom
    );
  };
};
