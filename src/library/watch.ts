import { type FSWatcher, watch } from "node:fs";
import { opendir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { hasCode } from "../base/errors.ts";
import { isFolder } from "./briefing/folder.ts";

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

/** Linux allows each user so many watches (ENOSPC) and watchers (EMFILE). */
const isLimit = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EMFILE");

/** How many folders the watch begins to follow at once, which takes some milliseconds. */
const foldersAtOnce = 200;

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
  const watchers = new Map<string, FSWatcher>();
  let isOpen = true;

  let scanning: NodeJS.Timeout | null = null;
  const scanLater = (): void => {
    if (!isOpen) return;
    scanning = setTimeout(() => {
      scan()
        .then((names) => names.size > 0 && reporter.soon(...names), failed)
        .finally(scanLater);
    }, scanEveryMs);
  };
  const couldNotWatch = (error: unknown): void => {
    if (hasCode(error, "ENOENT")) return;
    if (!isLimit(error)) failed(error);
    else if (scanning === null) {
      limited(error);
      scanLater();
    }
  };

  const forget = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  /** Watches the names in a folder. If it was removed meanwhile, the parent folder reports that. */
  const follow = (path: string, heard: (name: string, isRename: boolean) => void): void => {
    forget(path);
    if (!isOpen) return;
    try {
      const watcher = open(path, (event, name) => {
        if (name !== null && !isHidden(name)) heard(name, event === "rename");
      });
      watcher.on("error", failed);
      watchers.set(path, watcher);
    } catch (error) {
      couldNotWatch(error);
    }
  };

  /** Updates the watch of a sub-folder, which may be new, replaced or removed. */
  const followSubfolder = async (name: string): Promise<boolean> => {
    const path = join(root, name);
    const wasFollowed = watchers.has(path);
    if (!(await isFolder(path))) {
      forget(path);
      return wasFollowed;
    }
    follow(path, () => reporter.soon(name));
    return true;
  };
  /** Each step waits for the one before, so that the watch has the latest state. */
  let steps: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<void>): void => {
    steps = steps.then(step).catch(failed);
  };
  const followRoot = async (): Promise<readonly string[]> => {
    for (const path of [...watchers.keys()]) forget(path);
    if (!(await isFolder(root))) return [];
    follow(root, (name, isRename) => {
      if (files.has(name)) reporter.soon(name);
      if (!isRename) return;
      next(async () => {
        if (await followSubfolder(name)) reporter.soon(name);
      });
    });
    const found: string[] = [];
    // Between two parts of the list, the bot can answer: a whole large archive would hold it up for a second.
    for await (const entry of await opendir(root, { bufferSize: foldersAtOnce })) {
      const { name } = entry;
      if (isHidden(name)) continue;
      // The scans find what is not watched.
      if (scanning !== null) break;
      // The listing tells folders from files, which saves a hundred thousand requests to the disk.
      if (entry.isDirectory()) {
        follow(join(root, name), () => reporter.soon(name));
        found.push(name);
      } else if (entry.isSymbolicLink() && (await followSubfolder(name))) found.push(name);
      if (!isOpen) break;
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
      for (const path of [...watchers.keys()]) forget(path);
      await steps;
      reporter.stop();
    },
  };
};
