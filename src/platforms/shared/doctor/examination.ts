import type { Command } from "../../../ask/command.ts";
import type { UsedChannel } from "./channel-use.ts";

/** What a platform is asked to check. */
export interface Examination {
  readonly commands: readonly Command[];
  /** Its channels that the bot is told to use. */
  readonly channels: readonly UsedChannel[];
  readonly now: () => Temporal.Instant;
  /** Ends it: nobody waits for the findings any more. */
  readonly signal: AbortSignal;
}
