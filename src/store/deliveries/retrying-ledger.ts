import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Ledger, Settlement } from "./ledger.ts";

interface Unwritten {
  readonly settlement: Settlement;
  readonly by: string;
  readonly now: Temporal.Instant;
}

/**
 * A ledger that keeps an outcome in memory if it cannot be written, for example because the disk is full. It writes the
 * outcome before the next `claimDue`. Its `settle` never rejects.
 */
export const createRetryingLedger = (ledger: Ledger, log: Logger): Ledger => {
  const unwritten = new Map<string, Unwritten>();
  const write = async (id: string, outcome: Unwritten): Promise<boolean> => {
    const { settlement, by, now } = outcome;
    try {
      const isOurs = await ledger.settle(id, settlement, by, now);
      unwritten.delete(id);
      return isOurs;
    } catch (error) {
      unwritten.set(id, outcome);
      log.error({ delivery: id, settlement }, `An outcome could not be recorded yet: ${messageOf(error)}`);
      return true;
    }
  };
  return {
    ...ledger,
    settle: (id, settlement, by, now) => write(id, { settlement, by, now }),
    async claimDue(lease, most) {
      for (const [id, outcome] of [...unwritten]) await write(id, outcome);
      return ledger.claimDue(lease, most);
    },
  };
};
