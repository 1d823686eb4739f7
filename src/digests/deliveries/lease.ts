import type { Claim, Lease, Ledger } from "../../store/deliveries/ledger.ts";
import type { Clock } from "./clock.ts";

/**
 * Within the last half of a lease no request leaves: a request may take ten seconds to be acted on, and the clocks of
 * two machines may differ by some seconds.
 */
const margin = 0.5;

/** A lease, and when this process took it by the time that passes evenly. */
export interface TimedLease extends Lease {
  readonly takenAtMs: number;
}

/** The delivery is another process's by now. */
export class LeaseLost extends Error {}

/** A process's hold on a delivery. */
export interface Hold {
  /** Writes something with a lease from now on, which the write renews. Throws `LeaseLost` if it resolves to false. */
  write(act: (lease: Lease) => Promise<boolean>): Promise<void>;
  /** The same for what also puts on record that a message may exist which is not on record. */
  writeUncertain(act: (lease: Lease) => Promise<boolean>): Promise<void>;
  /** Whether a request may leave now. The record says before each of them that its message may exist. */
  keep(): Promise<boolean>;
  /** The same without renewing anything, for the moment at which the request leaves. */
  mayLeave(): boolean;
}

type LeaseClock = Pick<Clock, "now" | "elapsedMs">;

export const leaseOf = (by: string, clock: LeaseClock, lengthMs: number): TimedLease => {
  const takenAtMs = clock.elapsedMs();
  const now = clock.now();
  return { by, now, until: now.add({ milliseconds: lengthMs }), takenAtMs };
};

/**
 * Whether a request may leave under a lease. Both clocks must agree. The wall clock is the one that other processes judge the
 * lease by, and it goes on while the machine sleeps, which the monotonic clock may not. The monotonic clock goes on while the
 * process is stopped, and nobody sets it back.
 */
export const allowsRequest = ({ now, until, takenAtMs }: TimedLease, clock: LeaseClock): boolean => {
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
  const lengthMs = first.until.epochMilliseconds - first.now.epochMilliseconds;
  let current = first;
  let isCertain = certain;
  const next = (): TimedLease => leaseOf(first.by, clock, lengthMs);
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
      // The write itself may have taken long.
      return mayLeave();
    },
    mayLeave,
  };
};
