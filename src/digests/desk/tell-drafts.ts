import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { createSweeper, type Sweeper } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { QueuedDraft } from "../../drafts/review/queue.ts";
import type { DraftQueue } from "../../store/queue/draft-queue.ts";

export interface DraftTellerOptions {
  /** All drafts, also those under embargo. */
  readonly drafts: () => Promise<readonly QueuedDraft[]>;
  /** Aborted when the bot begins to stop: the drafts cannot be read any more then, and the next process reads them. */
  readonly stopping: AbortSignal;
  readonly draftQueue: Pick<DraftQueue, "see" | "keepOnly" | "tell">;
  /** The desk's channel; null if none is set. Then the bot posts no message. */
  readonly newsdesk: string | null;
  /** The port of the metrics, which count the drafts; null if there are none. */
  readonly healthPort: number | null;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly log: Logger;
}

/** Brings the queue up to date with the drafts in the folder, and records which of them the bot posts to the desk's channel. */
export interface DraftTeller extends Pick<Sweeper, "sweep"> {
  /** The same as `sweep`, but not more than once a minute, because it reads the state of every briefing's file. */
  sweepInTurn(): Promise<void>;
}

const everyMs = 60_000;

/** Whether everybody in the desk's channel may see a draft. */
export const isOpenToAll = ({ embargo }: Pick<QueuedDraft, "embargo">, now: Temporal.Instant): boolean =>
  embargo === null || Temporal.Instant.compare(Temporal.Instant.from(embargo), now) <= 0;

export const createDraftTeller = ({
  drafts,
  stopping,
  draftQueue,
  newsdesk,
  healthPort,
  clock,
  log,
}: DraftTellerOptions): DraftTeller => {
  let lastMs: number | null = null;

  const tell = async (): Promise<void> => {
    lastMs = clock.elapsedMs();
    const listed = await drafts();
    const slugs = listed.map(({ slug }) => slug);
    const now = clock.now();
    await draftQueue.see(slugs, now);
    await draftQueue.keepOnly(slugs, now);
    if (newsdesk === null) return;
    const open = listed.filter((draft) => isOpenToAll(draft, now));
    await draftQueue.tell(
      newsdesk,
      open.map(({ slug }) => slug),
      now,
    );
  };

  const teller = createSweeper(tell, (error) => {
    if (stopping.aborted) return;
    log.error({ err: error }, `The queue of drafts is brought up to date later: ${messageOf(error)}`);
  });

  const sweep = async (): Promise<void> => {
    // Without a reader of the queue, the bot does not read the drafts: that starts a thread.
    if (newsdesk !== null || healthPort !== null) await teller.sweep();
  };

  return {
    sweep,
    async sweepInTurn() {
      if (lastMs === null || clock.elapsedMs() - lastMs >= everyMs) await sweep();
    },
  };
};
