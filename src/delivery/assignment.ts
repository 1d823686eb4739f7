import type { Digest } from "../digest.ts";
import type { Library } from "../library/library.ts";
import type { Logger } from "../logger.ts";
import type { RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedule/subscription.ts";
import type { Ledger } from "../storage/ledger.ts";
import type { Clock } from "./clock.ts";
import type { Pacer } from "./pace.ts";

/** What a delivery is made of. */
export interface Assignment {
  readonly subscription: Subscription;
  readonly digest: Digest;
  readonly platform: RunningPlatform;
  readonly pacer: Pacer;
}

/** What deliveries are made with. */
export interface Means {
  readonly ledger: Ledger;
  /** The library as it is now: a digest takes it once. */
  readonly library: () => Library;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the bot stops: no further request leaves. */
  readonly stopping: AbortSignal;
}
