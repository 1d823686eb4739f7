import { expect, onTestFinished, test } from "vitest";
import { holdOn, turnOf } from "../../src/delivery/turn.ts";
import { openStore } from "../../src/storage/open.ts";
import { at, databasePath, deliveryOf } from "../storage/ledger.ts";
import { createVirtualClock } from "./virtual-clock.ts";

/** A hold on a delivery that was claimed at half past eight, and when it was renewed. A renewal takes so long. */
const holding = async (renewalTakes: { readonly seconds: number } = { seconds: 0 }) => {
  const { ledger, close } = await openStore(databasePath());
  onTestFinished(close);
  const clock = createVirtualClock(at("08:30"));
  const delivery = deliveryOf("2026-06-02T08:30");
  const first = turnOf("bot", clock.now());
  await ledger.claim(delivery, first);
  const renewedAt: string[] = [];
  const renew: typeof ledger.renew = async (id, turn) => {
    renewedAt.push(turn.now.toString());
    const isRenewed = await ledger.renew(id, turn);
    clock.set(clock.now().add(renewalTakes));
    return isRenewed;
  };
  const hold = holdOn(delivery.id, first, { ...ledger, renew }, clock);
  return { clock, delivery, hold, ledger, renewedAt };
};

test("a request leaves without a renewal until half a minute before the turn ends", async () => {
  const { clock, hold, renewedAt } = await holding();
  clock.set(at("08:30:29.999"));
  expect(await hold.keep()).toBe(true);
  expect(renewedAt).toEqual([]);
  clock.set(at("08:30:30"));
  expect(await hold.keep()).toBe(true);
  expect(renewedAt).toEqual(["2026-06-02T08:30:30Z"]);
});

test("no request leaves after a renewal that took so long that the new turn nears its end as well", async () => {
  const { clock, hold } = await holding({ seconds: 30 });
  clock.set(at("08:30:30"));
  expect(await hold.keep()).toBe(false);
});

test("no request leaves once another process has the delivery", async () => {
  const { clock, delivery, hold, ledger } = await holding();
  clock.set(at("08:31"));
  const [claim] = await ledger.claimDue(turnOf("another", clock.now()), 1);
  expect(claim?.delivery).toEqual(delivery);
  expect(await hold.keep()).toBe(false);
});
