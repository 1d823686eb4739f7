import { DatabaseSync } from "node:sqlite";
import { createAllWords } from "../../src/library/index/all-words.ts";
import { createNameReads } from "../../src/library/index/library-view.ts";
import { createNameWriter } from "../../src/library/index/name-writer.ts";
import { createTables } from "../../src/library/index/tables.ts";
import { createVisibleNames } from "../../src/library/index/visible-names.ts";
import type { NameEntry } from "../../src/library/names/name-entry.ts";
import type { NameIndex } from "../../src/library/names/names.ts";

/** Finds some entries, people or not, in the order given. */
export const createNameIndex = (entries: readonly NameEntry[]): NameIndex => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const write = createNameWriter(database);
  database.exec("begin");
  for (const [place, entry] of entries.entries()) {
    const titles = entry.roles.flatMap((role) => role.titles);
    const { id, names: spellings } = entry;
    write("person", id, {
      entry,
      content: "",
      spellings,
      titles,
      newest: "",
      date: "",
      slug: "",
      place,
      seenFrom: 0,
    });
  }
  database.exec("commit");
  const visible = createVisibleNames(database, Number.POSITIVE_INFINITY);
  return createNameReads(database, visible, createAllWords(database)).people;
};
