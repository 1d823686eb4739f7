import { messageOf } from "../../base/errors.ts";
import type { Claim, Lease, SavedMessage } from "../../store/deliveries/ledger.ts";
import type { Assignment, Means } from "./assignment.ts";

/**
 * How far back to search. Messages have the platform's time, but this machine's clock may have run hours ahead when the
 * delivery was first claimed, and been corrected since. A wrong time zone makes a difference of up to 14 hours.
 */
const searchBack = { hours: 24 };

/** The time since when a delivery's messages may have been posted. Pure. */
export const postedSince = ({ firstClaimedAt }: Claim, now: Temporal.Instant): Temporal.Instant =>
  (Temporal.Instant.compare(firstClaimedAt, now) < 0 ? firstClaimedAt : now).subtract(searchBack);

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
    const since = postedSince(claim, means.clock.now());
    const found = await platform.find(subscription.channel.id, claim.delivery.id, since);
    if (!found.certain) return;
    for (const message of found.messages.toReversed())
      await recordOrRemove(claim, message, lease, assignment, means);
  } catch (error) {
    means.log.error({ err: error, delivery: claim.delivery.id }, messageOf(error));
  }
};
