import { type FSWatcher, watch } from "node:fs";

/** What watched folders report. */
export interface WatchEvents {
  /** Something changed in a folder: by the names of the folder and the entry. In a `rename`, the entry came, went or was replaced. */
  heard(folder: string, entry: string, event: string): void;
  /** More changed at once than the system can report, so that some changes are unknown. */
  lost(): void;
  failed(error: unknown): void;
}

/** Watched folders, by names that the caller gives them. */
export interface WatchedFolders {
  /**
   * Watches a folder, instead of the one that had this name before. Throws if the folder does not exist (ENOENT), or if the system allows no
   * more watches (ENOSPC, EMFILE).
   */
  add(name: string, path: string): void;
  has(name: string): boolean;
  remove(name: string): void;
  names(): readonly string[];
  close(): void;
}

export type OpenWatchedFolders = (events: WatchEvents) => WatchedFolders;

/** Watches folders with Node's own watchers, which take two kilobytes of memory for each folder. */
export const openNodeWatchers: OpenWatchedFolders = ({ heard, failed }) => {
  const watchers = new Map<string, FSWatcher>();
  const remove = (name: string): void => {
    watchers.get(name)?.close();
    watchers.delete(name);
  };
  const names = () => [...watchers.keys()];
  return {
    add(name, path) {
      remove(name);
      const watcher = watch(path, (event, entry) => {
        if (entry !== null) heard(name, entry, event);
      });
      watcher.on("error", failed);
      watchers.set(name, watcher);
    },
    has: (name) => watchers.has(name),
    remove,
    names,
    close: () => names().forEach(remove),
  };
};
