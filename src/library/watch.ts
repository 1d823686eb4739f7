import { basename, join, resolve } from "node:path";
import { hasCode } from "../base/errors.ts";
import { openInotify } from "../base/files/inotify.ts";
import { type OpenWatchedFolders, openNodeWatchers } from "../base/files/watched-folders.ts";
import { eachInPieces } from "../base/time/background-work.ts";
import { isFolder } from "./briefing/folder.ts";
import { listSlugs } from "./briefings-folder.ts";

/** The callbacks of a watch. */
export interface WatchOptions {
  /** Called with the sub-folders in which something was added, changed or removed, when there were no changes for a while. Empty if the folder itself was removed. */
  changed(names: ReadonlySet<string>): void;
  failed(error: unknown): void;
  /** Called once if the system allows no more watches. From then on, `scan` finds the changes. */
  limited(error: Error): void;
  /** The sub-folders that changed since they were last compared. */
  scan(): Promise<ReadonlySet<string>>;
  /** Files beside the sub-folders whose changes are reported as well, by name. */
  readonly files: ReadonlySet<string>;
}

export interface Watching {
  /** Resolves when every later change will be reported. Never rejects. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

// Editors, git and copies write several files for one change. The watch reports it after a pause of this length …
const quietMs = 200;
// … but at the latest this long after the first change, so that changes without a pause are reported too.
const latestMs = 2_000;

/** How long after a scan the next one begins. In an archive of 100,000 briefings, a scan takes two seconds of processor time. */
const scanEveryMs = 20_000;

/** The watches of the folder around the sub-folders, and of the folder around that. No sub-folder has these names. */
const [inRoot, aroundRoot] = [".", ".."];

/**
 * Reports the sub-folders of a folder in which something changes. Ignores other files beside them, and hidden ones. If a folder is
 * removed and made again, or replaced by another, the watch continues.
 *
 * Each folder is first watched and then listed, so that no change between the two is missed.
 */
export const watchSubfolders = (
  folder: string,
  { changed, failed, limited, scan, files }: WatchOptions,
  open: OpenWatchedFolders = (events) => openInotify(events) ?? openNodeWatchers(events),
): Watching => {
  const root = resolve(folder);
  const reporter = createReporter(changed);
  let isOpen = true;

  /** Reports what the scan finds. A scan takes seconds in a large archive. If the watch was closed meanwhile, it reports nothing more. */
  const reportScanned = async (): Promise<void> => {
    const names = await scan();
    if (isOpen && names.size > 0) reporter.soon(names);
  };
  let scanning: NodeJS.Timeout | null = null;
  const scanLater = (): void => {
    if (!isOpen) return;
    scanning = setTimeout(() => {
      reportScanned().catch(failed).finally(scanLater);
    }, scanEveryMs);
  };

  /** Each step waits for the one before, so that the watch has the latest state. After `close`, none begins. */
  let steps: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<void>): void => {
    steps = steps.then(() => (isOpen ? step() : undefined)).catch(failed);
  };

  /** Changes that come while the folders are compared may be lost as well, and are then found by one more comparison. */
  let isLost = false;
  const watched = open({
    failed,
    lost() {
      if (isLost) return;
      isLost = true;
      next(async () => {
        isLost = false;
        await followRoot();
        await reportScanned();
      });
    },
    heard(name, entry, event) {
      // A watch stays with the folder that it was made for. That of the parent folder reports what is at the path now.
      if (name === aroundRoot) {
        if (event === "rename" && entry === basename(root))
          next(async () => reporter.soon(await followRoot()));
      } else if (isHidden(entry)) return;
      else if (name !== inRoot) reporter.soon([name]);
      else {
        if (files.has(entry)) reporter.soon([entry]);
        if (event !== "rename") return;
        next(async () => {
          if (await followSubfolder(entry)) reporter.soon([entry]);
        });
      }
    },
  });

  /** Watches the entries of a folder. If it was removed meanwhile, its parent folder reports that. */
  const follow = (name: string): void => {
    if (!isOpen) return;
    try {
      watched.add(name, join(root, name));
    } catch (error) {
      if (hasCode(error, "ENOENT")) return;
      // Linux limits how many watches (ENOSPC) and watchers (EMFILE) a user has.
      if (!hasCode(error, "ENOSPC", "EMFILE")) failed(error);
      else if (scanning === null) {
        limited(error);
        scanLater();
      }
    }
  };
  /** Updates the watch of a sub-folder, which may be new, replaced or removed. */
  const followSubfolder = async (name: string): Promise<boolean> => {
    const wasFollowed = watched.has(name);
    if (!(await isFolder(join(root, name)))) {
      watched.remove(name);
      return wasFollowed;
    }
    follow(name);
    return true;
  };
  const followRoot = async (): Promise<readonly string[]> => {
    await eachInPieces(watched.names(), watched.remove);
    follow(aroundRoot);
    if (!(await isFolder(root))) return [];
    follow(inRoot);
    const found: string[] = [];
    for await (const names of await listSlugs(root)) {
      await eachInPieces(names, (name) => {
        // The scans find what is not watched.
        if (scanning !== null || !isOpen) return;
        follow(name);
        found.push(name);
      });
    }
    return found;
  };

  next(async () => {
    await followRoot();
  });

  return {
    ready: steps,
    async close() {
      isOpen = false;
      watched.close();
      clearTimeout(scanning ?? undefined);
      await steps;
      reporter.stop();
    },
  };
};

/** Collects names, and reports them after a pause. */
const createReporter = (tell: (names: ReadonlySet<string>) => void) => {
  let names = new Set<string>();
  let firstAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    soon(more: Iterable<string>): void {
      for (const name of more) names.add(name);
      firstAt ??= performance.now();
      clearTimeout(timer);
      const latest = firstAt + latestMs - performance.now();
      timer = setTimeout(
        () => {
          const told = names;
          names = new Set();
          firstAt = null;
          tell(told);
        },
        Math.min(quietMs, Math.max(0, latest)),
      );
    },
    stop: (): void => clearTimeout(timer),
  };
};

const isHidden = (name: string): boolean => name.startsWith(".");
