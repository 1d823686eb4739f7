import type { Reason } from "../deliveries/reason.ts";

/** Why nothing can be posted to a channel any more, until a person does something about it. */
export const suspensionCauses = ["channel-gone", "bot-removed", "no-permission"] as const;
export type SuspensionCause = (typeof suspensionCauses)[number];

export type SubscriptionState =
  | { readonly state: "active" }
  /** By a person; without an end where `until` is null. */
  | { readonly state: "paused"; readonly until: Temporal.Instant | null }
  /** By the bot, which was refused for good. */
  | { readonly state: "suspended"; readonly cause: SuspensionCause; readonly reason: Reason };

/** What identifies a subscription and its schedule. */
export interface SubscriptionIdentity {
  /** The digest's name and its channel, such as `morning slack:C0123`. Another schedule is the same subscription. */
  readonly key: string;
  /** `slack:C0123`. */
  readonly channel: string;
  /** When it is due, in words that change if and only if that does. */
  readonly schedule: string;
}

/** A subscription on record. */
export interface StoredSubscription extends SubscriptionIdentity {
  /** Null for one that `digests.yaml` declares: its settings are in that file. Else JSON. */
  readonly settings: string | null;
  readonly state: SubscriptionState;
  /** Who made it and who last changed it, with their workspace or server (`T123/U123`); null for `digests.yaml`. */
  readonly createdBy: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}

/**
 * The subscriptions of all channels. Those made in chat live here; of those that `digests.yaml` declares, the record
 * keeps their state, and since when their schedule is as it is. Every method rejects with a `storage` error where the
 * record cannot be read or written.
 */
export interface Subscriptions {
  /** Takes note of those that the file declares and forgets others of the file. Those made in chat are untouched. */
  declare(declared: readonly SubscriptionIdentity[], now: Temporal.Instant): Promise<void>;
  /** Adds one made in chat; false if its key is taken, by chat or by the file. */
  add(identity: SubscriptionIdentity, settings: string, by: string, now: Temporal.Instant): Promise<boolean>;
  /** Changes one made in chat; false if there is none. Another schedule counts from now on. */
  change(
    identity: SubscriptionIdentity,
    settings: string,
    by: string,
    now: Temporal.Instant,
  ): Promise<boolean>;
  /** Removes one made in chat; false if there is none. Its deliveries stay on record. */
  remove(key: string, by: string, now: Temporal.Instant): Promise<boolean>;
  /** False if there is no such subscription, or its state has this name and these values already. */
  setState(key: string, state: SubscriptionState, by: string | null, now: Temporal.Instant): Promise<boolean>;
  all(): Promise<readonly StoredSubscription[]>;
  /** Another number whenever anything above has changed, in this process or another. Cheap. */
  revision(): Promise<number>;
}
