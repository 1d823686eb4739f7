import { expect, onTestFinished, test } from "vitest";
import { holdOn, leaseOf, turnsOf } from "../../../src/digests/deliveries/lease.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { at, databasePath, deliveryOf } from "../../store/deliveries/ledger.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/** A hold on a delivery that was claimed at half past eight, and when it was renewed. A renewal takes so long. */
const holding = async ({ renewalTakes = { seconds: 0 }, certain = false } = {}) => {
  const { ledger, close } = await openStore(databasePath());
  onTestFinished(close);
  const clock = createVirtualClock(at("08:30"));
  const delivery = deliveryOf("2026-06-02T08:30");
  const first = leaseOf("bot", clock, 60_000);
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

test.each<[string, (clock: VirtualClock, ms: number) => void]>([
  [
    "both clocks, while the process was stopped",
    (clock, ms) => clock.set(clock.now().add({ milliseconds: ms })),
  ],
  ["the wall clock alone, while the machine was asleep", (clock, ms) => clock.jump(ms)],
  [
    "the monotonic clock alone, since the wall clock was set back",
    (clock, ms) => {
      clock.set(clock.now().add({ milliseconds: ms }));
      clock.jump(-3_600_000);
    },
  ],
])("a request that has waited does not leave in the last half of a lease, by %s", async (_, pass) => {
  const [early, late] = [await holding(), await holding()];
  pass(early.clock, 29_999);
  pass(late.clock, 30_000);
  expect([early.hold.mayLeave(), late.hold.mayLeave()]).toEqual([true, false]);
  expect([early.renewedAt, late.renewedAt]).toEqual([[], []]);
});

test("a renewed lease lets a request leave again", async () => {
  const { clock, hold } = await holding();
  clock.set(at("08:30:45"));
  expect([hold.mayLeave(), await hold.keep(), hold.mayLeave()]).toEqual([false, true, true]);
});

test("no request leaves once another process has the delivery", async () => {
  const { clock, delivery, hold, ledger } = await holding();
  clock.set(at("08:31"));
  const [claim] = await ledger.claimDue(leaseOf("another", clock, 60_000), 1);
  expect(claim?.delivery).toEqual(delivery);
  expect(await hold.keep()).toBe(false);
});

test("before a request of a delivery that is certain, the record says that it no longer is", async () => {
  const { clock, delivery, hold, ledger } = await holding({ certain: true });
  expect(await hold.keep()).toBe(true);
  clock.set(at("08:31"));
  expect(await ledger.claimDue(leaseOf("another", clock, 60_000), 1)).toMatchObject([
    { delivery, certain: false },
  ]);
});

test("the margin is half of a lease, however long it is", async () => {
  const { delivery, ledger } = await holding();
  const clock = createVirtualClock(at("09:00"));
  const lease = leaseOf("bot", clock, 3_000);
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

/** Turns of a message under leases of a minute. The pacer lets it leave unless digests wait; recording a lease takes so long. */
const turns = ({ isIdle = true, isMine = true, renewalTakes = { seconds: 0 } } = {}) => {
  const clock = createVirtualClock(at("08:30"));
  const { mayPost, mayLeave } = turnsOf(
    () => leaseOf("bot", clock, 60_000),
    async () => {
      clock.set(clock.now().add(renewalTakes));
      return isMine;
    },
    {
      pacer: { whenIdle: async () => isIdle },
      channel: "C1",
      stopping: new AbortController().signal,
      clock,
    },
  );
  return { clock, mayPost, mayLeave };
};

test.each<[string, Parameters<typeof turns>[0], boolean]>([
  ["leaves at its turn", {}, true],
  ["does not leave if the bot stops before its turn", { isIdle: false }, false],
  ["does not leave if another process has taken over", { isMine: false }, false],
  ["does not leave if its lease was recorded late", { renewalTakes: { seconds: 30 } }, false],
])("a request that can wait %s", async (_, given, may) => {
  const { mayPost, mayLeave } = turns(given);
  expect([mayLeave(), await mayPost(), mayLeave()]).toEqual([false, may, may]);
});

test("a request that can wait does not leave in the last half of the lease of its turn", async () => {
  const { clock, mayPost, mayLeave } = turns();
  await mayPost();
  clock.set(at("08:30:30"));
  expect(mayLeave()).toBe(false);
});
