import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { formatProblem } from "../base/files/problem.ts";
import type { Logger } from "../base/logger.ts";
import { isFolder } from "./briefing/folder.ts";
import { slugsIn } from "./briefings-folder.ts";
import { readIndex } from "./index/briefing-index.ts";
import { applyChanges, isWhole } from "./index/bring-up-to-date.ts";
import {
  differing,
  type FolderChanges,
  fewestToCompareInThreads,
  findChanges,
  findChangesBeside,
} from "./index/folder-changes.ts";
import { type IndexPlace, openIndexSnapshot } from "./index/index-file.ts";
import type { Library } from "./library.ts";
import { type Snapshots, snapshotsOf } from "./snapshots.ts";
import { readTakedownsText, takedownsFileName } from "./takedowns-file.ts";
import { type Watching, watchSubfolders } from "./watch.ts";

/** The briefings of a running bot, each in its last good version. */
export interface FollowedBriefings {
  /** The current briefings, with and without those under embargo. */
  snapshots(): Snapshots;
  /** How many briefings have problems, so that their last good version is used, or none. */
  refusedCount(): number;
  close(): Promise<void>;
}

/** Answers from an older snapshot must end within this time, or they fail: while it is open, the index cannot free replaced rows. */
const oldestSnapshotMs = 60_000;

/** If fewer briefings are read, it is too fast for a progress message. */
const fewestToReport = 1_000;
const reportEveryMs = 5_000;

/**
 * Reads a folder of briefings through its index, and follows its changes. If a briefing breaks, its last good version is used,
 * and its problems are logged as `check` prints them. A new snapshot is prepared before the bot answers from it. The first one
 * is not, because the bot could not answer meanwhile. `isLarge` says whether so many briefings take long to watch.
 */
export const followBriefings = async (
  place: IndexPlace,
  log: Logger,
  prepare: (library: Library) => Promise<void>,
  isLarge = (count: number): boolean => count >= fewestToCompareInThreads,
): Promise<FollowedBriefings> => {
  const { folder } = place;
  const refused = new Set<string>();

  const update = async (
    changes: FolderChanges,
    takedowns: string | null,
    isAnswering: boolean,
  ): Promise<void> => {
    const all = changes.changed.length;
    for (const slug of [...changes.changed, ...changes.gone]) refused.delete(slug);
    let done = 0;
    let reportedAt = performance.now();
    await applyChanges(place, changes, takedowns, isAnswering, (step) => {
      done += step.done;
      for (const { slug, problems, hasLastGood } of step.broken) {
        refused.add(slug);
        for (const problem of problems) log.error({}, formatProblem(problem));
        if (hasLastGood) log.warn({ briefing: slug }, "The last good version of this briefing stays.");
        else log.warn({ briefing: slug }, "This briefing is left out until it is fixed.");
      }
      if (all >= fewestToReport && performance.now() - reportedAt >= reportEveryMs) {
        log.info({ done, all }, `${done} of ${all} changed briefings are read.`);
        reportedAt = performance.now();
      }
    });
  };

  const openSnapshot = () => {
    const database = openIndexSnapshot(place.file);
    return { database, snapshots: snapshotsOf(readIndex(database)) };
  };

  // Throws if the folder does not exist, before the index is opened.
  const slugs = await slugsIn(folder);
  const takedowns = await readTakedownsText(folder);
  let lastTakedowns = takedowns;
  let folderInode = (await stat(folder)).ino;

  /** What may have changed: all, if the folder, the index or what was taken down is another; else the briefings named. */
  const changesAmong = async (
    names: ReadonlySet<string>,
    takedownsNow: string | null,
  ): Promise<FolderChanges> => {
    // Throws if the whole folder was removed. The known briefings are kept.
    const { ino } = await stat(folder);
    const mayBeAny = ino !== folderInode || takedownsNow !== lastTakedowns || !isWhole(place);
    folderInode = ino;
    const found = mayBeAny ? await findChangesBeside(place, takedownsNow, true) : { changed: [], gone: [] };
    const changed = new Set(found.changed);
    const gone = new Set(found.gone);
    for (const name of [...names].sort()) {
      if (await isFolder(join(folder, name))) changed.add(name);
      else if (name !== takedownsFileName) gone.add(name);
    }
    return { changed: [...changed], gone: [...gone] };
  };

  let current: ReturnType<typeof openSnapshot>;
  /** Snapshots that answers may still read, by the timers that close them. */
  const replaced = new Map<NodeJS.Timeout, DatabaseSync>();
  const reread = async (names: ReadonlySet<string>): Promise<void> => {
    const takedownsNow = await readTakedownsText(folder);
    await update(await changesAmong(names, takedownsNow), takedownsNow, true);
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

  // Each reading waits for the one before, so that an older one never replaces a newer one.
  const { promise: firstRead, resolve: endFirstRead } = Promise.withResolvers<void>();
  let reading: Promise<void> = firstRead;
  /** What changed since the last reading began. If changes come faster than they are read, one reading reads all of them. */
  let changedSince: Set<string> | null = null;
  const readChanged = async (): Promise<void> => {
    if (changedSince === null) return;
    const names = changedSince;
    changedSince = null;
    await reread(names);
  };
  const next = (read: () => Promise<void>): void => {
    reading = reading
      .then(read)
      .catch((error: unknown) =>
        log.error({ err: error }, "The changed briefings cannot be read. What was read before stays."),
      );
  };
  let watching: Watching | null = null;
  /** Notes that some briefings changed, and reads them after what is being read. */
  const hear = (names: ReadonlySet<string>): void => {
    changedSince = new Set([...(changedSince ?? []), ...names]);
    next(readChanged);
  };
  const endWatch = async (): Promise<void> => watching?.close();
  const watch = (): Promise<void> => {
    watching = watchSubfolders(folder, {
      // A takedown removes its words from the running bot at once, even if no briefing changes.
      files: new Set([takedownsFileName]),
      changed: hear,
      failed: (error) => log.error({ err: error }, "The folder of the briefings cannot be watched."),
      limited: (err) =>
        log.warn({ err }, "The system allows no more watches: changes wait up to 30 seconds."),
      scan: () => differing(place),
    });
    return watching.ready;
  };
  let isOpen = true;
  /** Watches a large archive after the start, and reads what changed since its folders were compared. */
  const watchLate = async (): Promise<void> => {
    if (!isOpen) return;
    await watch();
    const names = isOpen ? await differing(place) : new Set<string>();
    if (names.size > 0) hear(names);
  };
  // Start to watch before the first comparison, so that no change between the two is missed. In a large archive, a watch takes a second
  // to start, so answers do not wait for it, and the folders are compared again.
  const isWatchedLate = isLarge(slugs.length);
  if (!isWatchedLate) await watch();
  try {
    await update(await findChanges(place, slugs, takedowns), takedowns, false);
    current = openSnapshot();
  } catch (error) {
    // Otherwise the watch would keep the program running, for example if the index cannot be written.
    await endWatch();
    throw error;
  }
  const library = current.snapshots.at(Temporal.Now.instant());
  log.info({ briefings: library.bySlug.size, people: library.people.size }, "The briefings are read.");
  endFirstRead();
  if (isWatchedLate) next(watchLate);
  return {
    snapshots: () => current.snapshots,
    refusedCount: () => refused.size,
    async close() {
      isOpen = false;
      await endWatch();
      await reading;
      for (const [timer, database] of replaced) {
        clearTimeout(timer);
        database.close();
      }
      current.database.close();
    },
  };
};
