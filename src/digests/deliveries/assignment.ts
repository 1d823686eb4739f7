import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import type { PostedMessages } from "../../store/posted/posted-messages.ts";
import type { Digest } from "../digest.ts";
import type { RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { ReadWatched } from "../watches/read-watched.ts";
import type { Pacer } from "./pace.ts";

/** A subscription with its digest and platform. */
export interface Assignment {
  readonly subscription: Subscription;
  readonly digest: Digest;
  readonly platform: RunningPlatform;
  readonly pacer: Pacer;
}

/** The services that deliveries use. */
export interface Means {
  readonly ledger: Ledger;
  /** Remembers posted messages, so that corrections can reach them. */
  readonly posted: Pick<PostedMessages, "remember" | "isRemembered">;
  readonly watched: ReadWatched;
  /** The current library. A digest calls this once, so that it uses one snapshot. */
  readonly library: () => Library;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the bot stops. After that, no request leaves. */
  readonly stopping: AbortSignal;
}
