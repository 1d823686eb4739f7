import type { Answer } from "../answer.ts";
import type { Library } from "../briefing/library.ts";
import type { Digest } from "../digest.ts";
import { messageOf } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { PostOutcome, RunningPlatform } from "../platform.ts";
import type { Delivery, Ledger, Settlement } from "../storage/ledger.ts";
import type { DeclaredDigest } from "./digests-file.ts";

/** How long a post may take. A long digest is several messages, which a platform may ask to space out. */
export const postTimeoutMs = 120_000;

/** A standing digest, and what makes it. */
export interface Composable {
  readonly declared: DeclaredDigest;
  readonly digest: Digest;
}

/** The same, and what takes it. */
export interface Addressed extends Composable {
  readonly platform: RunningPlatform;
}

export interface Means {
  readonly ledger: Ledger;
  /** The library as it is now: a digest takes it once. */
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

export const composeDigest = (
  { declared, digest }: Composable,
  library: Library,
  now: Temporal.Instant,
): Answer | null =>
  digest.compose({
    library,
    language: declared.language,
    include: declared.include,
    now: now.toZonedDateTimeISO(declared.timeZone),
  });

const settlementOf = (outcome: PostOutcome, { scheduled }: Delivery): Settlement => {
  switch (outcome.outcome) {
    case "posted":
      return { state: "posted", messageIds: outcome.messageIds };
    case "partly-posted":
      return { state: "partly-posted", messageIds: outcome.messageIds, reason: outcome.reason };
    case "refused":
      // What a person sent is theirs to send again.
      return { state: outcome.retry && scheduled ? "released" : "failed", reason: outcome.reason };
    case "unknown":
      return { state: "unknown", reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
};

const composeAndPost = async (
  delivery: Delivery,
  addressed: Addressed,
  { library, now, log }: Means,
): Promise<Settlement> => {
  const { declared, platform } = addressed;
  let answer: Answer | null;
  try {
    answer = composeDigest(addressed, library(), now());
  } catch (error) {
    log.error({ err: error, delivery: delivery.id }, `Digest ${declared.name} could not be composed.`);
    return { state: "failed", reason: `It could not be composed: ${messageOf(error)}` };
  }
  if (answer === null) return { state: "empty" };
  try {
    return settlementOf(await platform.post(declared.channel.id, answer, delivery.id), delivery);
  } catch (error) {
    // A platform says what it refused. What it throws may come from before the post or from after it.
    log.error({ err: error, delivery: delivery.id }, `Posting digest ${declared.name} failed.`);
    return { state: "unknown", reason: messageOf(error) };
  }
};

/** Resolves to null where the promise takes longer. */
export const within = async <Result>(promise: Promise<Result>, ms: number): Promise<Result | null> => {
  const { promise: tooLong, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
};

const report = ({ id, slot }: Delivery, declared: DeclaredDigest, settlement: Settlement, log: Logger) => {
  const digest = `Digest ${declared.name} of ${slot}`;
  const to = declared.channel.address;
  switch (settlement.state) {
    case "posted":
      return log.info({ delivery: id, messageIds: settlement.messageIds }, `${digest} was posted to ${to}.`);
    case "partly-posted":
      return log.error(
        { delivery: id, messageIds: settlement.messageIds },
        `Only the first messages of digest ${declared.name} of ${slot} stand in ${to}; the rest was refused: ${settlement.reason}`,
      );
    case "empty":
      return log.info({ delivery: id }, `${digest} has nothing to say, so nothing was posted to ${to}.`);
    case "released":
      return log.warn(
        { delivery: id },
        `${digest} was not posted to ${to}, and is tried again in a minute: ${settlement.reason}`,
      );
    case "failed":
      return log.error({ delivery: id }, `${digest} was not posted to ${to}: ${settlement.reason}`);
    case "unknown":
      return log.error(
        { delivery: id },
        `${digest} may stand in ${to} or not, and is not posted again. Look there. ${settlement.reason}`,
      );
    default:
      return settlement satisfies never;
  }
};

/**
 * Claims a delivery, composes it, posts it and settles it. Where the answer takes too long it is settled as unknown,
 * and again if the answer comes after all. Resolves to null where the delivery is not to be had. Rejects only where
 * it cannot be claimed: then nothing was posted.
 */
export const deliver = async (
  delivery: Delivery,
  addressed: Addressed,
  means: Means,
): Promise<Settlement | null> => {
  const { ledger, log, now } = means;
  if (!(await ledger.claim(delivery, now()))) return null;
  const settle = async (settlement: Settlement): Promise<Settlement> => {
    report(delivery, addressed.declared, settlement, log);
    await ledger.settle(delivery, settlement, now());
    return settlement;
  };
  const outcome = composeAndPost(delivery, addressed, means);
  const settlement = await within(outcome, postTimeoutMs);
  if (settlement !== null) return settle(settlement);
  // Not waited for: the ledger may be closed by then, and the delivery is settled as far as anybody can tell.
  outcome
    .then(settle)
    .catch((error: unknown) => log.error({ err: error, delivery: delivery.id }, "A late outcome was lost."));
  return settle({ state: "unknown", reason: `No answer came within ${postTimeoutMs / 1_000} seconds.` });
};
