import { existsSync } from "node:fs";
import { OnrecordError } from "../../base/errors.ts";
import { counted } from "../../base/text/counted.ts";
import { takeBackup } from "../../store/backup/backup.ts";
import type { RowCounts } from "../../store/backup/backup-format.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { createNewFile } from "./new-file.ts";
import { printLine } from "./print.ts";

/** `3 subscriptions and 41 deliveries`. */
export const shownCounts = ({ subscriptions, deliveries }: RowCounts): string =>
  `${counted(subscriptions, "subscription")} and ${counted(deliveries, "delivery", "deliveries")}`;

/** Writes all rows of a database into a new file. Bots may run meanwhile. */
export const backup = async (path: string, address: string): Promise<number> => {
  if (!isPostgres(address) && !existsSync(address)) {
    const problem = `${address}: there is no database to back up`;
    throw new OnrecordError("storage", `${problem}. Name it in ONRECORD_DATABASE or DATABASE_URL.`);
  }
  const database = await openDatabase(address);
  const file = createNewFile(path);
  try {
    const counts = await takeBackup(database, file.write, Temporal.Now.instant());
    await file.finish();
    printLine(process.stdout, `${path}: ${shownCounts(counts)} of ${database.name}.`);
    return 0;
  } catch (error) {
    await file.abandon();
    throw error;
  } finally {
    await database.kysely.destroy();
  }
};
