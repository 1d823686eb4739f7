import { setTimeout } from "node:timers/promises";
import { messageOf, OnrecordError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { keepTrying } from "../base/time/background-work.ts";
import { slugsIn } from "../library/briefings-folder.ts";
import type { RecordWriter } from "../library/record-writer.ts";
import { databaseWriter } from "../library/working-copy/database-writer.ts";
import { openWorkingCopy } from "../library/working-copy/working-copy.ts";
import { run } from "../store/database/database.ts";
import { migrate } from "../store/database/migrate.ts";
import { connectDatabase } from "../store/database/open.ts";
import { createStoredRecord } from "../store/record/database-record.ts";
import { listenToRecord } from "../store/record/listen.ts";
import type { StoredRecord } from "../store/record/stored-record.ts";
import type { Config } from "./config.ts";

/** Notifications arrive within milliseconds. The poll finds what they missed, for example while the connection was lost. */
const pollMs = 1_000;

const mostLogged = 20;

export interface FollowedRecord {
  readonly writer: RecordWriter;
  stop(): Promise<void>;
}

/**
 * Keeps a working copy of the record in the database up to date. If the database cannot be reached at the start, and there is a
 * copy, the bot answers from the copy and retries. If there is no copy, waits for the database until the signal; without a signal, rejects with a `storage` error. Rejects with a
 * `config` error if nothing was pushed yet, and with the signal’s reason.
 */
export const followRecord = async (
  { database: address, briefingsFolder }: Pick<Config, "database" | "briefingsFolder">,
  folder: string,
  log: Pick<Logger, "info" | "warn" | "error">,
  retryUntil: AbortSignal | null,
): Promise<FollowedRecord> => {
  const database = await connectDatabase(address, log);
  const record = createStoredRecord(database);
  const copy = openWorkingCopy(folder, record);
  let isMigrated = false;
  const update = async (): Promise<void> => {
    if (!isMigrated) await run(database, () => migrate(database));
    isMigrated = true;
    const changed = await copy.update();
    if (changed !== null && changed.length > 0)
      log.info({ changed: changed.slice(0, mostLogged) }, "The copy of the record is up to date.");
  };
  let isFailing = false;
  const failed = (error: unknown): void => {
    if (!isFailing)
      log.warn(
        { err: error },
        `The record in the database cannot be read, so the copy may be old: ${messageOf(error)}`,
      );
    isFailing = true;
  };
  const close = async (): Promise<void> => {
    copy.close();
    await database.kysely.destroy();
  };
  /** Whether there is a record to answer from. */
  const begin = async (): Promise<boolean> => {
    try {
      await update();
      await refuseEmpty(record, briefingsFolder);
      return true;
    } catch (error) {
      if (!(error instanceof OnrecordError && error.code === "storage")) throw error;
      const hasCopy = await copy.hasRecord();
      if (!hasCopy && retryUntil === null) throw error;
      if (hasCopy) failed(error);
      else log.error({}, `The bot cannot start yet, because it has no copy of the record: ${error.message}`);
      return hasCopy;
    }
  };
  try {
    if (!(await begin()) && retryUntil !== null) {
      await keepTrying(begin, retryUntil);
      retryUntil.throwIfAborted();
    }
  } catch (error) {
    await close();
    throw error;
  }

  const stopping = new AbortController();
  let wake = Promise.withResolvers<void>();
  const listening = listenToRecord(address, () => wake.resolve());
  const follow = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      wake = Promise.withResolvers();
      try {
        await update();
        await listening.connect();
        isFailing = false;
      } catch (error) {
        failed(error);
      }
      await Promise.race([wake.promise, setTimeout(pollMs, undefined, stopping).catch(() => {})]);
    }
  };
  const following = follow();
  return {
    writer: databaseWriter(record, copy, failed),
    async stop() {
      stopping.abort();
      wake.resolve();
      await following;
      await listening.close();
      await close();
    },
  };
};

/** A bot whose newsroom has not pushed its briefings yet would answer that it knows nothing. */
const refuseEmpty = async (record: StoredRecord, folder: string): Promise<void> => {
  if ((await record.identity()) !== null) return;
  const { length } = await slugsIn(folder).catch(() => []);
  if (length === 0) return;
  throw new OnrecordError(
    "config",
    `ONRECORD_RECORD: the record in the database is empty, and ${folder} has ${length === 1 ? "1 briefing" : `${length} briefings`}. Run npm run push, then start again.`,
  );
};
