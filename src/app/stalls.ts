import type { Logger } from "../base/logger.ts";

/** A time in which the main thread could not answer. */
export interface Stall {
  readonly lengthMs: number;
  /** How long this thread was computing. For the rest of the stall, it waited for the processor, or the machine was asleep. */
  readonly cpuMs: number;
}

/** In milliseconds. People do not notice shorter stalls. */
export const longestStallMs = 50;

/** How often the clock is read, and so the precision of the measurement. */
const everyMs = 10;

/** Whether the bot caused a stall, and not a busy or sleeping machine. */
export const isOwn = ({ lengthMs, cpuMs }: Stall): boolean => cpuMs > lengthMs / 2;

/** Reports every stall over the limit, until it is stopped. The timer does not keep the process running. */
export const watchStalls = (onStall: (stall: Stall) => void): { stop(): Promise<void> } => {
  let [at, cpu] = [performance.now(), process.threadCpuUsage()];
  const timer = setInterval(() => {
    const now = performance.now();
    const lengthMs = now - at - everyMs;
    if (lengthMs > longestStallMs) {
      const { user, system } = process.threadCpuUsage(cpu);
      onStall({ lengthMs: Math.round(lengthMs), cpuMs: Math.round((user + system) / 1_000) });
    }
    [at, cpu] = [performance.now(), process.threadCpuUsage()];
  }, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
    },
  };
};

/** Logs a stall: as a warning if the bot caused it. */
export const logStall = (log: Logger, stall: Stall): void => {
  if (isOwn(stall)) log.warn(stall, `The bot could not answer for ${stall.lengthMs} ms: it was computing.`);
  else log.info(stall, `The bot could not answer for ${stall.lengthMs} ms: the machine was busy or asleep.`);
};

/** Logs every stall over the limit, and passes it on. */
export const logStalls = (log: Logger, onStall: (stall: Stall) => void): { stop(): Promise<void> } =>
  watchStalls((stall) => {
    onStall(stall);
    logStall(log, stall);
  });
