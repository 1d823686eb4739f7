import { expect, onTestFinished, test } from "vitest";
import { holdOn, leaseOf } from "../../../src/digests/deliveries/lease.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { at, databasePath, deliveryOf } from "../../store/deliveries/ledger.ts";
import { createVirtualClock } from "./virtual-clock.ts";

/** A hold on a delivery that was claimed at half past eight, and when it was renewed. A renewal takes so long. */
const holding = async ({ renewalTakes = { seconds: 0 }, certain = false } = {}) => {
  const { ledger, close } = await openStore(databasePath());
  onTestFinished(close);
  const clock = createVirtualClock(at("08:30"));
  const delivery = deliveryOf("2026-06-02T08:30");
  const first = leaseOf("bot", clock.now(), 60_000);
  await ledger.claim(delivery, first);
  const renewedAt: string[] = [];
  const beginRequest: typeof ledger.beginRequest = async (id, lease) => {
    renewedAt.push(lease.now.toString());
    const isRenewed = await ledger.beginRequest(id, lease);
    clock.set(clock.now().add(renewalTakes));
    return isRenewed;
  };
  const hold = holdOn({ delivery, certain }, first, { ...ledger, beginRequest }, clock);
  return { clock, delivery, hold, ledger, renewedAt };
};

test("a request leaves without a renewal until half a minute before the lease ends", async () => {
  const { clock, hold, renewedAt } = await holding();
  clock.set(at("08:30:29.999"));
  expect(await hold.keep()).toBe(true);
  expect(renewedAt).toEqual([]);
  clock.set(at("08:30:30"));
  expect(await hold.keep()).toBe(true);
  expect(renewedAt).toEqual(["2026-06-02T08:30:30Z"]);
});

test("no request leaves after a renewal that took so long that the new lease nears its end as well", async () => {
  const { clock, hold } = await holding({ renewalTakes: { seconds: 30 } });
  clock.set(at("08:30:30"));
  expect(await hold.keep()).toBe(false);
});

test("no request leaves once another process has the delivery", async () => {
  const { clock, delivery, hold, ledger } = await holding();
  clock.set(at("08:31"));
  const [claim] = await ledger.claimDue(leaseOf("another", clock.now(), 60_000), 1);
  expect(claim?.delivery).toEqual(delivery);
  expect(await hold.keep()).toBe(false);
});

test("before a request of a delivery that is certain, the record says that it no longer is", async () => {
  const { clock, delivery, hold, ledger } = await holding({ certain: true });
  expect(await hold.keep()).toBe(true);
  clock.set(at("08:31"));
  expect(await ledger.claimDue(leaseOf("another", clock.now(), 60_000), 1)).toMatchObject([
    { delivery, certain: false },
  ]);
});

test("the margin is half of a lease, however long it is", async () => {
  const { delivery, ledger } = await holding();
  const clock = createVirtualClock(at("09:00"));
  const lease = leaseOf("bot", clock.now(), 3_000);
  await ledger.claimDue(lease, 1);
  const hold = holdOn(
    { delivery, certain: false },
    lease,
    { ...ledger, beginRequest: async () => false },
    clock,
  );
  clock.set(at("09:00:01.499"));
  expect(await hold.keep()).toBe(true);
  clock.set(at("09:00:01.500"));
  expect(await hold.keep()).toBe(false);
});
