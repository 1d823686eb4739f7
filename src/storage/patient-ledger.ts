import { messageOf } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Delivery, Ledger, Settlement } from "./ledger.ts";

/**
 * A ledger that keeps an outcome which cannot be written now, as when the disk is full, and writes it later: before
 * claims are given up as unknown, and when it is closed. Its `settle` never rejects.
 */
export const createPatientLedger = (ledger: Ledger, log: Logger): Ledger => {
  const unwritten = new Map<
    string,
    { readonly delivery: Delivery; readonly settlement: Settlement; readonly now: Temporal.Instant }
  >();
  const write = async (delivery: Delivery, settlement: Settlement, now: Temporal.Instant): Promise<void> => {
    try {
      await ledger.settle(delivery, settlement, now);
      unwritten.delete(delivery.id);
    } catch (error) {
      unwritten.set(delivery.id, { delivery, settlement, now });
      const values = { delivery: delivery.id, settlement };
      log.error(values, `An outcome could not be recorded yet: ${messageOf(error)}`);
    }
  };
  const writeAll = async (): Promise<void> => {
    for (const { delivery, settlement, now } of [...unwritten.values()]) {
      await write(delivery, settlement, now);
    }
  };
  return {
    ...ledger,
    settle: write,
    async abandon(claimedBefore, now) {
      await writeAll();
      return ledger.abandon(claimedBefore, now);
    },
    async close() {
      await writeAll();
      await ledger.close();
    },
  };
};
