import type { Answer } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Claim, Lease, SavedMessage } from "../../store/deliveries/ledger.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Assignment, Means } from "./assignment.ts";
import type { Hold } from "./lease.ts";
import { postedSince } from "./tries.ts";

/**
 * Records a posted message, and deletes it if another message is on record for its part: two processes posted the part,
 * because one of them was suspended between its last check and its request.
 */
export const recordOrRemove = async (
  { delivery: { id } }: Pick<Claim, "delivery">,
  [part, messageId]: readonly [part: string, messageId: string],
  lease: Lease,
  { subscription: { name, channel }, platform }: Assignment,
  { ledger, log }: Pick<Means, "ledger" | "log">,
): Promise<SavedMessage> => {
  const saved = await ledger.saveMessage(id, part, messageId, lease);
  if (saved.messageId === messageId || platform.edits === null) return saved;
  const why = await platform.edits.remove(channel.id, messageId);
  const said = `Two processes posted the same message of digest ${name} to ${channel.address}.`;
  if (why === null) log.warn({ delivery: id }, `${said} The bot deleted the second one.`);
  else log.error({ delivery: id }, `${said} Delete the second one, because the bot could not: ${why}`);
  return saved;
};

/**
 * Edits messages that are on record in place of deleted ones, so that they show the saved content. The other process may have composed
 * them before a fact came under embargo. Resolves when it has tried each once. Leaves those that an earlier attempt remembered, because
 * they may show a correction meanwhile, and all if another process claimed the delivery.
 */
export const editRecorded = async (
  { delivery: { id } }: Pick<Claim, "delivery">,
  recorded: ReadonlyMap<string, string>,
  answer: Answer,
  hold: Pick<Hold, "keep">,
  { subscription: { name, channel }, platform: { edits } }: Assignment,
  { posted, log }: Pick<Means, "posted" | "log">,
): Promise<void> => {
  if (edits === null || recorded.size === 0) return;
  const pages = edits.messagesOf(answer);
  for (const [part, messageId] of recorded) {
    // In plain text, the messages of page `n` are the parts `n.0`, `n.1`, …. Only a page that fits into one message can replace it.
    const page = pages[Number.parseInt(part, 10)];
    if (page === undefined || !edits.fits(part, page)) continue;
    if (await posted.isRemembered(channel.address, messageId)) continue;
    if (!(await hold.keep())) return;
    const became = await edits.replace({ channel: channel.id, deliveryId: id, part, messageId }, page);
    if (became.outcome === "replaced" || became.outcome === "gone") continue;
    const said = `The message ${messageId} of digest ${name} in ${channel.address} may show what an earlier attempt composed.`;
    log.error({ delivery: id }, `${said} The bot could not edit it: ${sayReason(became.reason, "en")}`);
  }
};

/**
 * Searches the channel once after another process took over a delivery, because this process may have posted a message
 * whose response it never got. Never rejects.
 */
export const checkAfterLostLease = async (
  claim: Claim,
  lease: Lease,
  assignment: Assignment,
  means: Means,
): Promise<void> => {
  const { subscription, platform } = assignment;
  if (means.stopping.aborted) return;
  try {
    const since = postedSince(claim.firstClaimedAt, means.clock.now());
    const found = await platform.find(subscription.channel.id, claim.delivery.id, since);
    if (!found.certain) return;
    for (const message of found.messages.toReversed())
      await recordOrRemove(claim, message, lease, assignment, means);
  } catch (error) {
    means.log.error({ err: error, delivery: claim.delivery.id }, messageOf(error));
  }
};
