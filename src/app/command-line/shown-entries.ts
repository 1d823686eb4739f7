import { OnrecordError } from "../../base/errors.ts";
import type { Conflict } from "../../library/exchange/compare-entries.ts";
import type { Database } from "../../store/database/database.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import type { StoredRecord } from "../../store/record/stored-record.ts";

const mostShown = 20;

/** `3 briefings: a, b, c`. Files beside the briefings are named like them. */
export const shownEntries = (entries: readonly string[]): string => {
  const more = entries.length - mostShown;
  const names = entries.slice(0, mostShown).join(", ");
  return `${entries.length} (${names}${more > 0 ? ` and ${more} more` : ""})`;
};

const ofConflicts = [
  [null, "Changed in the folder and in the database"],
  ["database", "Changed in the folder and removed in the database"],
  ["folder", "Removed in the folder and changed in the database"],
] as const;

/** One line for each kind of conflict. */
export const conflictLines = (conflicts: readonly Conflict[]): readonly string[] =>
  ofConflicts.flatMap(([side, words]) => {
    const entries = conflicts.filter(({ removedIn }) => removedIn === side).map(({ entry }) => entry);
    return entries.length === 0 ? [] : [`${words}, so nothing was overwritten: ${shownEntries(entries)}.`];
  });

/** Opens the record in the database of `DATABASE_URL`, and closes it when `work` is done. */
export const withStoredRecord = async <Result>(
  address: string,
  work: (record: StoredRecord, database: Database) => Promise<Result>,
): Promise<Result> => {
  if (!isPostgres(address)) {
    throw new OnrecordError(
      "config",
      "DATABASE_URL: expected the address of the Postgres database that has the record; it is not set.",
    );
  }
  const database = await openDatabase(address);
  try {
    return await work(createStoredRecord(database), database);
  } finally {
    await database.kysely.destroy();
  }
};
