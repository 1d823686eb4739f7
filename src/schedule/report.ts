import type { Logger } from "../logger.ts";
import type { Delivery, Settlement } from "../storage/ledger.ts";
import type { Subscription } from "./subscription.ts";

/** Logs how a turn at a delivery ended. */
export const report = (
  { id, slot }: Delivery,
  { name, channel }: Subscription,
  settlement: Settlement,
  log: Logger,
): void => {
  const digest = `Digest ${name} of ${slot}`;
  const to = channel.address;
  const values = { delivery: id };
  switch (settlement.state) {
    case "posted":
      return log.info(values, `${digest} was posted to ${to}.`);
    case "empty":
      return log.info(values, `${digest} has nothing to say, so nothing was posted to ${to}.`);
    case "released":
      return log.warn(
        values,
        `${digest} was not posted to ${to}, and is tried again at ${settlement.dueAt}: ${settlement.reason}`,
      );
    case "uncertain":
      return log.warn(
        values,
        `${digest} may stand in ${to} or not; it is looked for at ${settlement.dueAt}: ${settlement.reason}`,
      );
    case "failed":
      return log.error(values, `${digest} was not posted to ${to}, or not all of it: ${settlement.reason}`);
    case "missed":
      return log.warn(values, `${digest} was not posted to ${to}: ${settlement.reason}`);
    case "unknown":
      return log.error(
        values,
        `${digest} may stand in ${to} or not, and is not posted again. Look there. ${settlement.reason}`,
      );
    default:
      return settlement satisfies never;
  }
};
