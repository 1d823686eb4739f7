import { once } from "node:events";
import { Worker, type WorkerOptions, workerData } from "node:worker_threads";
import { z } from "zod";

/** A thread that runs a module. */
export interface StartedThread {
  readonly worker: Worker;
  /** Ends it at any moment, as soon as its module is loaded. */
  end(): Promise<void>;
}

/** A thread's `workerData`: a flag that its module sets when it is loaded, and the data for its work. */
const dataSchema = z.object({ loaded: z.instanceof(Int32Array), given: z.unknown() });

/**
 * Starts a thread for a module that calls `threadIsLoaded`. The thread has no environment variables, so no tokens. Node.js 26 crashes now and then
 * (“Check failed: !is_null()”) if a thread is terminated while it loads modules, so `end` waits for that.
 */
export const startThread = (
  module: URL,
  given: unknown,
  options: Pick<WorkerOptions, "name" | "resourceLimits"> = {},
): StartedThread => {
  const loaded = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(module, { ...options, env: {}, workerData: { loaded, given } });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  return {
    worker,
    async end() {
      // Otherwise the process could end before the thread is loaded, which terminates it.
      worker.ref();
      await Promise.race([Atomics.waitAsync(loaded, 0, 0).value, ended]);
      await worker.terminate();
    },
  };
};

/**
 * Starts a thread that sends one message, and returns that when the thread has ended. Rejects if the thread fails, or if `signal` stops it. While
 * this process is busy, the message and the end arrive together, so code that listens for the end only after the message can miss it.
 */
export const messageOfThread = async (
  module: URL,
  given: unknown,
  { signal, ...options }: Parameters<typeof startThread>[2] & { readonly signal?: AbortSignal } = {},
): Promise<unknown> => {
  const { worker, end } = startThread(module, given, options);
  try {
    const [message] = await once(worker, "message", { signal });
    return message;
  } finally {
    await end();
  }
};

/** In a thread: the data for its work. */
export const threadData = (): unknown => dataSchema.parse(workerData).given;

/** In a thread: says that its module is loaded with all its imports. */
export const threadIsLoaded = (): void => {
  const { loaded } = dataSchema.parse(workerData);
  Atomics.store(loaded, 0, 1);
  Atomics.notify(loaded, 0);
};
