import { expect, test } from "vitest";
import { createPatientLedger } from "../../src/storage/patient-ledger.ts";
import { openSqliteLedger } from "../../src/storage/sqlite-ledger.ts";
import { databasePath, deliveryOf, rowsIn } from "./ledger.ts";

test("an outcome that could not be recorded is recorded at the latest when the ledger is closed", async () => {
  const file = databasePath();
  const ledger = openSqliteLedger(file);
  let fails = true;
  const logged: unknown[] = [];
  const log = { debug() {}, info() {}, warn() {}, error: (values: unknown) => logged.push(values) };
  const patient = createPatientLedger(
    {
      ...ledger,
      settle: (...given) => (fails ? Promise.reject(new Error("disk is full")) : ledger.settle(...given)),
    },
    log,
  );
  const delivery = deliveryOf("2026-06-02T08:30");
  const now = Temporal.Instant.from("2026-06-02T08:30Z");
  await patient.claim(delivery, now);
  await patient.settle(delivery, { state: "posted", messageIds: ["17"] }, now);
  expect(rowsIn(file).map(({ state }) => state)).toEqual(["claimed"]);
  // The log has it too, should the process end before the disk has room again.
  expect(logged).toEqual([{ delivery: delivery.id, settlement: { state: "posted", messageIds: ["17"] } }]);
  fails = false;
  await patient.close();
  expect(rowsIn(file).map(({ state }) => state)).toEqual(["posted"]);
});
