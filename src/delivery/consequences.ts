import type { Logger } from "../logger.ts";
import type { Subscription } from "../schedule/subscription.ts";
import type { Delivery } from "../storage/ledger.ts";
import { said } from "../storage/reason.ts";
import type { Subscriptions } from "../storage/subscriptions.ts";
import type { Assignment } from "./assignment.ts";
import { tellManagers } from "./managers.ts";
import type { Ended } from "./outcome.ts";
import { suspendChannel } from "./suspend.ts";

export interface ConsequencesOptions {
  readonly subscriptions: Subscriptions;
  /** All subscriptions as they are now. */
  readonly all: () => Iterable<Subscription>;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** What follows from how a delivery ended: who is told, and what is suspended. */
export const followUp = async (
  { settlement, suspend }: Ended,
  delivery: Delivery,
  { subscription, platform }: Pick<Assignment, "subscription" | "platform">,
  { subscriptions, all, now, log }: ConsequencesOptions,
): Promise<void> => {
  if (suspend !== null) {
    const reason = "reason" in settlement ? settlement.reason : said("");
    const notice = { kind: "suspended", cause: suspend, reason } as const;
    const address = subscription.channel.address;
    const [first, ...more] = await suspendChannel(address, all(), notice, subscriptions, now());
    if (first !== undefined) await tellManagers(notice, [first, ...more], platform, log);
    return;
  }
  switch (settlement.state) {
    case "posted":
    case "empty":
    case "missed":
    case "released":
    case "uncertain":
      return;
    case "unknown":
      return tellManagers(
        { kind: "unknown", delivery, reason: settlement.reason },
        [subscription],
        platform,
        log,
      );
    case "failed":
      // Who sent it by hand is told at once.
      if (!delivery.scheduled) return;
      return tellManagers(
        { kind: "failed", delivery, reason: settlement.reason },
        [subscription],
        platform,
        log,
      );
    default:
      return settlement satisfies never;
  }
};
