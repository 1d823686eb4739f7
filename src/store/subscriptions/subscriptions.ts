import type { Reason } from "../deliveries/reason.ts";

/** Why the bot cannot post to a channel until a person acts. */
export const suspensionCauses = ["channel-gone", "bot-removed", "no-permission"] as const;
export type SuspensionCause = (typeof suspensionCauses)[number];

export type SubscriptionState =
  | { readonly state: "active" }
  /** A person paused it, until they resume it if `until` is null. */
  | { readonly state: "paused"; readonly until: Temporal.Instant | null }
  /** The bot suspended it, because the platform refuses its posts. */
  | { readonly state: "suspended"; readonly cause: SuspensionCause; readonly reason: Reason };

/** A subscription's key, channel and schedule. */
export interface SubscriptionIdentity {
  /** The digest's name and its channel, such as `morning slack:C0123`. It does not change with the schedule. */
  readonly key: string;
  /** `slack:C0123`. */
  readonly channel: string;
  /** The schedule as text, which changes if and only if the schedule does. */
  readonly schedule: string;
}

/** A recorded subscription. */
export interface StoredSubscription extends SubscriptionIdentity {
  /** JSON. Null for a subscription of `digests.yaml`, which has the settings. */
  readonly settings: string | null;
  readonly state: SubscriptionState;
  /** The people who created it and last changed it, with their workspace or server (`T123/U123`); null for `digests.yaml`. */
  readonly createdBy: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}

/**
 * The subscriptions of all channels. Subscriptions made in chat are stored completely. For those that `digests.yaml`
 * declares, the database has only the state and the time at which the schedule changed. Every method rejects with a
 * `storage` error if the database cannot be read or written.
 */
export interface Subscriptions {
  /** Records the subscriptions that the file declares, and removes those that it no longer declares. Does not change those made in chat. */
  declare(declared: readonly SubscriptionIdentity[], now: Temporal.Instant): Promise<void>;
  /** Adds a subscription made in chat. False if its key exists, from chat or from the file. */
  add(identity: SubscriptionIdentity, settings: string, by: string, now: Temporal.Instant): Promise<boolean>;
  /** Changes a subscription made in chat. False if it does not exist. A new schedule starts now. */
  change(
    identity: SubscriptionIdentity,
    settings: string,
    by: string,
    now: Temporal.Instant,
  ): Promise<boolean>;
  /** Removes a subscription made in chat. False if it does not exist. Its deliveries are kept. */
  remove(key: string, by: string, now: Temporal.Instant): Promise<boolean>;
  /** False if the subscription does not exist, or already has this state. */
  setState(key: string, state: SubscriptionState, by: string | null, now: Temporal.Instant): Promise<boolean>;
  all(): Promise<readonly StoredSubscription[]>;
  /** A number that changes whenever a subscription does, in this process or another one. A cheap query. */
  revision(): Promise<number>;
}
