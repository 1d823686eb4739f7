import type { Claim, Ledger, Settlement } from "../../store/deliveries/ledger.ts";

export interface LedgerMeter {
  /** Called with the number of deliveries that this process has claimed and not settled. */
  opened(count: number): void;
  settled(end: {
    readonly state: Settlement["state"];
    /** Null if this process did not claim it. */
    readonly plannedAt: Temporal.Instant | null;
    /** Since this process claimed it; null if it did not. */
    readonly seconds: number | null;
  }): void;
}

/** A ledger that reports each delivery which this process claims or settles. */
export const measuredLedger = (ledger: Ledger, meter: LedgerMeter): Ledger => {
  const open = new Map<string, { readonly plannedAt: Temporal.Instant; readonly claimedAtMs: number }>();
  const claimed = ({ delivery: { id, plannedAt } }: Claim): void => {
    open.set(id, { plannedAt, claimedAtMs: performance.now() });
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
      const known = open.get(id);
      open.delete(id);
      meter.opened(open.size);
      if (!isOurs) return isOurs;
      const seconds = known === undefined ? null : (performance.now() - known.claimedAtMs) / 1_000;
      meter.settled({ state: settlement.state, plannedAt: known?.plannedAt ?? null, seconds });
      return isOurs;
    },
    async miss(deliveries, reason, now) {
      const missed = await ledger.miss(deliveries, reason, now);
      for (const { plannedAt } of missed) meter.settled({ state: "missed", plannedAt, seconds: null });
      return missed;
    },
  };
};
