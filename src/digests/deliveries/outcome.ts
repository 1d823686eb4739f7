import type { Logger } from "../../base/logger.ts";
import type { Told } from "../../store/deliveries/knowledge.ts";
import type { Claim, Delivery, Settlement } from "../../store/deliveries/ledger.ts";
import type { Reason } from "../../store/deliveries/reason.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Composed } from "../digest.ts";
import type { PostOutcome } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";
import { retryWaitMs } from "./pace.ts";
import { searchAfterMs } from "./tries.ts";

/** How long the bot continues to search the channel if the platform cannot read it now. */
const searchFor = { hours: 6 };

/** The next state of a delivery after a post. `shown` are the facts of the messages that are posted. Pure. */
export const endOf = (
  outcome: PostOutcome,
  { delivery, attempt, certain, reason: last }: Pick<Claim, "delivery" | "attempt" | "certain" | "reason">,
  { facts, watermark, shown }: Pick<Composed, "facts" | "watermark"> & { readonly shown: readonly Told[] },
  now: Temporal.Instant,
): Settlement => {
  switch (outcome.outcome) {
    case "posted":
      return { state: "posted", facts, watermark };
    case "held-back":
      return { state: "released", reason: last ?? { key: "stopped" }, dueAt: now, certain };
    case "unknown":
      return {
        state: "uncertain",
        reason: outcome.reason,
        dueAt: now.add({ milliseconds: searchAfterMs }),
      };
    case "refused": {
      const { reason, refusal } = outcome;
      switch (refusal.remedy) {
        case "retry": {
          // If a person sent it by hand, they can send it again.
          if (!delivery.scheduled) return { state: "failed", reason, facts: shown };
          const dueAt = now.add({ milliseconds: waitMs(refusal.afterMs, attempt) });
          return { state: "released", reason, dueAt, certain };
        }
        case "give-up":
          return { state: "failed", reason, facts: shown };
        case "suspend":
          return { state: "failed", reason, facts: shown, suspends: refusal.cause };
        default:
          return refusal satisfies never;
      }
    }
    default:
      return outcome satisfies never;
  }
};

/** The delay before a retry: the one that the platform asks for, or longer each time, up to five minutes. */
const waitMs = (afterMs: number, attempt: number): number =>
  afterMs === 0 ? 0 : Math.max(retryWaitMs(afterMs), Math.min(1_000 * 2 ** Math.min(attempt, 10), 300_000));

/** The next state of a delivery after a search without a result: another search, or `unknown`. Pure. */
export const endOfSearch = (
  { reason, retry }: { readonly reason: Reason; readonly retry: boolean },
  { attempt, firstClaimedAt }: Pick<Claim, "attempt" | "firstClaimedAt">,
  now: Temporal.Instant,
): Settlement => {
  const until = firstClaimedAt.add(searchFor);
  if (!retry || Temporal.Instant.compare(now, until) > 0) return { state: "unknown", reason };
  const dueAt = now.add({ milliseconds: waitMs(searchAfterMs, attempt) });
  return { state: "uncertain", reason, dueAt };
};

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
