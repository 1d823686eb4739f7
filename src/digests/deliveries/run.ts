import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasEnded } from "../../base/process-name.ts";
import { isFolder } from "../../library/briefing/folder.ts";
import { createCorrector } from "../corrections/corrector.ts";
import { createPrivateNotices } from "../corrections/private-notices.ts";
import { createDeskNotes } from "../desk/notes.ts";
import { createDraftTeller } from "../desk/tell-drafts.ts";
import { createNewsTeller } from "../watches/tell-news.ts";
import { createCleanUp } from "./clean-up.ts";
import { createUnreadableNotices } from "./current-subscriptions.ts";
import { createFileNotice, createWriteBackNotice } from "./file-notice.ts";
import { createNotifier } from "./notify.ts";
import type { OpenSchedule, ScheduleOptions } from "./open-schedule.ts";
import { createRecheck } from "./recheck.ts";
import { createFileKeeper } from "./record-file.ts";
import { createSightingRecorder } from "./record-sightings.ts";
import { startTicks } from "./ticks.ts";

/** A schedule that posts digests until it is stopped. */
export interface RunningSchedule extends OpenSchedule {
  /** Checks channels at once that have changed, as a platform reports, and tells managers which digests are suspended there. Never rejects. */
  mayPostAgain(addresses: readonly string[]): Promise<void>;
  /** Posts and edits the desk's notes at once, and tells people the desk's replies. Never rejects. */
  queueChanged(): Promise<void>;
  /** Waits a few seconds for posts that are under way. The platforms must still be connected. */
  stop(): Promise<void>;
}

/** The last writes take milliseconds. If the database hangs, the bot does not wait longer than this. */
const lastWritesMs = 1_000;

/** Often enough that a new digest, or a delivery of a process that died, does not wait for long. */
const everyFifteenSeconds = "*/15 * * * * *";

/**
 * Posts digests when they are due. node-cron only gives the ticks; the plan decides from the ledger which slots are due.
 */
export const startSchedule = async (
  opened: OpenSchedule,
  options: ScheduleOptions,
): Promise<RunningSchedule> => {
  const { library, log, clock, pacers } = options;
  const { scheduler, store } = opened;
  const stop = new AbortController();
  const stopping = stop.signal;
  const notifier = createNotifier({
    notices: store.notices,
    queue: store.queue,
    platform: options.platform,
    library,
    current: opened.current,
    pacers,
    by: opened.by,
    leaseMs: options.leaseMs,
    lateMs: options.lateMs,
    clock,
    log,
  });
  const hasFolder = (slug: string) => isFolder(join(options.briefingsFolder, slug));
  const corrector = createCorrector({
    ...store,
    ...options,
    hasFolder,
    by: opened.by,
    hasEnded: (name) => hasEnded(name, opened.by),
  });
  const privateNotices = createPrivateNotices({ ...store, ...options, hasFolder });
  const deskNotes = createDeskNotes({ ...options, ...store, by: opened.by });
  const draftTeller = createDraftTeller({ ...options, ...store });
  const all = async () => (await opened.current()).readable;
  const recheck = createRecheck({ ...store, platform: options.platform, all, clock, stopping, log });
  const recordUnreadable = createUnreadableNotices({ ...store, ...opened, now: () => clock.now(), log });
  const mayPost = createFileKeeper(store.file, log, {
    recordWriteBack: createWriteBackNotice({ ...store, all, now: () => clock.now(), log }),
    tellStopped: createFileNotice({ platform: options.platform, all, log }),
  });
  const look = createSightingRecorder({ ...store, library, clock, stopping, log });
  const newsTeller = createNewsTeller({ ...opened, ...store, clock, log });
  const cleanUp = createCleanUp({ retention: store.retention, clock, stopping, log });
  let ticking = Promise.resolve();
  const tick = (): Promise<void> => {
    const work = mayPost()
      .then(async (may) => {
        if (!may) return;
        await scheduler.tick();
        if (stopping.aborted) return;
        await recordUnreadable();
        await recheck.inTurn();
        // Digests do not wait for notices, which may have to wait for the platforms' rate limits.
        void notifier.sweep();
        void corrector.sweep();
        void privateNotices.sweep();
        void newsTeller.sweep();
        void draftTeller.sweepInTurn().then(() => deskNotes.sweep());
      })
      .then(async () => {
        await look();
        await cleanUp();
      });
    // The clock may tick while the tick before still records changes.
    ticking = Promise.allSettled([ticking, work]).then(() => {});
    return work;
  };
  const ticks = await startTicks({ name: "digests", cron: everyFifteenSeconds, tick, clock, log });
  // Do not wait for the first tick, so that commands are answered meanwhile.
  void tick();
  return {
    ...opened,
    async mayPostAgain(addresses) {
      await recheck.atOnce(addresses);
      await notifier.sweep();
    },
    async queueChanged() {
      // What people asked does not wait for the drafts to be read.
      await Promise.all([deskNotes.sweep(), notifier.sweep()]);
      await draftTeller.sweep();
      await deskNotes.sweep();
    },
    async stop() {
      stop.abort();
      await ticks.stop();
      await scheduler.stop();
      const parts = [notifier, corrector, privateNotices, newsTeller, deskNotes];
      const lastWrites = Promise.all([ticking, ...parts.map((part) => part.stop())]);
      await Promise.race([lastWrites, sleep(lastWritesMs, undefined, { ref: false })]);
      await store.close();
    },
  };
};
