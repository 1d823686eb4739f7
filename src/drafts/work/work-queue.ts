export interface WorkQueue {
  /** Runs when everything before it is done; null if too much waits already. Rejects as the work does. */
  run<Result>(work: () => Promise<Result>): Promise<Result> | null;
}

/** Work that is done one piece after the other. At most `mostWaiting` pieces wait. */
export const createWorkQueue = (mostWaiting: number): WorkQueue => {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  return {
    run(work) {
      if (open > mostWaiting) return null;
      open += 1;
      const done = last.then(work).finally(() => {
        open -= 1;
      });
      last = done.catch(() => {});
      return done;
    },
  };
};
