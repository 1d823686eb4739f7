import { messageOf } from "../../base/errors.ts";
import { createSweeper, type Sweeper } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import { parseChannel } from "../../store/channel.ts";
import { said } from "../../store/deliveries/reason.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { EditClaim, EditEnd, MessageEdits } from "../../store/posted/message-edits.ts";
import type { PostedMessages } from "../../store/posted/posted-messages.ts";
import { leaseOf } from "../deliveries/lease.ts";
import { editPacerOf, type Pacers } from "../deliveries/pace.ts";
import { endOfTry } from "../deliveries/tries.ts";
import { triesOfEdit } from "./edit-means.ts";
import { createFindCorrected } from "./find-corrected.ts";
import { makeEdit } from "./make-edit.ts";
import { planEdits } from "./plan-edits.ts";
import { createRecordReceipts, type ReceiptOptions } from "./record-receipts.ts";

export interface CorrectorOptions extends ReceiptOptions {
  readonly posted: PostedMessages;
  readonly edits: MessageEdits;
  /** The library that everyone may see. */
  readonly library: () => Library;
  /** The same with briefings under embargo. A fact that is only in these is not gone. */
  readonly withEmbargoed: () => Library;
  /** Whether the folder of a briefing exists. One with problems is not gone. */
  readonly hasFolder: (slug: string) => Promise<boolean>;
  /** Shared with everything that posts. */
  readonly pacers: Pacers;
  /** A unique name of this process. */
  readonly by: string;
  /** Whether the process with this name has certainly ended. */
  readonly hasEnded: (by: string) => boolean;
  readonly leaseMs: number;
  readonly clock: Clock;
}

/** Enough to use a platform's whole rate limit if an answer takes a second. */
const mostAtATime = 64;

/** In the name of a lease, after its process. */
const leaseMark = "/edit/";

/**
 * Brings corrections to messages that are already posted, and records receipts for their editors: finds what was corrected since the
 * last sweep, and makes all edits that are due.
 */
export const createCorrector = (options: CorrectorOptions): Sweeper => {
  const { posted, edits, platform, library, pacers, by, hasEnded, leaseMs, clock, log } = options;
  const stopping = new AbortController();
  const findCorrected = createFindCorrected({
    ...options,
    shown: posted,
    plan: async (references, open, gone) =>
      edits.plan(planEdits(await posted.showing(references), open, gone), clock.now()),
  });
  const recordReceipts = createRecordReceipts(options);
  let leases = 0;

  const endOf = async (claim: EditClaim, lease: ReturnType<typeof leaseOf>): Promise<EditEnd | null> => {
    const { platform: name } = parseChannel(claim.channel);
    const state = platform(name);
    if (!state.on) return endOfTry(triesOfEdit(claim), { key: "said", text: state.why }, 60_000, clock.now());
    const { pace, edits: platformEdits } = state.platform;
    if (platformEdits === null) return { state: "failed", reason: said(`${name} cannot edit messages.`) };
    try {
      return await makeEdit(claim, lease, {
        platform: state.platform,
        pacer: pacers(name, pace),
        platformEdits,
        editPacer: editPacerOf(pacers, name, state.platform),
        edits,
        remember: posted.remember,
        library: library(),
        clock,
        stopping: stopping.signal,
      });
    } catch (error) {
      log.error({ err: error, edit: claim.id }, `A message could not be corrected: ${messageOf(error)}`);
      return endOfTry(triesOfEdit(claim), { key: "said", text: messageOf(error) }, 0, clock.now());
    }
  };

  const make = async (claim: EditClaim, lease: ReturnType<typeof leaseOf>): Promise<void> => {
    const end = await endOf(claim, lease);
    if (end === null) return;
    await edits.settle(claim.id, end, lease.by);
    const where = { channel: claim.channel, message: claim.message, edit: claim.id };
    if (end.state === "done") {
      const why = end.reason === undefined ? null : sayReason(end.reason, "en");
      const thread = why === null ? "its thread knows" : `its thread cannot get a notice: ${why}`;
      log.info(where, `A posted message shows a correction, and ${thread}.`);
    }
    if (end.state === "gone") log.info(where, "A message with a corrected fact was deleted.");
    if (end.state === "failed") {
      const what =
        claim.state === "to-edit"
          ? "A message keeps a fact that was corrected"
          : "A posted message shows a correction, and its thread has no notice";
      log.warn(where, `${what}: ${sayReason(end.reason, "en")}`);
    }
  };

  /** Makes the edits of one platform, one after the other. */
  const work = async (name: string): Promise<void> => {
    while (!stopping.signal.aborted) {
      leases += 1;
      const lease = leaseOf(`${by}${leaseMark}${leases}`, clock, leaseMs);
      const claim = await edits.claimDue(name, lease);
      if (claim === null) return;
      await make(claim, lease);
    }
  };

  /** Frees the edits of processes that have ended, so that none of them waits for the end of its lease. */
  const handBack = async (): Promise<void> => {
    const now = clock.now();
    for (const claimed of await edits.underWay(now)) {
      if (!hasEnded(processOf(claimed.by))) continue;
      const state = platform(parseChannel(claimed.channel).platform);
      // A search may miss a notice that the process sent a moment ago, so most platforms would show it twice.
      const isSafe = claimed.state === "to-edit" || claimed.certain || (state.on && state.platform.postsOnce);
      if (isSafe) await edits.handBack(claimed.id, claimed.by, now);
    }
  };

  const makeDue = async (): Promise<void> => {
    await handBack();
    const names = await edits.platformsDue(clock.now());
    // If one fails, the others still make their edits, and `stop` waits for them.
    const works = await Promise.allSettled(
      names.flatMap((name) => {
        const state = platform(name);
        const pace = state.on ? (state.platform.edits?.pace ?? state.platform.pace) : null;
        const many = pace === null ? 1 : atOnce(pace.messagesPerSecond, leaseMs);
        return Array.from({ length: many }, () => work(name));
      }),
    );
    for (const each of works) if (each.status === "rejected") throw each.reason;
  };

  const failed = (error: unknown): void =>
    log.error({ err: error }, `Corrections have to wait: ${messageOf(error)}`);
  const finding = createSweeper(findCorrected, failed);
  const making = createSweeper(async (signal) => {
    await makeDue();
    if (!signal.aborted) await recordReceipts();
  }, failed);
  return {
    async sweep() {
      await finding.sweep();
      await making.sweep();
    },
    async stop() {
      stopping.abort();
      await Promise.all([finding.stop(), making.stop()]);
    },
  };
};

/** The number is small, so that no edit waits for the platform's rate limit until its lease is over. */
const atOnce = (perSecond: number, leaseMs: number): number =>
  Math.max(1, Math.min(mostAtATime, Math.floor((perSecond * leaseMs) / 4_000)));

const processOf = (lease: string): string => lease.slice(0, lease.lastIndexOf(leaseMark));
