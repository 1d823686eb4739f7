import { dirname, join } from "node:path";
import type { Logger } from "../base/logger.ts";
import { restoreReplaced } from "../drafts/output/place.ts";
import { folderWriter, type RecordWriter } from "../library/record-writer.ts";
import type { Config } from "./config.ts";

/** The briefings of a program: in a folder, or in the database with a working copy. */
export interface OpenedRecord {
  /** The program's settings. Their folder of briefings is the one to read. */
  readonly settings: Config;
  readonly writer: RecordWriter;
  stop(): Promise<void>;
}

/** Opens the record for a piece of work, and stops following it afterwards. */
export const withRecord = async <Result>(
  settings: Config,
  log: Logger,
  work: (record: OpenedRecord) => Promise<Result>,
): Promise<Result> => {
  const record = await openRecord(settings, log);
  try {
    return await work(record);
  } finally {
    await record.stop();
  }
};

/** The working copy of the record in the database. */
const workingCopyOf = ({ indexFile }: Pick<Config, "indexFile">): string =>
  join(dirname(indexFile), "record");

/** Opens the record. If it is in the database, the working copy is up to date, and stays so until it is stopped. If the database
 * cannot be reached and there is no copy, retries until the signal, or rejects with a `storage` error if there is none. */
export const openRecord = async (
  settings: Config,
  log: Logger,
  retryUntil: AbortSignal | null = null,
): Promise<OpenedRecord> => {
  if (settings.recordIn === "folder") return openFolder(settings, log);
  const { followRecord } = await import("./follow-record.ts");
  const { writer, stop } = await followRecord(settings, workingCopyOf(settings), log, retryUntil);
  return { settings: { ...settings, briefingsFolder: writer.folder }, writer, stop };
};

const openFolder = async (settings: Config, log: Logger): Promise<OpenedRecord> => {
  const { briefingsFolder, changesFolder } = settings;
  await restoreReplaced(briefingsFolder).catch((error: unknown) =>
    log.error(
      { err: error },
      "A draft that a killed program left in a .draft-… folder could not be put back.",
    ),
  );
  const writer = folderWriter(briefingsFolder, changesFolder, (error) =>
    log.error(
      { err: error },
      "The audit log could not be written after a change of a briefing. The entry waits in the folder “changes” beside the database until the next change or start.",
    ),
  );
  return { settings, writer, async stop() {} };
};
