import { watch as watchNames } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { isFolder } from "./folder.ts";

/** What a watched folder tells. */
export interface WatchOptions {
  /** The sub-folders in which something came, changed or went, once they have been quiet; none where the folder went. */
  changed(names: ReadonlySet<string>): void;
  failed(error: unknown): void;
}

export interface Watching {
  close(): Promise<void>;
}

// Editors, git and copies write several files for one change: it is told when they have paused for so long …
const quietMs = 200;
// … but not later than this after its first sign, so that changes without a pause are told too.
const latestMs = 2_000;

const isHidden = /(^|[\\/])\.[^.]/;

/**
 * Tells in which sub-folders of a folder something changes. Files beside them, and what is hidden, are not told. When it
 * resolves, every later change is told. A folder that is removed and made again, or replaced by another, is watched on.
 */
export const watchSubfolders = async (
  folder: string,
  { changed, failed }: WatchOptions,
): Promise<Watching> => {
  // Loaded only here: a command that reads once does not need it.
  const { watch } = await import("chokidar");
  const root = resolve(folder);
  const names = new Set<string>();
  let firstAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  const tell = (): void => {
    const told = new Set(names);
    names.clear();
    firstAt = null;
    changed(told);
  };
  const tellSoon = (): void => {
    firstAt ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.min(quietMs, Math.max(0, firstAt + latestMs - performance.now())));
  };
  const open = (ignoreInitial: boolean) => {
    const watcher = watch(root, {
      ignoreInitial,
      depth: 1,
      ignored: (path) => isHidden.test(relative(root, path)),
    });
    watcher.on("error", failed);
    watcher.on("all", (event, path) => {
      const [name = "", ...rest] = relative(root, path).split(sep);
      const isSubfolder = rest.length > 0 || event === "addDir" || event === "unlinkDir";
      if (name === "" || !isSubfolder) return;
      names.add(name);
      tellSoon();
    });
    return watcher;
  };

  let watcher = open(true);
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));

  // A watcher holds on to the folder that it was opened on. What stands at the path is told by the folder around it.
  let reopening: Promise<void> = Promise.resolve();
  const reopen = async (): Promise<void> => {
    await watcher.close();
    // All that is in the new folder is told.
    if (await isFolder(root)) watcher = open(false);
    tellSoon();
  };
  const around = watchNames(dirname(root), (event, name) => {
    if (event === "rename" && name === basename(root)) reopening = reopening.then(reopen).catch(failed);
  });
  around.on("error", failed);

  return {
    async close() {
      around.close();
      await reopening;
      await watcher.close();
      clearTimeout(timer);
    },
  };
};
