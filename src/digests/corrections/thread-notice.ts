import type { Answer } from "../../answer/answer.ts";
import { parseChannel } from "../../store/channel.ts";
import type { EditClaim, EditEnd } from "../../store/posted/message-edits.ts";
import { cardPart } from "../../store/posted/posted-messages.ts";
import { rememberedMessagesOf } from "../deliveries/content.ts";
import { renewed, type TimedLease, turnsOf } from "../deliveries/lease.ts";
import { endOfRequest, endOfTry, postedSince, searchAfterMs } from "../deliveries/tries.ts";
import { type EditMeans, type Interrupted, triesOfEdit } from "./edit-means.ts";
import { asShown } from "./shown-message.ts";

/** Posts the notice in the message's thread, at most once: if an earlier request may have done it, searches for it first. */
export const notifyThread = async (
  claim: EditClaim,
  notice: Answer,
  lease: TimedLease,
  means: EditMeans,
): Promise<EditEnd | Interrupted> => {
  const { platform, pacer, edits, clock, stopping } = means;
  const { id: deliveryId } = claim;
  const replyTo = claim.thread ?? claim.message;
  const channel = parseChannel(claim.channel).id;
  let existing: ReadonlyMap<string, string> = new Map();
  if (!claim.certain) {
    const since = postedSince(claim.plannedAt, clock.now());
    const found = await platform.find(channel, deliveryId, since, replyTo);
    if (!found.certain) return endOfTry(triesOfEdit(claim), found.reason, 0, clock.now());
    existing = new Map(found.messages);
  }
  const posted = new Map(existing);
  const shown = asShown(notice);
  const outcome = await platform.post({
    channel,
    replyTo,
    answer: shown,
    deliveryId,
    existing,
    ...turnsOf(
      () => renewed(lease, clock),
      (next) => edits.begin(claim.id, next),
      { pacer, channel, stopping, clock },
    ),
    onPosted: async (part, messageId) => void posted.set(part, messageId),
  });
  switch (outcome.outcome) {
    case "posted":
      await rememberNotice(claim, notice, posted, means);
      return { state: "done" };
    case "held-back":
      return null;
    case "unknown":
      return {
        state: "waits",
        reason: outcome.reason,
        dueAt: clock.now().add({ milliseconds: searchAfterMs }),
      };
    case "refused":
      // Slack shows cards where the bot is no member and cannot write. The card itself shows the correction.
      if (claim.part === cardPart && outcome.refusal.remedy !== "retry")
        return { state: "done", reason: outcome.reason };
      return endOfRequest(triesOfEdit(claim), outcome, pacer, channel, clock.now());
    default:
      return outcome satisfies never;
  }
};

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
