export interface WorkQueue {
  /** Runs work when all earlier work is done; null if the queue is full. Rejects with the work's error. */
  run<Result>(work: () => Promise<Result>): Promise<Result> | null;
}

/** A queue for work that runs one piece at a time. */
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
