import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { NameColumns } from "./name-columns.ts";
import { anyName, type NameColumn, typeTokens, withAnyToken } from "./name-tokens.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import type { NamedType } from "./tables.ts";

/** The vocabularies: the words of names, and the words that people may begin to type. */
const vocabularies = {
  names: anyName,
  typed: ["typed"],
} as const satisfies Readonly<Record<string, readonly NameColumn[]>>;

export type VocabularyKind = keyof typeof vocabularies;

const numberRow = z.object({ number: z.number() });

/**
 * Keeps a table of the different words of all names. FTS5's own vocabulary counts the rows of each word when it is read, which takes a
 * second in a large archive. Call it when the words of an entity are in `name_words`, with the words before.
 */
export const createVocabularyWriter = (
  database: DatabaseSync,
): ((type: NamedType, before: NameColumns["words"] | null, now: NameColumns["words"] | null) => void) => {
  const insertion = prepareWrite(database, "insert or ignore into vocabulary values (?, ?)");
  const removal = prepareWrite(database, "delete from vocabulary where kind = ? and token = ?");
  const others = prepareQuery(
    database,
    "select rowid as number from name_words where name_words match ? limit 1",
    numberRow,
  );
  const wordsIn = (words: NameColumns["words"] | null, columns: readonly NameColumn[]): ReadonlySet<string> =>
    new Set(words === null ? [] : columns.flatMap((column) => [...words[column]]));
  return (type, before, now) => {
    for (const [kind, columns] of Object.entries(vocabularies)) {
      const [had, has] = [wordsIn(before, columns), wordsIn(now, columns)];
      for (const word of has.difference(had)) insertion.run(kind, typeTokens(type, [word]));
      for (const word of had.difference(has)) {
        if (others(withAnyToken(columns, [type], [word])).length > 0) continue;
        removal.run(kind, typeTokens(type, [word]));
      }
    }
  };
};
