import type { DigestsReading } from "../../digests/schedules/digests-file.ts";
import type { CheckReport } from "../../library/check.ts";
import type { SignOnSettings } from "../../platforms/desk/sign-on.ts";
import type { Examination } from "../../platforms/shared/doctor/examination.ts";
import type { PlatformSetting } from "../../platforms/shared/platform.ts";
import type { StoredSubscription } from "../../store/subscriptions/subscriptions.ts";
import type { WebhookSettings } from "./examine-intake.ts";
import type { Services } from "./examine-services.ts";

/** A platform and its settings. */
export interface ExaminedPlatform {
  readonly name: string;
  /** Null if another finding reports the problem, for example with its variables. */
  readonly setting: PlatformSetting | null;
  /** True for the console, which needs no checks. */
  readonly isStandIn: boolean;
}

export type CheckRecord = (signal: AbortSignal) => Promise<CheckReport>;

/** Everything that the doctor checks. */
export interface Examined extends Omit<Examination, "channels">, Services {
  readonly briefingsFolder: string;
  /** Checks the briefings: the doctor reads them, and the bot asks its index. Rejects if that is not possible, or if the signal stops it. */
  readonly checkRecord: CheckRecord;
  readonly platforms: readonly ExaminedPlatform[];
  /** Reads `digests.yaml`; null if the file does not exist. */
  readonly readDigests: () => Promise<DigestsReading | null>;
  /** The names of all kinds of digests. */
  readonly digestKinds: () => Promise<readonly string[]>;
  /** Reads the subscriptions with `readStore`. Rejects if the database has a problem. */
  readonly readSubscriptions: () => Promise<readonly StoredSubscription[]>;
  /** The address of the desk's channel. */
  readonly newsdesk: string | null;
  /** The newsroom's own sign-on; null if there is none. */
  readonly signOn: SignOnSettings | null;
  /** The settings with which the bot receives articles. */
  readonly webhook: WebhookSettings;
  /** The addresses of the channels in which editors see briefings under embargo. */
  readonly embargoChannels: readonly string[];
}
