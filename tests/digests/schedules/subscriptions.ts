import { type Plan, planSlots, unrecordedSince } from "../../../src/digests/schedules/plan.ts";
import { settingsSchema, type WrittenSettings } from "../../../src/digests/schedules/settings.ts";
import { slotsBetween } from "../../../src/digests/schedules/slots.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { subscriptionOf } from "../../../src/digests/schedules/subscription-of.ts";
import type { UnreadableSubscription } from "../../../src/digests/schedules/unreadable-subscription.ts";
import type { History } from "../../../src/store/deliveries/ledger.ts";

const channel = { address: "slack:C1", platform: "slack", id: "C1" };

/** A digest at 08:30 UTC every day, unless other settings say otherwise. */
export const subscribe = (settings: Partial<WrittenSettings> = {}): Subscription =>
  subscriptionOf(
    settingsSchema.parse({
      name: "morning",
      digest: "commitments",
      schedule: "daily 08:30",
      timeZone: "UTC",
      language: "en",
      ...settings,
    }),
    channel,
    "file",
  );

/** A digest set up in chat by U1 whose time zone cannot be read, unless other parts say otherwise. */
export const unreadableOf = (parts: Partial<UnreadableSubscription> = {}): UnreadableSubscription => {
  const { name = "morning", language = "en" } = parts;
  return {
    key: `${name} ${channel.address}`,
    name,
    channel,
    origin: "chat",
    language,
    managers: ["U1"],
    problems: [{ setting: "timeZone", written: "Mars/Base" }],
    settings: JSON.stringify({
      name,
      digest: "commitments",
      schedule: "daily noon",
      timeZone: "Mars/Base",
      language,
    }),
    ...parts,
  };
};

/** An instant in June 2026, such as `02T08:30`. The first is a Monday. */
export const june = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-${time}Z`);

/** What is on record of a digest that is as it is since the first of June. */
export const history = (parts: Partial<History> = {}): History => ({
  since: june("01T00:00"),
  accountedUntil: null,
  missed: null,
  ...parts,
});

/** Plans from all slots that are not recorded, in one step. */
export const planDeliveries = (subscription: Subscription, past: History, now: Temporal.Instant): Plan => {
  const slots = slotsBetween(subscription.schedule, unrecordedSince(past, now), now);
  return planSlots(subscription, slots, past.missed, now);
};
