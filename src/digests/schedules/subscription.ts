import type { Language } from "../../base/language/language.ts";
import type { Channel } from "../../store/channel.ts";
import type { SubscriptionState } from "../../store/subscriptions/subscriptions.ts";
import type { Include } from "../digest.ts";
import type { Schedule } from "./schedule.ts";

/** What happens with the slots that came while no bot was running. */
export type MissedPolicy =
  /** The last of them is posted late, and says so, unless it is more than so many minutes late. */
  | { readonly policy: "late"; readonly withinMinutes: number }
  /** None is posted; the next slot's digest says which others it covers. */
  | { readonly policy: "merge" }
  /** None is posted. */
  | { readonly policy: "skip" };

/** A digest × a channel × a schedule. */
export interface Subscription {
  /** The name and the channel's address, such as `morning slack:C0123`. */
  readonly key: string;
  /** Unique in its channel. */
  readonly name: string;
  readonly channel: Channel;
  /** Which digest it is, such as `commitments`. */
  readonly digest: string;
  readonly schedule: Schedule;
  readonly missed: MissedPolicy;
  /** Whether nothing is posted when there is nothing to say; else it says that there is nothing. */
  readonly skipIfEmpty: boolean;
  readonly language: Language;
  readonly include: Include;
  /** `file`: declared in `digests.yaml`, and not to be changed in chat. */
  readonly origin: "file" | "chat";
  readonly state: SubscriptionState;
  /** Users of the platform who are told when something is wrong; those of the channel where it is empty. */
  readonly managers: readonly string[];
}
