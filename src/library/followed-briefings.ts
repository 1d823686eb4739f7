import { stat } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import type { Logger } from "../base/logger.ts";
import { within } from "../base/time/clock.ts";
import { readIndex } from "./index/briefing-index.ts";
import { isWhole } from "./index/bring-up-to-date.ts";
import { differing, type FolderChanges, findChanges, namedChanges } from "./index/folder-changes.ts";
import { type IndexPlace, openIndexSnapshot } from "./index/index-file.ts";
import type { Library } from "./library.ts";
import { createReadingQueue } from "./reading-queue.ts";
import type { RecordWriter } from "./record-writer.ts";
import { createReportedUpdate } from "./reported-update.ts";
import { type Snapshots, snapshotsOf } from "./snapshots.ts";
import { readTakedownsText, takedownsFileName } from "./takedowns-file.ts";
import { type Watching, watchSubfolders } from "./watch.ts";

/** The briefings of a running bot, each in its last good version. */
export interface FollowedBriefings extends Pick<RecordWriter, "untilShown"> {
  /** The current briefings, with and without those under embargo. */
  snapshots(): Snapshots;
  /** How many briefings have problems, so that their last good version is used, or none. */
  refusedCount(): number;
  close(): Promise<void>;
}

/** Answers from an older snapshot must end within this time, or they fail: while it is open, the index cannot free replaced rows. */
const oldestSnapshotMs = 60_000;

/**
 * Reads a folder of briefings through its index, and follows its changes. If a briefing breaks, its last good version is used,
 * and its problems are logged as `check` prints them. A new snapshot is prepared before the bot answers from it. The first one
 * is not, because the bot could not answer meanwhile. Nor do the first answers wait for the watch, which takes a second in a large archive.
 */
export const followBriefings = async (
  place: IndexPlace,
  log: Logger,
  prepare: (library: Library) => Promise<void>,
): Promise<FollowedBriefings> => {
  const { folder } = place;
  const refused = new Set<string>();
  const update = createReportedUpdate(place, log, refused);
  const openSnapshot = () => {
    const database = openIndexSnapshot(place.file);
    return { database, snapshots: snapshotsOf(readIndex(database)) };
  };

  let lastTakedowns = await readTakedownsText(folder);
  await update(await findChanges(place, lastTakedowns), lastTakedowns, false);
  let folderInode = (await stat(folder)).ino;
  let current = openSnapshot();
  /** What changed: of all briefings, if the folder, the index or what was taken down is another; else of those named. Null if nothing did. */
  const changesSince = async (
    names: ReadonlySet<string>,
    takedownsNow: string | null,
  ): Promise<FolderChanges | null> => {
    // Throws if the whole folder was removed. The known briefings are kept.
    const { ino } = await stat(folder);
    const mayBeAny = ino !== folderInode || takedownsNow !== lastTakedowns || !isWhole(place);
    folderInode = ino;
    if (mayBeAny) return findChanges(place, takedownsNow);
    // Another program may have brought the index up to date already, so the state that answers show is compared.
    const changes = await namedChanges(current.database, folder, names);
    return changes.changed.length + changes.gone.length === 0 ? null : changes;
  };

  /** Snapshots that answers may still read, by the timers that close them. */
  const replaced = new Map<NodeJS.Timeout, DatabaseSync>();
  const reread = async (names: ReadonlySet<string>): Promise<void> => {
    const takedownsNow = await readTakedownsText(folder);
    const changes = await changesSince(names, takedownsNow);
    if (changes === null) return;
    await update(changes, takedownsNow, true);
    lastTakedowns = takedownsNow;
    const next = openSnapshot();
    await prepare(next.snapshots.at(Temporal.Now.instant()));
    const last = current;
    current = next;
    const timer = setTimeout(() => {
      replaced.delete(timer);
      last.database.close();
    }, oldestSnapshotMs).unref();
    replaced.set(timer, last.database);
    log.info({ changed: [...names].sort() }, "The briefings are up to date.");
  };

  const readings = createReadingQueue(reread, (error) =>
    log.error({ err: error }, "The changed briefings cannot be read. Answers use the last good state."),
  );
  let watching: Watching | null = null;
  let isOpen = true;
  /** Watches the folder, and then compares it again, so that no change since the first comparison is missed. */
  const startWatch = async (): Promise<void> => {
    if (!isOpen) return;
    watching = watchSubfolders(folder, {
      // A takedown removes its words from the running bot at once, even if no briefing changes.
      files: new Set([takedownsFileName]),
      changed: (names) => void readings.changed(names),
      failed: (error) => log.error({ err: error }, "The folder of the briefings cannot be watched."),
      limited: (err) =>
        log.warn({ err }, "The system allows no more watches: changes wait up to 30 seconds."),
      scan: () => differing(place),
    });
    await watching.ready;
    if (!isOpen) return;
    const names = await differing(place);
    // The comparison takes seconds in a large archive. `close` waits for it, but not for a reading after it.
    if (isOpen && names.size > 0) void readings.changed(names);
  };
  const library = current.snapshots.at(Temporal.Now.instant());
  log.info({ briefings: library.bySlug.size, people: library.people.size }, "The briefings are read.");
  void readings.run(startWatch);
  return {
    snapshots: () => current.snapshots,
    refusedCount: () => refused.size,
    async untilShown(slug, withinMs) {
      await within(
        readings.changed(new Set([slug])).then(() => true),
        withinMs,
      );
    },
    async close() {
      isOpen = false;
      await watching?.close();
      await readings.idle();
      for (const [timer, database] of replaced) {
        clearTimeout(timer);
        database.close();
      }
      current.database.close();
    },
  };
};
