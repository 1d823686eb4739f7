import type { DigestsReading } from "../../digests/schedules/digests-file.ts";
import type { Examination } from "../../platforms/shared/doctor/examination.ts";
import type { PlatformSetting } from "../../platforms/shared/platform.ts";
import type { StoredSubscription } from "../../store/subscriptions/subscriptions.ts";

/** A platform as its settings leave it. */
export interface ExaminedPlatform {
  readonly name: string;
  /** Null if another finding says what is wrong, as with its variables. */
  readonly setting: PlatformSetting | null;
  /** The console: it needs nothing that could be checked. */
  readonly isStandIn: boolean;
}

/** What the doctor checks. */
export interface Examined extends Omit<Examination, "channels"> {
  readonly briefingsFolder: string;
  readonly platforms: readonly ExaminedPlatform[];
  /** The standing digests; null if there is no file. */
  readonly readDigests: () => Promise<DigestsReading | null>;
  /** The names of the digests there are. */
  readonly digestKinds: () => Promise<readonly string[]>;
  /** The digests on record, as `readStore` reads them. Rejects if the database is not well. */
  readonly readSubscriptions: () => Promise<readonly StoredSubscription[]>;
  /** The address of the desk's channel. */
  readonly newsdesk: string | null;
  /** The addresses of the channels where editors see what is under embargo. */
  readonly embargoChannels: readonly string[];
}
