import type { Claim, Lease, Ledger } from "../../store/deliveries/ledger.ts";
import type { Clock } from "./clock.ts";

/**
 * Within the last half of a lease no request leaves: a request may take ten seconds to be acted on, and the clocks of
 * two machines may differ by some seconds, or a process be paused for some.
 */
const margin = 0.5;

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
}

export const leaseOf = (by: string, now: Temporal.Instant, lengthMs: number): Lease => ({
  by,
  now,
  until: now.add({ milliseconds: lengthMs }),
});

export const holdOn = (
  { delivery: { id }, certain }: Pick<Claim, "delivery" | "certain">,
  first: Lease,
  ledger: Ledger,
  clock: Clock,
): Hold => {
  const lengthMs = first.until.epochMilliseconds - first.now.epochMilliseconds;
  let current = first;
  let isCertain = certain;
  const next = (): Lease => leaseOf(first.by, clock.now(), lengthMs);
  const isSafe = (): boolean =>
    clock.now().epochMilliseconds < current.until.epochMilliseconds - lengthMs * margin;
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
      if (!isCertain && isSafe()) return true;
      const lease = next();
      if (!(await ledger.beginRequest(id, lease))) return false;
      current = lease;
      isCertain = false;
      // The write itself may have taken long.
      return isSafe();
    },
  };
};
