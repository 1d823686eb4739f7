import type { Answer } from "../../answer/answer.ts";
import type { Library } from "../../library/library.ts";
import { parseChannel } from "../../store/channel.ts";
import { said } from "../../store/deliveries/reason.ts";
import type { EditClaim, EditEnd, MessageEdits } from "../../store/posted/message-edits.ts";
import type { PostedMessages } from "../../store/posted/posted-messages.ts";
import type { Clock } from "../deliveries/clock.ts";
import { allowsRequest, leaseOf, type TimedLease } from "../deliveries/lease.ts";
import type { Pacer } from "../deliveries/pace.ts";
import { endOfTry, holdBack } from "../deliveries/tries.ts";
import type { PlatformEdits, RunningPlatform } from "../posting.ts";
import { correctedMessage } from "./corrected-answer.ts";
import { readShown, rememberedMessagesOf, writeShown } from "./remember.ts";
import { asShown, noticeOf, shownMessage } from "./shown-message.ts";

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

/** A request whose answer was lost may still take effect, so the thread is searched only after this. */
const searchAfter = { seconds: 30 };

/** Another process has the edit, or the bot stops. Its lease expires. */
type Lost = null;

/** Since when an edit is tried, and how often it was. */
export const triesOfEdit = ({ plannedAt, attempt }: Pick<EditClaim, "plannedAt" | "attempt">) => ({
  since: plannedAt,
  attempt,
});

/** Edits a message, and records what it shows now. Null if it was edited; the notice is next. */
const edit = async (
  claim: EditClaim,
  corrected: Answer,
  lease: TimedLease,
  means: EditMeans,
): Promise<EditEnd | "edited" | Lost> => {
  const { platformEdits, editPacer, edits, clock, stopping } = means;
  const channel = parseChannel(claim.channel).id;
  // Digests go first.
  if (!(await editPacer.whenIdle(channel, stopping))) return null;
  const renewed = renew(lease, clock);
  if (!(await edits.begin(claim.id, true, renewed)) || !allowsRequest(renewed, clock)) return null;
  const { delivery: deliveryId, part, message: messageId } = claim;
  // A page in plain text is several messages. Each gets the corrected facts, so that none keeps the old wording.
  const shown = shownMessage(corrected, part.includes("."), (answer) => platformEdits.fits(part, answer));
  const became = await platformEdits.replace({ channel, deliveryId, part, messageId }, shown);
  switch (became.outcome) {
    case "replaced":
      return (await edits.saveEdited(
        claim.id,
        { before: claim.content, now: writeShown(corrected) },
        renew(lease, clock),
      ))
        ? "edited"
        : null;
    case "gone":
      return { state: "gone" };
    case "unknown":
      return endOfTry(triesOfEdit(claim), became.reason, 0, clock.now());
    case "refused":
      return endOfTry(
        triesOfEdit(claim),
        became.reason,
        holdBack(editPacer, became.refusal, channel),
        clock.now(),
      );
    default:
      return became satisfies never;
  }
};

const renew = ({ by, now, until }: TimedLease, clock: EditMeans["clock"]): TimedLease =>
  leaseOf(by, clock, until.epochMilliseconds - now.epochMilliseconds);

/** Remembers a notice like other messages, because it shows facts. The bot forgets it together with the message above it. */
const rememberNotice = async (
  { id, channel, thread, message, postedAt }: EditClaim,
  notice: Answer,
  posted: ReadonlyMap<string, string>,
  { platformEdits, remember }: EditMeans,
): Promise<void> => {
  const entries = notice.blocks.filter((block) => block.kind === "entry");
  // What it shows of a fact that is gone is made from the whole entry.
  const pages = platformEdits.messagesOf(asShown(notice)).map((page) => ({
    ...page,
    blocks: page.blocks.map((block) =>
      block.kind === "entry"
        ? (entries.find(({ reference }) => reference === block.reference) ?? block)
        : block,
    ),
  }));
  const of = { channel, delivery: id, thread: thread ?? message };
  await remember(rememberedMessagesOf(of, pages, posted), postedAt);
};

/** Posts the notice in the message's thread, at most once: if an earlier request may have done it, searches for it first. */
const notify = async (
  claim: EditClaim,
  notice: Answer,
  lease: TimedLease,
  means: EditMeans,
): Promise<EditEnd | Lost> => {
  const { platform, pacer, edits, clock, stopping } = means;
  const { id: deliveryId } = claim;
  const replyTo = claim.thread ?? claim.message;
  const channel = parseChannel(claim.channel).id;
  let existing: ReadonlyMap<string, string> = new Map();
  if (!claim.certain) {
    const found = await platform.find(channel, deliveryId, claim.plannedAt.subtract({ hours: 24 }), replyTo);
    if (!found.certain) return endOfTry(triesOfEdit(claim), found.reason, 0, clock.now());
    existing = found.messages;
  }
  const posted = new Map(existing);
  const shown = asShown(notice);
  let held = lease;
  const outcome = await platform.post({
    channel,
    replyTo,
    answer: shown,
    deliveryId,
    existing,
    mayPost: async () => {
      if (!(await pacer.whenIdle(channel, stopping))) return false;
      held = renew(lease, clock);
      return (await edits.begin(claim.id, false, held)) && allowsRequest(held, clock);
    },
    mayLeave: () => allowsRequest(held, clock),
    onPosted: async (part, messageId) => void posted.set(part, messageId),
  });
  switch (outcome.outcome) {
    case "posted":
      await rememberNotice(claim, notice, posted, means);
      return { state: "done" };
    case "held-back":
      return null;
    case "unknown":
      return { state: "waits", reason: outcome.reason, dueAt: clock.now().add(searchAfter) };
    case "refused":
      return endOfTry(
        triesOfEdit(claim),
        outcome.reason,
        holdBack(pacer, outcome.refusal, channel),
        clock.now(),
      );
    default:
      return outcome satisfies never;
  }
};

/** Edits a message that shows a corrected fact, and posts a notice in its thread. Null if another process has taken over. */
export const makeEdit = async (
  claim: EditClaim,
  lease: TimedLease,
  means: EditMeans,
): Promise<EditEnd | null> => {
  const shown = readShown(claim.content);
  if (shown === null)
    return { state: "failed", reason: said("Another version of Onrecord remembered this message.") };
  // The notice of the message above says it.
  if (claim.state === "to-notify" && claim.isNotice) return { state: "done" };
  if (claim.state === "to-notify") return notify(claim, noticeOf(shown, claim.changes), lease, means);
  const corrected = correctedMessage(shown, claim.changes, means.library);
  // The correction was removed, or came under embargo, before the message was edited.
  if (corrected === null) return { state: "done" };
  const became = await edit(claim, corrected, lease, means);
  if (became !== "edited") return became;
  if (claim.isNotice) return { state: "done" };
  return notify(claim, noticeOf(corrected, claim.changes), lease, means);
};
