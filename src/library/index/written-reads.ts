import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { WrittenNameReads } from "../library.ts";
import { nameKeysOf } from "../names/name-keys.ts";
import { nameWords } from "../names/name-words.ts";
import { withAnyToken } from "./name-tokens.ts";
import { createNamedReader } from "./named-entity.ts";
import { prepareQuery } from "./query.ts";
import { inNameOrder, type VisibleName, type VisibleNameReads } from "./visible-names.ts";

const numberRow = z.object({ number: z.number() });
const idRow = z.object({ id: z.string() });

/** The look-ups for finding visible names in a text. */
export const createWrittenReads = (database: DatabaseSync, visible: VisibleNameReads): WrittenNameReads => {
  const withKeys = visible.find(
    `where number in (
       select number from name_keys where kind = ? and key in (select value from json_each(?))
     )`,
  );
  const seenTitle = prepareQuery(
    database,
    `select number from name_words join named on number = name_words.rowid
     where name_words match ? and seen_from <= ? limit 1`,
    numberRow,
  );
  const partlySeenWithTitle = prepareQuery(
    database,
    `select id from name_words join named on number = name_words.rowid where name_words match ? and seen_from > ?`,
    idRow,
  );
  const read = createNamedReader(database, visible.seenUntil);
  const isTitleOf = (id: string, word: string): boolean =>
    (read("person", id)?.titles ?? []).flatMap(nameWords).some(({ folded }) => folded === word);

  return {
    with: (kind, keys) => {
      const isFound = ({ hasOtherNames, entry }: VisibleName): boolean =>
        !hasOtherNames || keys.some((key) => nameKeysOf(entry)[kind].has(key));
      return inNameOrder(withKeys(kind, JSON.stringify(keys)).filter(isFound)).map(({ entry }) => entry);
    },
    isTitleWord(word) {
      const query = withAnyToken(["title"], ["person"], [word]);
      return (
        seenTitle(query, visible.seenUntil).length > 0 ||
        partlySeenWithTitle(query, visible.seenUntil).some(({ id }) => isTitleOf(id, word))
      );
    },
  };
};
