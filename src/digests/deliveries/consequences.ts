import { said } from "../../store/deliveries/reason.ts";
import type { Subscriptions } from "../../store/subscriptions/subscriptions.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { Assignment } from "./assignment.ts";
import type { Ended } from "./outcome.ts";
import { suspendChannel } from "./suspend.ts";

export interface ConsequencesOptions {
  readonly subscriptions: Subscriptions;
  /** All subscriptions as they are now. */
  readonly all: () => Iterable<Subscription>;
  readonly now: () => Temporal.Instant;
}

/** What follows from how a delivery ended: a channel that refuses for good is suspended. `notify.ts` tells of both. */
export const followUp = async (
  { settlement, suspend }: Ended,
  { subscription }: Pick<Assignment, "subscription">,
  { subscriptions, all, now }: ConsequencesOptions,
): Promise<void> => {
  if (suspend === null) return;
  const reason = "reason" in settlement ? settlement.reason : said("");
  await suspendChannel(subscription.channel.address, all(), { cause: suspend, reason }, subscriptions, now());
};
