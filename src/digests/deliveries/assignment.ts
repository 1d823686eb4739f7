import type { Logger } from "../../base/logger.ts";
import type { Library } from "../../library/library.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import type { Digest } from "../digest.ts";
import type { RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";
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
