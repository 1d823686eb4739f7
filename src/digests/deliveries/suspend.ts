import type { Reason } from "../../store/deliveries/reason.ts";
import type { Subscriptions, SuspensionCause } from "../../store/subscriptions/subscriptions.ts";
import type { Subscription } from "../schedules/subscription.ts";

/**
 * Suspends all that is posted to a channel; returns those that this call suspended. Of several processes that are
 * refused at once, one gets them, so that the managers are told once.
 */
export const suspendChannel = async (
  channel: string,
  all: Iterable<Subscription>,
  { cause, reason }: { readonly cause: SuspensionCause; readonly reason: Reason },
  subscriptions: Subscriptions,
  now: Temporal.Instant,
): Promise<readonly Subscription[]> => {
  const suspended: Subscription[] = [];
  for (const subscription of all) {
    if (subscription.channel.address !== channel) continue;
    const state = { state: "suspended", cause, reason } as const;
    if (await subscriptions.setState(subscription.key, state, null, now)) suspended.push(subscription);
  }
  return suspended;
};
