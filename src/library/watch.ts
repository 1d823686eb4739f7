import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isFolder } from "./briefing/folder.ts";

/** What the watch reports of a folder. */
export interface WatchOptions {
  /** The sub-folders in which something came, changed or went, once they have been quiet; none where the folder went. */
  changed(names: ReadonlySet<string>): void;
  failed(error: unknown): void;
}

export interface Watching {
  close(): Promise<void>;
}

// Editors, git and copies write several files for one change: the watch reports it when they have paused for so long …
const quietMs = 200;
// … but not later than this after its first sign, so that changes without a pause are reported too.
const latestMs = 2_000;

/** Reports names some time after the first of them, when no more come. */
const createTeller = (tell: (names: ReadonlySet<string>) => void) => {
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

const isGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

const isHidden = (name: string): boolean => name.startsWith(".");

/**
 * Reports the sub-folders of a folder in which something changes. Files beside them, and hidden ones, are not reported.
 * When it resolves, every later change is reported. A folder that is removed and made again, or replaced by another, is watched on.
 *
 * Each folder is watched first and listed after, so that nothing falls between the two.
 */
export const watchSubfolders = async (
  folder: string,
  { changed, failed }: WatchOptions,
): Promise<Watching> => {
  const root = resolve(folder);
  const teller = createTeller(changed);
  const watchers = new Map<string, FSWatcher>();
  let isOpen = true;

  const forget = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  /** Watches the names in a folder. If it is gone by now, the folder around it reports that. */
  const follow = (path: string, heard: (name: string, isRename: boolean) => void): void => {
    forget(path);
    if (!isOpen) return;
    try {
      const watcher = watch(path, (event, name) => {
        if (name !== null && !isHidden(name)) heard(name, event === "rename");
      });
      watcher.on("error", failed);
      watchers.set(path, watcher);
    } catch (error) {
      if (!isGone(error)) failed(error);
    }
  };

  /** Follows a sub-folder from here on, whether it is new, another in its place, or gone. */
  const followSubfolder = async (name: string): Promise<boolean> => {
    const path = join(root, name);
    const wasFollowed = watchers.has(path);
    if (!(await isFolder(path))) {
      forget(path);
      return wasFollowed;
    }
    follow(path, () => teller.soon(name));
    return true;
  };
  /** Each step waits for the one before, so that the watch follows the last state. */
  let steps: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<void>): void => {
    steps = steps.then(step).catch(failed);
  };
  const followRoot = async (): Promise<readonly string[]> => {
    for (const path of [...watchers.keys()]) forget(path);
    if (!(await isFolder(root))) return [];
    follow(root, (name, isRename) => {
      if (!isRename) return;
      next(async () => {
        if (await followSubfolder(name)) teller.soon(name);
      });
    });
    const names = (await readdir(root)).filter((name) => !isHidden(name));
    const found: string[] = [];
    for (const name of names) if (await followSubfolder(name)) found.push(name);
    return found;
  };

  // A watcher holds on to the folder that it was opened on. The folder around it reports what is at the path now.
  const around = watch(dirname(root), (event, name) => {
    if (event === "rename" && name === basename(root)) next(async () => teller.soon(...(await followRoot())));
  });
  around.on("error", failed);
  next(async () => {
    await followRoot();
  });
  await steps;

  return {
    async close() {
      isOpen = false;
      around.close();
      for (const path of [...watchers.keys()]) forget(path);
      await steps;
      teller.stop();
    },
  };
};
