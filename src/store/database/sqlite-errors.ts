import { messageOf, OnrecordError } from "../../base/errors.ts";

/** What to do about SQLite's primary result codes (https://sqlite.org/rescode.html). */
const remedies: ReadonlyMap<number, string> = new Map([
  [5, "Another process holds it. End that process, or wait: the bot retries."],
  [8, "It is read-only. Make the file and its folder writable for this user."],
  [10, "The disk fails. Check it and the file system."],
  [11, "The file is damaged. Stop the bot, move it away, and restore a backup with npx onrecord restore."],
  [13, "The disk is full. Free some space. The bot retries."],
  [14, "Make its folder writable for this user, or name another file in ONRECORD_DATABASE."],
  [26, "This is not an SQLite database. Name another file in ONRECORD_DATABASE, or move this one away."],
]);

/** Whether another connection holds the file. */
export const isBusy = (error: unknown): boolean => resultCode(error) === 5;

const resultCode = (error: unknown): number | null =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? // The low byte is the primary result code; the other bytes give details.
      error.errcode & 0xff
    : null;

/** Whether SQLite refused a row because another row has its key. */
export const isTakenInSqlite = (error: unknown): boolean => resultCode(error) === 19;

/** Turns an error of SQLite into a `storage` error that says what to do. Returns any other error unchanged. */
export const sqliteError = (file: string, cause: unknown): unknown => {
  const code = resultCode(cause);
  if (code === null) return cause;
  const remedy = remedies.get(code) ?? "Look up the message at https://sqlite.org/rescode.html.";
  return new OnrecordError("storage", `${file}: ${messageOf(cause)}. ${remedy}`, { cause });
};
