import { type Channel, formatSubscriptionKey } from "../../store/channel.ts";
import type { SubscriptionIdentity, SubscriptionState } from "../../store/subscriptions/subscriptions.ts";
import type { Schedule } from "./schedule.ts";
import type { DigestSettings } from "./settings.ts";
import { identifySchedule } from "./slots.ts";
import type { Subscription } from "./subscription.ts";

/** The state of settings, for subscriptions that are not stored yet. */
export const stateFromSettings = ({ pausedUntil, timeZone }: DigestSettings): SubscriptionState =>
  pausedUntil === undefined
    ? { state: "active" }
    : { state: "paused", until: pausedUntil.toZonedDateTime(timeZone).toInstant() };

/** The schedule of settings. */
const scheduleOf = ({ schedule, timeZone, holidays }: DigestSettings): Schedule => ({
  ...schedule,
  timeZone,
  holidays: holidays ?? null,
});

/** Makes a channel's subscription from settings. */
export const subscriptionOf = (
  settings: DigestSettings,
  channel: Channel,
  origin: Subscription["origin"],
  state: SubscriptionState = stateFromSettings(settings),
): Subscription => ({
  key: formatSubscriptionKey({ name: settings.name, channel }),
  name: settings.name,
  channel,
  digest: settings.digest,
  schedule: scheduleOf(settings),
  missed: settings.missed,
  skipIfEmpty: settings.skipIfEmpty,
  language: settings.language,
  include: settings.include,
  origin,
  state,
  managers: settings.managers,
});

export const identityOf = ({ key, channel, schedule }: Subscription): SubscriptionIdentity => ({
  key,
  channel: channel.address,
  schedule: identifySchedule(schedule),
});
