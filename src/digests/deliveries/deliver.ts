import { factsShownIn } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Library } from "../../library/library.ts";
import type { Told } from "../../store/deliveries/knowledge.ts";
import type { Claim, Settlement } from "../../store/deliveries/ledger.ts";
import { givenUp, said } from "../../store/deliveries/reason.ts";
import type { RememberedMessage } from "../../store/posted/posted-messages.ts";
import type { PostOutcome } from "../posting.ts";
import { continueOrGiveUp, type DueDigest } from "../schedules/plan.ts";
import type { Assignment, Means } from "./assignment.ts";
import { contentOf, type DigestContent, rememberedMessagesOf } from "./content.ts";
import { type Hold, holdOn, LeaseLost, type TimedLease } from "./lease.ts";
import { endOf, endOfSearch, logOutcome } from "./outcome.ts";
import { holdBack, postedSince } from "./tries.ts";
import { checkAfterLostLease, editRecorded, recordOrRemove } from "./twice-posted.ts";

/** The posted messages of a delivery, as an attempt learns of them. */
interface Posted {
  /** Those on record, by part. */
  readonly messages: ReadonlyMap<string, string>;
  /** The parts on record that the attempt posted or found a second time, and deleted. */
  readonly others: ReadonlyMap<string, string>;
  /** Records one. */
  add(part: string, messageId: string): Promise<void>;
}

/** The limit for a delivery that fails again and again for an unforeseen reason. */
const mostAttempts = 50;

/**
 * Continues a claimed delivery: searches for messages that may be posted, composes it if needed, posts the rest,
 * and settles it. Resolves to null if another process claimed the delivery meanwhile. Rejects if the
 * database cannot be written. The lease then expires, and the next process searches the channel first.
 */
export const deliver = async (
  claim: Claim,
  due: DueDigest,
  lease: TimedLease,
  assignment: Assignment,
  means: Means,
): Promise<Settlement | null> => {
  const { delivery } = claim;
  const hold = holdOn(claim, lease, means.ledger, means.clock);
  try {
    const end = await attemptOf(claim, due, hold, assignment, means);
    if (await means.ledger.settle(delivery.id, end, lease.by, means.clock.now())) {
      logOutcome(delivery, assignment.subscription, end, means.log);
      return end;
    }
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
  await checkAfterLostLease(claim, lease, assignment, means);
  return null;
};

const postedOf = (claim: Claim, hold: Hold, assignment: Assignment, means: Means): Posted => {
  const messages = new Map(claim.existing);
  const others = new Map<string, string>();
  return {
    messages,
    others,
    add: (part, messageId) =>
      hold.write(async (lease) => {
        const saved = await recordOrRemove(claim, [part, messageId], lease, assignment, means);
        messages.set(part, saved.messageId);
        if (saved.messageId !== messageId) others.set(part, saved.messageId);
        return saved.isMine;
      }),
  };
};

/** If more messages may exist than are recorded, records those that the platform finds. Resolves to how the lease ends if it cannot say. */
const findPosted = async (
  claim: Claim,
  posted: Posted,
  { subscription, platform }: Assignment,
  { clock }: Means,
): Promise<Settlement | null> => {
  if (claim.certain) return null;
  const since = postedSince(claim.firstClaimedAt, clock.now());
  const found = await platform.find(subscription.channel.id, claim.delivery.id, since);
  if (!found.certain) return endOfSearch(found, claim, clock.now());
  for (const [part, messageId] of found.messages.toReversed()) await posted.add(part, messageId);
  return null;
};

/** The messages that are posted, with the facts that each shows. None if the platform cannot say. */
const messagesOf = (
  { delivery }: Claim,
  { answer }: DigestContent,
  posted: ReadonlyMap<string, string>,
  { subscription, platform }: Assignment,
): readonly RememberedMessage[] => {
  if (posted.size === 0 || platform.edits === null) return [];
  const of = { channel: subscription.channel.address, delivery: delivery.id, thread: null };
  return rememberedMessagesOf(of, platform.edits.messagesOf(answer), posted);
};

/** Whether everyone may still see all facts of a digest. A plug-in’s digest may show facts that are not among its `facts`. */
const isPublic = ({ answer, facts }: DigestContent, library: Pick<Library, "facts">): boolean =>
  [...factsShownIn(answer), ...facts.map(({ reference }) => reference)].every((reference) =>
    library.facts.has(reference),
  );

/** The facts that the channel knows from these messages, if the rest of the digest is not posted. */
const toldBy = (messages: readonly RememberedMessage[], { facts }: DigestContent): readonly Told[] => {
  const shown = new Set(messages.flatMap((message) => [...message.facts.keys()]));
  return facts.filter(({ reference }) => shown.has(reference));
};

/** Posts the messages that are not posted yet, and adds them to `posted`. Rejects only if the database cannot be written. */
const post = async (
  claim: Claim,
  { answer }: DigestContent,
  posted: Posted,
  hold: Hold,
  assignment: Assignment,
  means: Means,
): Promise<PostOutcome> => {
  const { subscription, platform, pacer } = assignment;
  const { id } = claim.delivery;
  const channel = subscription.channel.id;
  const unrecorded: unknown[] = [];
  try {
    const outcome = await platform.post({
      channel,
      answer,
      deliveryId: id,
      existing: new Map(posted.messages),
      mayPost: async () => (await pacer.next(channel, means.stopping)) && hold.keep(),
      mayLeave: () => hold.mayLeave(),
      onPosted: (part, messageId) =>
        posted.add(part, messageId).catch((error: unknown) => {
          unrecorded.push(error);
          throw error;
        }),
    });
    if (outcome.outcome === "refused") holdBack(pacer, outcome.refusal, channel);
    await editRecorded(claim, posted.others, answer, hold, assignment, means);
    return outcome;
  } catch (error) {
    if (unrecorded.length > 0) throw error;
    // A platform returns refusals. If it throws, the error may be from before or after the post.
    means.log.error({ err: error, delivery: id }, `Posting digest ${subscription.name} failed.`);
    return { outcome: "unknown", reason: said(messageOf(error)) };
  }
};

const attemptOf = async (
  claim: Claim,
  due: DueDigest,
  hold: Hold,
  assignment: Assignment,
  means: Means,
): Promise<Settlement> => {
  const { clock } = means;
  const { delivery, attempt } = claim;
  if (attempt > mostAttempts) {
    return {
      state: claim.certain ? "failed" : "unknown",
      reason: givenUp(claim.reason, { key: "tried", times: mostAttempts }),
    };
  }
  const posted = postedOf(claim, hold, assignment, means);
  const unclear = await findPosted(claim, posted, assignment, means);
  if (unclear !== null) return unclear;
  const isBegun = posted.messages.size > 0;
  // Finish a digest that is partly posted, even if it is late. If no message is posted, a retry may be too late, but a
  // first attempt that had to wait for the platform's pace is not.
  const verdict = continueOrGiveUp(delivery, assignment.subscription, clock.now());
  if (attempt > 1 && !isBegun && !verdict.goOn) {
    return { state: "missed", reason: givenUp(claim.reason, verdict.reason) };
  }
  const content = await contentOf(claim, isBegun, due, hold, assignment, means);
  if ("state" in content) return content;
  // Since the first message, facts may have come under embargo.
  const outcome: PostOutcome =
    !isBegun || isPublic(content, means.library())
      ? await post(claim, content, posted, hold, assignment, means)
      : { outcome: "refused", reason: { key: "not-public" }, refusal: { remedy: "give-up" } };
  const messages = messagesOf(claim, content, posted.messages, assignment);
  // For corrections. If the process dies before, the next one does this instead.
  if (messages.length > 0) await means.posted.remember(messages, clock.now());
  return endOf(outcome, claim, { ...content, shown: toldBy(messages, content) }, clock.now());
};
