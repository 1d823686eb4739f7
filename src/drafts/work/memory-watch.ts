import type { Worker } from "node:worker_threads";

const everyMs = 100;
const bytesPerMb = 1_000_000;

/**
 * Calls back once if a thread uses too much memory outside of its heap. `resourceLimits` only limits the heap, and the
 * bytes that a library unpacks are outside of it.
 */
export const watchMemory = (
  worker: Worker,
  mostMb: number,
  onTooMuch: () => void,
): { readonly stop: () => void } => {
  let isWatching = true;
  const stop = (): void => {
    isWatching = false;
    clearInterval(timer);
  };
  const timer = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory: bytes }) => {
        if (!isWatching || bytes <= mostMb * bytesPerMb) return;
        stop();
        onTooMuch();
      },
      // The thread has ended, and its `exit` event reports that.
      stop,
    );
  }, everyMs);
  timer.unref();
  return { stop };
};
