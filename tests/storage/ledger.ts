import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { createDelivery, type Delivery } from "../../src/storage/ledger.ts";

/** A folder that is gone when the test is over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A path for a database that does not exist yet, in a folder that does not either. */
export const databasePath = (): string => join(temporaryFolder(), "data", "onrecord.sqlite");

export const deliveryOf = (slot: string, subscription = "morning slack:C1"): Delivery =>
  createDelivery({
    subscription,
    slot,
    scheduled: !slot.startsWith("manual-"),
    plannedAt: Temporal.Instant.from(`${slot.replace("manual-", "")}Z`),
  });

/** The rows of the ledger as anybody can read them, without their ids, in the order of their times. */
export const rowsIn = (file: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = database
      .prepare(
        `SELECT subscription, slot, state, attempts, message_ids, reason
         FROM deliveries ORDER BY planned_at, subscription`,
      )
      .all();
    return rows.map((row) => ({ ...row }));
  } finally {
    database.close();
  }
};
