import type { Answer } from "../../answer/answer.ts";
import { parseChannel } from "../../store/channel.ts";
import type { EditClaim, EditEnd } from "../../store/posted/message-edits.ts";
import { cardPart } from "../../store/posted/posted-messages.ts";
import { rememberedMessagesOf } from "../deliveries/content.ts";
import { allowsRequest, type TimedLease } from "../deliveries/lease.ts";
import { endOfTry, holdBack } from "../deliveries/tries.ts";
import { type EditMeans, type Lost, renew, triesOfEdit } from "./edit-means.ts";
import { asShown } from "./shown-message.ts";

/** A request whose answer was lost may still take effect, so the thread is searched only after this. */
const searchAfter = { seconds: 30 };

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
export const notifyThread = async (
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
    existing = new Map(found.messages);
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
      return (await edits.begin(claim.id, held)) && allowsRequest(held, clock);
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
      // Slack shows cards where the bot is no member and cannot write. The card itself shows the correction.
      if (claim.part === cardPart && outcome.refusal.remedy !== "retry")
        return { state: "done", reason: outcome.reason };
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
