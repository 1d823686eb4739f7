import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createDelivery } from "../../../src/digests/schedules/plan.ts";
import type { Told } from "../../../src/store/deliveries/knowledge.ts";
import type { Delivery, Lease } from "../../../src/store/deliveries/ledger.ts";

/** A folder that is gone when the test is over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A path for a database that does not exist yet, in a folder that does not either. */
export const databasePath = (): string => join(temporaryFolder(), "data", "onrecord.sqlite");

/** An instant of 2 June 2026. */
export const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-02T${time}Z`);

/** A fact that was told in English at half past eight, unless said otherwise. */
export const told = (reference: string, other: Partial<Told> = {}): Told => ({
  reference,
  language: "en",
  aspect: "fact",
  hash: "h",
  moment: at("08:30"),
  ...other,
});

/** A lease of one minute. */
export const lease = (by: string, time: string): Lease => ({
  by,
  now: at(time),
  until: at(time).add({ minutes: 1 }),
});

export const deliveryOf = (slot: string, subscription = "morning slack:C1"): Delivery =>
  createDelivery({
    subscription,
    slot,
    scheduled: !slot.startsWith("manual-"),
    plannedAt: Temporal.Instant.from(`${slot.replace("manual-", "")}Z`),
  });
