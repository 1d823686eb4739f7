import type { Clock } from "../../base/time/clock.ts";
import type { Claim, Lease, Ledger } from "../../store/deliveries/ledger.ts";
import type { Post } from "../posting.ts";
import type { Pacer } from "./pace.ts";

/**
 * No request leaves in the last half of a lease, because the platform may take ten seconds to act on a request, and the
 * clocks of two machines may differ by some seconds.
 */
const margin = 0.5;

/** A lease, and when this process took it, on the monotonic clock. */
export interface TimedLease extends Lease {
  readonly takenAtMs: number;
}

/** Another process has claimed the delivery. */
export class LeaseLost extends Error {}

/** A process's lease on a delivery, which its writes renew. */
export interface Hold {
  /** Writes something, and renews the lease with the write. Throws `LeaseLost` if `act` resolves to false. */
  write(act: (lease: Lease) => Promise<boolean>): Promise<void>;
  /** The same for a write that also records that a message may exist. */
  writeUncertain(act: (lease: Lease) => Promise<boolean>): Promise<void>;
  /** Whether a request may leave now. Records first that its message may exist. */
  keep(): Promise<boolean>;
  /** The same without a write, for the moment at which the request leaves. */
  mayLeave(): boolean;
}

type LeaseClock = Pick<Clock, "now" | "elapsedMs">;

export const leaseOf = (by: string, clock: LeaseClock, lengthMs: number): TimedLease => {
  const takenAtMs = clock.elapsedMs();
  const now = clock.now();
  return { by, now, until: now.add({ milliseconds: lengthMs }), takenAtMs };
};

/** The same lease for as long again, from now. */
export const renewed = ({ by, now, until }: TimedLease, clock: LeaseClock): TimedLease =>
  leaseOf(by, clock, until.epochMilliseconds - now.epochMilliseconds);

/**
 * Whether a request may leave under a lease. Both clocks must allow it. Other processes judge the lease by the wall clock,
 * which continues while the machine sleeps; the monotonic clock may not. The monotonic clock continues while the process is
 * stopped, and cannot be set back.
 */
const allowsRequest = ({ now, until, takenAtMs }: TimedLease, clock: LeaseClock): boolean => {
  const usableMs = (until.epochMilliseconds - now.epochMilliseconds) * (1 - margin);
  return (
    clock.now().epochMilliseconds - now.epochMilliseconds < usableMs &&
    clock.elapsedMs() - takenAtMs < usableMs
  );
};

export const holdOn = (
  { delivery: { id }, certain }: Pick<Claim, "delivery" | "certain">,
  first: TimedLease,
  ledger: Pick<Ledger, "beginRequest">,
  clock: LeaseClock,
): Hold => {
  let current = first;
  let isCertain = certain;
  const next = (): TimedLease => renewed(first, clock);
  const mayLeave = (): boolean => allowsRequest(current, clock);
  const write = async (act: (lease: Lease) => Promise<boolean>): Promise<void> => {
    const lease = next();
    if (!(await act(lease))) throw new LeaseLost();
    current = lease;
  };
  return {
    write,
    async writeUncertain(act) {
      await write(act);
      isCertain = false;
    },
    async keep() {
      if (!isCertain && mayLeave()) return true;
      const lease = next();
      if (!(await ledger.beginRequest(id, lease))) return false;
      current = lease;
      isCertain = false;
      // Check again, because the write may have taken long.
      return mayLeave();
    },
    mayLeave,
  };
};

interface Turn {
  readonly pacer: Pick<Pacer, "whenIdle">;
  readonly channel: string;
  readonly stopping: AbortSignal;
  readonly clock: LeaseClock;
}

/**
 * For requests that can wait, such as notices: each leaves under a new lease, when no digest is waiting. `begin` records the lease; it resolves
 * to false if another process has taken over.
 */
export const turnsOf = (
  newLease: () => TimedLease,
  begin: (lease: Lease) => Promise<boolean>,
  { pacer, channel, stopping, clock }: Turn,
): Pick<Post, "mayPost" | "mayLeave"> => {
  let current: TimedLease | null = null;
  const mayLeave = (): boolean => current !== null && allowsRequest(current, clock);
  return {
    async mayPost() {
      if (!(await pacer.whenIdle(channel, stopping))) return false;
      const lease = newLease();
      if (!(await begin(lease))) return false;
      current = lease;
      // Check again, because the write may have taken long.
      return mayLeave();
    },
    mayLeave,
  };
};
