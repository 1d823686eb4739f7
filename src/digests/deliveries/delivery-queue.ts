/** Work for one channel. It never rejects. */
interface Job {
  readonly channel: string;
  run(): Promise<void>;
}

/** The jobs for one platform. It runs a fixed number at a time, those of one channel one after the other. */
export interface DeliveryQueue {
  add(job: Job): void;
  /** How many more jobs could start now, if each is for another channel. */
  free(): number;
  /** Resolves when the queue is empty and no job is running. */
  idle(): Promise<void>;
}

/** Waiting jobs are only references, so ten thousand of them need little memory. */
export const createDeliveryQueue = (most: number): DeliveryQueue => {
  const waiting = new Map<string, Job[]>();
  const busy = new Set<string>();
  let idle = Promise.withResolvers<void>();
  idle.resolve();

  const next = (channel: string): Job | undefined => {
    const jobs = waiting.get(channel);
    const job = jobs?.shift();
    if (jobs?.length === 0) waiting.delete(channel);
    return job;
  };

  const work = async (first: Job): Promise<void> => {
    for (let job: Job | undefined = first; job !== undefined; job = next(first.channel)) await job.run();
    busy.delete(first.channel);
    start();
    if (busy.size === 0) idle.resolve();
  };

  /** Starts waiting channels in the order in which they were added. */
  const start = (): void => {
    for (const channel of waiting.keys()) {
      if (busy.size >= most) return;
      if (busy.has(channel)) continue;
      const job = next(channel);
      if (job === undefined) continue;
      busy.add(channel);
      void work(job);
    }
  };

  return {
    add(job) {
      if (busy.size === 0 && waiting.size === 0) idle = Promise.withResolvers<void>();
      const jobs = waiting.get(job.channel);
      if (jobs === undefined) waiting.set(job.channel, [job]);
      else jobs.push(job);
      start();
    },
    free: () => Math.max(0, most - busy.size - waiting.size),
    idle: () => idle.promise,
  };
};
