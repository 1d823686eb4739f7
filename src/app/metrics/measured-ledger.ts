import type { Claim, Ledger, Settlement } from "../../store/deliveries/ledger.ts";

export interface LedgerMeter {
  /** Called with the number of deliveries that this process has claimed and not settled. */
  opened(count: number): void;
  /** `plannedAt` is null if this process did not claim it. */
  settled(end: { readonly state: Settlement["state"]; readonly plannedAt: Temporal.Instant | null }): void;
}

/** A ledger that reports each delivery which this process claims or settles. */
export const measuredLedger = (ledger: Ledger, meter: LedgerMeter): Ledger => {
  const open = new Map<string, Temporal.Instant>();
  const claimed = ({ delivery: { id, plannedAt } }: Claim): void => {
    open.set(id, plannedAt);
    meter.opened(open.size);
  };
  return {
    ...ledger,
    async claim(delivery, lease) {
      const claim = await ledger.claim(delivery, lease);
      if (claim !== null && claim !== "busy") claimed(claim);
      return claim;
    },
    async claimDue(lease, most) {
      const claims = await ledger.claimDue(lease, most);
      for (const claim of claims) claimed(claim);
      return claims;
    },
    async settle(id, settlement, by, now) {
      const isOurs = await ledger.settle(id, settlement, by, now);
      const plannedAt = open.get(id) ?? null;
      open.delete(id);
      meter.opened(open.size);
      if (isOurs) meter.settled({ state: settlement.state, plannedAt });
      return isOurs;
    },
    async miss(deliveries, reason, now) {
      const missed = await ledger.miss(deliveries, reason, now);
      for (const { plannedAt } of missed) meter.settled({ state: "missed", plannedAt });
      return missed;
    },
  };
};
