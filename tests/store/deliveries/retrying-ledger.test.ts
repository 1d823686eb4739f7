import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/database/open.ts";
import { createRetryingLedger } from "../../../src/store/deliveries/retrying-ledger.ts";
import { at, databasePath, deliveryOf, lease } from "./ledger.ts";

test("an outcome that cannot be recorded is recorded before anything is gone on with", async () => {
  const store = await openStore(databasePath());
  onTestFinished(() => store.close());
  let fails = true;
  const logged: unknown[] = [];
  const log = { debug() {}, info() {}, warn() {}, error: (values: unknown) => logged.push(values) };
  const { ledger } = store;
  const patient = createRetryingLedger(
    {
      ...ledger,
      settle: (...given) => (fails ? Promise.reject(new Error("disk is full")) : ledger.settle(...given)),
    },
    log,
  );
  const delivery = deliveryOf("2026-06-02T08:30");
  await patient.claim(delivery, lease("a", "08:30"));
  const settlement = { state: "posted", facts: [], watermark: null } as const;
  expect(await patient.settle(delivery.id, settlement, "a", at("08:30"))).toBe(true);
  // The log has it too, should the process end before the disk has room again.
  expect(logged).toEqual([{ delivery: delivery.id, settlement }]);
  const state = async (): Promise<string | undefined> => (await ledger.log("slack:C1", 1))[0]?.state;
  expect(await state()).toBe("claimed");
  fails = false;
  expect(await patient.claimDue(lease("a", "09:30"), 10)).toEqual([]);
  expect(await state()).toBe("posted");
});
