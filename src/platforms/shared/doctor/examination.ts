import type { Command } from "../../../ask/command.ts";
import type { UsedChannel } from "./channel-use.ts";

/** The things that a platform checks for the doctor. */
export interface Examination {
  readonly commands: readonly Command[];
  /** The platform's channels in the bot's settings and subscriptions. */
  readonly channels: readonly UsedChannel[];
  readonly now: () => Temporal.Instant;
  /** Aborted when the findings are no longer needed. */
  readonly signal: AbortSignal;
}
