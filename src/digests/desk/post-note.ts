import type { Answer } from "../../answer/answer.ts";
import type { Clock } from "../../base/time/clock.ts";
import { parseChannel } from "../../store/channel.ts";
import { said } from "../../store/deliveries/reason.ts";
import type { NoteClaim, NoteEnd, Queue } from "../../store/queue/queue.ts";
import { renewed, type TimedLease, turnsOf } from "../deliveries/lease.ts";
import type { Pacer } from "../deliveries/pace.ts";
import { endOfRequest, endOfTry, postedSince, searchAfterMs } from "../deliveries/tries.ts";
import type { RunningPlatform } from "../posting.ts";

/** The parts with which a note is posted and edited. */
export interface NoteMeans {
  readonly queue: Queue;
  readonly platform: RunningPlatform;
  readonly pacer: Pacer;
  readonly editPacer: Pacer;
  /** The forms of the note, the longest first. */
  readonly answers: readonly [Answer, ...Answer[]];
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly stopping: AbortSignal;
}

/**
 * Posts a note at most once, or edits it in place. A repeated edit does no harm. Null if another process has the note, or the bot stops: the
 * lease expires.
 */
export const makeNote = (claim: NoteClaim, lease: TimedLease, means: NoteMeans): Promise<NoteEnd | null> =>
  claim.message === null ? post(claim, lease, means) : edit(claim, claim.message, lease, means);

const triesOf = ({ changedAt, attempt }: NoteClaim) => ({ since: changedAt, attempt });

/** The longest form of the note that fits into one message. */
const fitting = (part: string, { platform, answers }: NoteMeans): Answer => {
  const fits = (answer: Answer): boolean => platform.edits?.fits(part, answer) ?? true;
  return answers.find(fits) ?? answers.at(-1) ?? answers[0];
};

const post = async (claim: NoteClaim, lease: TimedLease, means: NoteMeans): Promise<NoteEnd | null> => {
  const { queue, platform, pacer, clock, stopping } = means;
  const { key, note: deliveryId } = claim;
  const channel = parseChannel(claim.place).id;
  let existing: ReadonlyMap<string, string> = new Map();
  if (!claim.certain) {
    const found = await platform.find(channel, deliveryId, postedSince(claim.madeAt, clock.now()));
    if (!found.certain && !found.retry) return { state: "failed", reason: found.reason };
    if (!found.certain) return endOfTry(triesOf(claim), found.reason, 0, clock.now());
    existing = new Map(found.messages);
    for (const [part, id] of existing) await queue.saveMessage(key, { part, id });
    // It may show an earlier revision, because its subject may have changed since.
    if (existing.size > 0) return { state: "waits", reason: said("found"), dueAt: clock.now() };
  }
  const outcome = await platform.post({
    channel,
    answer: fitting("0", means),
    deliveryId,
    existing,
    ...turnsOf(
      () => renewed(lease, clock),
      (next) => queue.beginNote(key, false, next),
      { pacer, channel, stopping, clock },
    ),
    onPosted: (part, id) => queue.saveMessage(key, { part, id }),
  });
  switch (outcome.outcome) {
    case "posted":
      return { state: "shown" };
    case "held-back":
      return null;
    case "unknown":
      return endOfTry(triesOf(claim), outcome.reason, searchAfterMs, clock.now());
    case "refused":
      return endOfRequest(triesOf(claim), outcome, pacer, channel, clock.now());
    default:
      return outcome satisfies never;
  }
};

const edit = async (
  claim: NoteClaim,
  { part, id: messageId }: { readonly part: string; readonly id: string },
  lease: TimedLease,
  means: NoteMeans,
): Promise<NoteEnd | null> => {
  const { queue, platform, editPacer, clock, stopping } = means;
  // A terminal cannot edit what it printed. The queue has the state.
  if (platform.edits === null) return { state: "shown" };
  const channel = parseChannel(claim.place).id;
  const { mayPost } = turnsOf(
    () => renewed(lease, clock),
    (next) => queue.beginNote(claim.key, true, next),
    { pacer: editPacer, channel, stopping, clock },
  );
  if (!(await mayPost())) return null;
  const message = { channel, deliveryId: claim.note, part, messageId };
  const became = await platform.edits.replace(message, fitting(part, means));
  switch (became.outcome) {
    case "replaced":
    case "gone":
      return { state: "shown" };
    case "unknown":
    case "refused":
      return endOfRequest(triesOf(claim), became, editPacer, channel, clock.now());
    default:
      return became satisfies never;
  }
};
