import type { Reason } from "../../store/deliveries/reason.ts";
import type { PostRefusal } from "../posting.ts";
import { type Pacer, retryWaitMs } from "./pace.ts";

/** A platform may still act on a request whose answer was lost, so its message is searched only after this. */
export const searchAfterMs = 30_000;

/**
 * How far back to search. Messages have the platform's time, but this machine's clock may have run hours ahead when they were first
 * tried, and been corrected since. A wrong time zone makes a difference of up to 14 hours.
 */
const searchBack = { hours: 24 };

/** The earliest time at which a message may have been posted if `first` is the time of its first try. Pure. */
export const postedSince = (first: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  (Temporal.Instant.compare(first, now) < 0 ? first : now).subtract(searchBack);

/** How long the bot tries to make a change to a message: a person who removed the bot, or its token, may bring it back after a holiday. */
const triedFor = { hours: 7 * 24 };

/** The longest wait between two tries on the first day, and later. */
const longestWaitMs = { firstDay: 3_600_000, later: 6 * 3_600_000 };

/** When a change to a message that could not be made is due again; `failed` a week after it was due first. Pure. */
export const endOfTry = (
  { since, attempt }: { readonly since: Temporal.Instant; readonly attempt: number },
  reason: Reason,
  atLeastMs: number,
  now: Temporal.Instant,
):
  | { readonly state: "failed"; readonly reason: Reason }
  | { readonly state: "waits"; readonly reason: Reason; readonly dueAt: Temporal.Instant } => {
  if (Temporal.Instant.compare(since.add(triedFor), now) <= 0) return { state: "failed", reason };
  const isFirstDay = Temporal.Instant.compare(since.add({ hours: 24 }), now) > 0;
  const longestMs = isFirstDay ? longestWaitMs.firstDay : longestWaitMs.later;
  const waitMs = Math.max(atLeastMs, Math.min(5_000 * 2 ** Math.min(attempt - 1, 20), longestMs));
  return { state: "waits", reason, dueAt: now.add({ milliseconds: waitMs }) };
};

/**
 * Holds requests back if a refusal asks for it. Returns for how many milliseconds; 0 for other refusals. These are tried again as well: an
 * editor may invite the bot, or restore an archived channel.
 */
export const holdBack = (pacer: Pacer, refusal: PostRefusal, channel: string): number => {
  if (refusal.remedy !== "retry") return 0;
  pacer.hold(refusal.afterMs, refusal.scope === "platform" ? null : channel);
  return retryWaitMs(refusal.afterMs);
};

/** When a change is due again after a request that failed, or whose answer was lost. Holds other requests back if the platform asks for it. */
export const endOfRequest = (
  tried: Parameters<typeof endOfTry>[0],
  failed: { readonly reason: Reason } & (
    | { readonly outcome: "unknown" }
    | { readonly outcome: "refused"; readonly refusal: PostRefusal }
  ),
  pacer: Pacer,
  channel: string,
  now: Temporal.Instant,
): ReturnType<typeof endOfTry> => {
  const heldMs = failed.outcome === "refused" ? holdBack(pacer, failed.refusal, channel) : 0;
  return endOfTry(tried, failed.reason, heldMs, now);
};

/** The waits before a notice is tried again. After the shortest, a request whose answer was lost has taken effect, and a platform that was off may have started. */
const againAfterMs = { least: 30_000, most: 600_000 };

/** When to try a notice again: after an eighth of the time since its first try, so that an outage of a day costs 171 tries and not 2,880. Pure. */
export const againAt = (since: Temporal.Instant, now: Temporal.Instant): Temporal.Instant => {
  const eighthMs = Math.round((now.epochMilliseconds - since.epochMilliseconds) / 8);
  return now.add({ milliseconds: Math.min(againAfterMs.most, Math.max(againAfterMs.least, eighthMs)) });
};
