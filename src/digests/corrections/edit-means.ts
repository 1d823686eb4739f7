import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import type { EditClaim, MessageEdits } from "../../store/posted/message-edits.ts";
import type { PostedMessages } from "../../store/posted/posted-messages.ts";
import type { Pacer } from "../deliveries/pace.ts";
import type { PlatformEdits, RunningPlatform } from "../posting.ts";

/** The parts with which an edit is made. */
export interface EditMeans {
  readonly platform: RunningPlatform;
  readonly platformEdits: PlatformEdits;
  /** For notices; shared with everything that posts. */
  readonly pacer: Pacer;
  /** For edits. */
  readonly editPacer: Pacer;
  readonly edits: MessageEdits;
  readonly remember: PostedMessages["remember"];
  readonly library: Library;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly stopping: AbortSignal;
}

/** Another process has the edit, or the bot stops. Its lease expires. */
export type Interrupted = null;

/** Since when an edit is tried, and how often it was. */
export const triesOfEdit = ({ plannedAt, attempt }: Pick<EditClaim, "plannedAt" | "attempt">) => ({
  since: plannedAt,
  attempt,
});
