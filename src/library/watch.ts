import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { hasCode } from "../base/errors.ts";
import { inPieces } from "../base/time/clock.ts";
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

/** Opens a watcher of the system. */
type OpenWatcher = (path: string, heard: (event: string, name: string | null) => void) => FSWatcher;

export interface Watching {
  /** Resolves when every later change will be reported. Never rejects. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

// Editors, git and copies write several files for one change. The watch reports it after a pause of this length …
const quietMs = 200;
// … but at the latest this long after the first change, so that changes without a pause are reported too.
const latestMs = 2_000;

/** Collects names, and reports them after a pause. */
const createReporter = (tell: (names: ReadonlySet<string>) => void) => {
  let names = new Set<string>();
  let firstAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    soon(...more: readonly string[]): void {
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

/** How long after a scan the next one begins. In an archive of 100,000 briefings, a scan takes two seconds of processor time. */
const scanEveryMs = 20_000;

const isHidden = (name: string): boolean => name.startsWith(".");

/**
 * Reports the sub-folders of a folder in which something changes. Ignores other files beside them, and hidden ones. If a folder is
 * removed and made again, or replaced by another, the watch continues.
 *
 * Each folder is first watched and then listed, so that no change between the two is missed.
 */
export const watchSubfolders = (
  folder: string,
  { changed, failed, limited, scan, files }: WatchOptions,
  open: OpenWatcher = watch,
): Watching => {
  const root = resolve(folder);
  const reporter = createReporter(changed);
  /** By the names of the sub-folders; that of the folder itself is "". */
  const watchers = new Map<string, FSWatcher>();
  let isOpen = true;

  let scanning: NodeJS.Timeout | null = null;
  const scanLater = (): void => {
    if (!isOpen) return;
    scanning = setTimeout(() => {
      scan()
        .then((names) => {
          // A scan takes seconds in a large archive. If the watch was closed meanwhile, it reports nothing more.
          if (isOpen && names.size > 0) reporter.soon(...names);
        }, failed)
        .finally(scanLater);
    }, scanEveryMs);
  };
  const couldNotWatch = (error: unknown): void => {
    if (hasCode(error, "ENOENT")) return;
    // Linux allows each user so many watches (ENOSPC) and watchers (EMFILE).
    if (!hasCode(error, "ENOSPC", "EMFILE")) failed(error);
    else if (scanning === null) {
      limited(error);
      scanLater();
    }
  };

  const forget = (name: string): void => {
    watchers.get(name)?.close();
    watchers.delete(name);
  };
  const forgetAll = (): void => {
    for (const name of [...watchers.keys()]) forget(name);
  };
  /** Watches the names in a sub-folder, or in the folder itself (""). If it was removed meanwhile, its parent folder reports that. */
  const follow = (
    name: string,
    heard: (event: string, name: string | null) => void = (_event, file) => {
      if (file !== null && !isHidden(file)) reporter.soon(name);
    },
  ): void => {
    forget(name);
    if (!isOpen) return;
    try {
      const watcher = open(join(root, name), heard);
      watcher.on("error", failed);
      watchers.set(name, watcher);
    } catch (error) {
      couldNotWatch(error);
    }
  };

  /** Updates the watch of a sub-folder, which may be new, replaced or removed. */
  const followSubfolder = async (name: string): Promise<boolean> => {
    const wasFollowed = watchers.has(name);
    if (!(await isFolder(join(root, name)))) {
      forget(name);
      return wasFollowed;
    }
    follow(name);
    return true;
  };
  /** Each step waits for the one before, so that the watch has the latest state. */
  let steps: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<void>): void => {
    steps = steps.then(step).catch(failed);
  };
  const followRoot = async (): Promise<readonly string[]> => {
    forgetAll();
    if (!(await isFolder(root))) return [];
    follow("", (event, name) => {
      if (name === null || isHidden(name)) return;
      if (files.has(name)) reporter.soon(name);
      if (event !== "rename") return;
      next(async () => {
        if (await followSubfolder(name)) reporter.soon(name);
      });
    });
    const found: string[] = [];
    for await (const names of await listSlugs(root)) {
      for await (const name of inPieces(names)) {
        // The scans find what is not watched.
        if (scanning !== null || !isOpen) return found;
        follow(name);
        found.push(name);
      }
    }
    return found;
  };

  // A watcher stays with the folder that it was opened for. The parent folder's watcher reports what is at the path now.
  let around: FSWatcher | null = null;
  try {
    around = open(dirname(root), (event, name) => {
      if (event === "rename" && name === basename(root))
        next(async () => reporter.soon(...(await followRoot())));
    });
    around.on("error", failed);
  } catch (error) {
    couldNotWatch(error);
  }
  next(async () => {
    await followRoot();
  });

  return {
    ready: steps,
    async close() {
      isOpen = false;
      around?.close();
      clearTimeout(scanning ?? undefined);
      forgetAll();
      await steps;
      reporter.stop();
    },
  };
};
