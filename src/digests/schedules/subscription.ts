import type { Language } from "../../base/language/language.ts";
import type { Channel } from "../../store/channel.ts";
import type { SubscriptionState } from "../../store/subscriptions/subscriptions.ts";
import type { Include } from "../digest.ts";
import type { Schedule } from "./schedule.ts";

/** What happens with slots that were due while no bot was running. */
export type MissedPolicy =
  /** The last of them is posted late, with a note, if it is at most this many minutes late; null is the usual limit of the digest. */
  | { readonly policy: "late"; readonly withinMinutes: number | null }
  /** None is posted. The next digest says which slots it covers. */
  | { readonly policy: "merge" }
  /** None is posted. */
  | { readonly policy: "skip" };

/** A digest in a channel, with a schedule. */
export interface Subscription {
  /** The name and the channel's address, such as `morning slack:C0123`. */
  readonly key: string;
  /** Unique in its channel. */
  readonly name: string;
  readonly channel: Channel;
  /** The kind of digest, such as `commitments`. */
  readonly digest: string;
  readonly schedule: Schedule;
  readonly missed: MissedPolicy;
  /** Whether nothing is posted if there is no news. Otherwise the digest says that there is none. */
  readonly skipIfEmpty: boolean;
  readonly language: Language;
  readonly include: Include;
  /** `file`: declared in `digests.yaml`, so that it cannot be changed in chat. */
  readonly origin: "file" | "chat";
  readonly state: SubscriptionState;
  /** Users of the platform who get notices of problems. If empty, the channel's managers get them. */
  readonly managers: readonly string[];
}
