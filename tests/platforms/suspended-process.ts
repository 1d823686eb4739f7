import { holdOn, leaseOf } from "../../src/digests/deliveries/lease.ts";
import type { Post } from "../../src/digests/posting.ts";
import { createVirtualClock } from "../digests/deliveries/virtual-clock.ts";
import { onHttpStep } from "../fakes/http-steps.ts";
import { at, deliveryOf } from "../store/deliveries/ledger.ts";

/**
 * A post under a lease of a minute, whose process is suspended for two minutes between the last check of the lease and
 * the n-th request.
 */
export const suspendedBefore = (n: number): Pick<Post, "mayPost" | "mayLeave"> => {
  const clock = createVirtualClock(at("08:30"));
  const hold = holdOn(
    { delivery: deliveryOf("2026-06-02T08:30"), certain: true },
    leaseOf("bot", clock, 60_000),
    { beginRequest: async () => true },
    clock,
  );
  let looks = 0;
  onHttpStep("is made", () => {
    if (looks === n) clock.set(clock.now().add({ minutes: 2 }));
  });
  return {
    async mayPost() {
      looks += 1;
      return hold.keep();
    },
    mayLeave: hold.mayLeave,
  };
};
