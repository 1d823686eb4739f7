import { type FileHandle, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { shownPath } from "../../base/files/text-file.ts";
import { hasTakenDown } from "../../library/briefing/takedown.ts";
import { eraseInRecord } from "../../library/erasing/erase-in-record.ts";
import {
  formatTakedowns,
  mergeTakedowns,
  parseTakedowns,
  readTakedowns,
  type Takedowns,
  takedownsFileName,
} from "../../library/takedowns-file.ts";
import { readBackup } from "../../store/backup/backup-format.ts";
import { restoreBackup } from "../../store/backup/restore.ts";
import type { Database } from "../../store/database/database.ts";
import { openDatabase } from "../../store/database/open.ts";
import { readErasures } from "../../store/people/erasures.ts";
import { editorHashes } from "../../store/people/person-address.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import type { StoredRecord } from "../../store/record/stored-record.ts";
import { shownCounts } from "./backup.ts";
import { createNewFile } from "./new-file.ts";
import { printLine } from "./print.ts";

/** Replaces the contents of a database with a backup. */
export const restore = async (path: string, address: string, briefingsFolder: string): Promise<number> => {
  const now = Temporal.Now.instant();
  // Its stream closes it at the end. If it is not a backup, it is closed here.
  await using file = await openBackup(path);
  const backup = await readBackup(shownPath(path), file.createReadStream({ encoding: "utf8" }));
  const inFolder = await readTakedowns(briefingsFolder);
  const database = await openDatabase(address);
  const record = createStoredRecord(database);
  const kept = createNewFile(keptPath(path, now));
  try {
    const inRecord = await takedownsOf(record);
    const takenDown = {
      facts: [...inFolder.facts, ...(inRecord?.facts ?? [])],
      isIn: hasTakenDown([...inFolder.passages, ...(inRecord?.passages ?? [])]),
    };
    const restored = await restoreBackup(database, backup, kept.write, now, takenDown);
    await kept.finish();
    const { takenAt } = backup.header;
    if (inRecord !== null) await addTakedownsTo(record, inRecord, now);
    await eraseInRecord(record, await isForgottenSince(database, Temporal.Instant.from(takenAt)), now);
    printLine(
      process.stdout,
      [
        `${database.name}: ${shownCounts(restored)} of ${takenAt}.`,
        ...(restored.kept ? [`The previous contents are in ${keptPath(path, now)}.`] : []),
        `Digests that were due between ${takenAt} and ${shown(now)} are not posted, because a backup cannot show whether they already were.`,
        ...(restored.underWay > 0
          ? [
              `Digests that were being posted when the backup was made: ${restored.underWay}. The bot searches the channel for them before it continues.`,
            ]
          : []),
      ].join("\n"),
    );
    return 0;
  } catch (error) {
    await kept.abandon();
    throw error;
  } finally {
    await database.kysely.destroy();
  }
};

const openBackup = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path);
  } catch (cause) {
    const message = `${shownPath(path)}: expected a backup made by npx onrecord backup; this file cannot be read (${messageOf(cause)}).`;
    throw new OnrecordError("storage", message, { cause });
  }
};

const shown = (at: Temporal.Instant): string => at.toString({ smallestUnit: "millisecond" });

/** The path of the backup of the old contents: beside the backup that is restored. */
const keptPath = (path: string, now: Temporal.Instant): string =>
  join(
    dirname(path),
    `before-restore-${now.toString({ smallestUnit: "millisecond" }).replaceAll(":", "-")}.jsonl`,
  );

/** What was taken down from the record in the database; null if nothing was, or the record is empty. */
const takedownsOf = async (record: Pick<StoredRecord, "headsOf" | "filesOf">): Promise<Takedowns | null> => {
  const head = (await record.headsOf([takedownsFileName])).get(takedownsFileName);
  const [file] = head === undefined ? [] : ((await record.filesOf([head])).get(takedownsFileName) ?? []);
  return file === undefined ? null : parseTakedowns(Buffer.from(file.bytes).toString());
};

/** An older record does not have what was taken down since. */
const addTakedownsTo = (record: StoredRecord, takedowns: Takedowns, now: Temporal.Instant): Promise<void> =>
  record.write(now, async (open) => {
    const all = mergeTakedowns((await takedownsOf(open)) ?? { passages: [], facts: [] }, takedowns);
    await open.put([
      {
        entry: takedownsFileName,
        files: [{ name: takedownsFileName, bytes: Buffer.from(formatTakedowns(all)) }],
      },
    ]);
  });

/** Whether a person was forgotten after a backup was made. */
const isForgottenSince = async ({ kysely }: Database, { epochMilliseconds: takenAt }: Temporal.Instant) => {
  const erasures = await readErasures(kysely);
  return (by: string): boolean => editorHashes(by).some((hash) => (erasures.get(hash) ?? 0) >= takenAt);
};
