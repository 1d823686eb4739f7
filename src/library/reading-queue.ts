/** Reads briefings that changed, one reading after the other, so that an older one never replaces a newer one. */
export interface ReadingQueue {
  /**
   * Notes that some briefings changed. Resolves when they were read, or could not be. If changes come faster than they are read,
   * one reading reads all of them.
   */
  changed(names: ReadonlySet<string>): Promise<void>;
  /** Does some work when the readings before it are done. */
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when the last reading is done. */
  idle(): Promise<void>;
}

/** No function rejects: `failed` gets the errors. */
export const createReadingQueue = (
  read: (names: ReadonlySet<string>) => Promise<void>,
  failed: (error: unknown) => void,
): ReadingQueue => {
  let last: Promise<void> = Promise.resolve();
  /** What changed since the last reading began. */
  let waiting: ReadonlySet<string> | null = null;
  const run: ReadingQueue["run"] = (work) => {
    last = last.then(work).catch(failed);
    return last;
  };
  const readWaiting = async (): Promise<void> => {
    if (waiting === null) return;
    const names = waiting;
    waiting = null;
    await read(names);
  };
  return {
    run,
    changed(names) {
      waiting = (waiting ?? new Set<string>()).union(names);
      return run(readWaiting);
    },
    idle: () => last,
  };
};
