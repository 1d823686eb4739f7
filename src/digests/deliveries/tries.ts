import type { Reason } from "../../store/deliveries/reason.ts";
import type { PostRefusal } from "../posting.ts";
import { type Pacer, retryWaitMs } from "./pace.ts";

/** How long the bot tries to make a change to a message. */
const triedFor = { hours: 24 };

const longestWaitMs = 3_600_000;

/** When a change to a message that could not be made is due again; `failed` a day after it was due first. Pure. */
export const endOfTry = (
  { since, attempt }: { readonly since: Temporal.Instant; readonly attempt: number },
  reason: Reason,
  atLeastMs: number,
  now: Temporal.Instant,
):
  | { readonly state: "failed"; readonly reason: Reason }
  | { readonly state: "waits"; readonly reason: Reason; readonly dueAt: Temporal.Instant } => {
  if (Temporal.Instant.compare(since.add(triedFor), now) <= 0) return { state: "failed", reason };
  const waitMs = Math.max(atLeastMs, Math.min(5_000 * 2 ** Math.min(attempt - 1, 20), longestWaitMs));
  return { state: "waits", reason, dueAt: now.add({ milliseconds: waitMs }) };
};

/** A refusal that asks for a retry. Others are tried again as well: an editor may invite the bot, or lift an archive. */
export const holdBack = (pacer: Pacer, refusal: PostRefusal, channel: string): number => {
  if (refusal.remedy !== "retry") return 0;
  pacer.hold(refusal.afterMs, refusal.scope === "platform" ? null : channel);
  return retryWaitMs(refusal.afterMs);
};
