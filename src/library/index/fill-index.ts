import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { prepareQuery, prepareWrite } from "./query.ts";
import type { InTurn } from "./turns.ts";

export const wordTables = ["unit_words", "name_words"] as const;
export type WordTable = (typeof wordTables)[number];

/**
 * Settings of FTS5 for filling an index. By default, it writes a segment for each megabyte of words and merges four of them at a time,
 * so that it writes each word of a large archive several times. https://sqlite.org/fts5.html#configuration_options_config_table_
 */
const filling = { automerge: 0, crisismerge: 1_000, hashsize: 2 ** 25 };

/** The usual values: new words are found among few segments, because these are merged soon. */
const usual = { automerge: 4, crisismerge: 16, hashsize: 2 ** 20 };

/** Prepares an index for being filled. `endFilling` must follow `mergeWords`. */
export const beginFilling = (database: DatabaseSync): void => configure(database, filling);

const configure = (database: DatabaseSync, settings: typeof usual): void => {
  for (const table of wordTables)
    for (const [name, value] of Object.entries(settings))
      database.exec(`insert into ${table} (${table}, rank) values ('${name}', ${value})`);
};

export const endFilling = (database: DatabaseSync): void => configure(database, usual);

const numberRow = z.object({ number: z.number() });

/** The number of pages that are merged in one transaction, for which other programs wait. */
const pagesAtOnce = 2_000;

/**
 * Merges the segments of a full-text index. A search reads each of its words in each segment, and after the first build there are
 * hundreds of them. FTS5 keeps them few while little changes: https://sqlite.org/fts5.html#the_merge_command
 */
export const mergeWords = (database: DatabaseSync, table: WordTable, inTurn: InTurn): void => {
  const changes = prepareQuery(database, "select total_changes() as number", numberRow);
  const changesSoFar = (): number => changes()[0]?.number ?? 0;
  const merge = prepareWrite(database, `insert into ${table} (${table}, rank) values ('merge', ?)`);
  // A negative number begins a merge of all segments, which the next calls continue. At the end, nothing but the command changes.
  for (let pages = -pagesAtOnce; ; pages = pagesAtOnce) {
    const before = changesSoFar();
    inTurn(() => merge.run(pages));
    if (changesSoFar() - before < 2) return;
  }
};

/** Permanently removes deleted data: their words remain in the segments of the full-text index until these are merged. */
export const compactIndex = (database: DatabaseSync): void => {
  for (const table of wordTables) database.exec(`insert into ${table} (${table}) values ('optimize')`);
  database.exec("vacuum");
};
