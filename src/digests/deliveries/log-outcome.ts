import type { Logger } from "../../base/logger.ts";
import type { Delivery, Settlement } from "../../store/deliveries/ledger.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Subscription } from "../schedules/subscription.ts";

interface Report {
  readonly level: "info" | "warn" | "error";
  readonly sentence: string;
}

const reportOf = (digest: string, to: string, settlement: Settlement): Report => {
  switch (settlement.state) {
    case "posted":
      return { level: "info", sentence: `${digest} was posted to ${to}.` };
    case "empty":
      return { level: "info", sentence: `${digest} has nothing new, so nothing was posted to ${to}.` };
    case "released": {
      const { dueAt, reason } = settlement;
      const sentence = `${digest} was not posted to ${to}. The bot retries at ${dueAt}: ${sayReason(reason, "en")}`;
      return { level: "warn", sentence };
    }
    case "uncertain": {
      const { dueAt, reason } = settlement;
      const sentence = `${digest} may have been posted to ${to}. The bot searches the channel at ${dueAt}: ${sayReason(reason, "en")}`;
      return { level: "warn", sentence };
    }
    case "failed": {
      const sentence = `${digest} was not posted to ${to}, or not all of it: ${sayReason(settlement.reason, "en")}`;
      return { level: "error", sentence };
    }
    case "missed":
      return {
        level: "warn",
        sentence: `${digest} was not posted to ${to}: ${sayReason(settlement.reason, "en")}`,
      };
    case "unknown": {
      const sentence = `${digest} may have been posted to ${to}. The bot does not post it again. Check the channel. ${sayReason(settlement.reason, "en")}`;
      return { level: "error", sentence };
    }
    default:
      return settlement satisfies never;
  }
};

/** Logs how a lease on a delivery ended. */
export const logOutcome = (
  { id, slot }: Delivery,
  { name, channel }: Subscription,
  settlement: Settlement,
  log: Logger,
): void => {
  const { level, sentence } = reportOf(`Digest ${name} of ${slot}`, channel.address, settlement);
  log[level]({ delivery: id }, sentence);
};
