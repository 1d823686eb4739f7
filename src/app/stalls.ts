import type { Logger } from "../base/logger.ts";

/** A time in which the thread that answers did nothing else. */
export interface Stall {
  readonly lengthMs: number;
  /** How much of it this thread was computing; for the rest it waited for the processor, or the machine was asleep. */
  readonly cpuMs: number;
}

/** In milliseconds: people who ask do not notice a shorter one. */
export const longestStallMs = 50;

/** How often the clock is read. A stall is measured to this. */
const everyMs = 10;

/** Whether a stall is the bot's own doing, and not that of a busy or sleeping machine. */
export const isOwn = ({ lengthMs, cpuMs }: Stall): boolean => cpuMs > lengthMs / 2;

/** Reports every stall over the limit, until it is stopped. Keeps no process alive. */
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

/** Logs every stall over the limit, and passes it on. */
export const logStalls = (log: Logger, onStall: (stall: Stall) => void): { stop(): Promise<void> } =>
  watchStalls((stall) => {
    onStall(stall);
    if (isOwn(stall))
      log.warn(stall, `Nothing was answered for ${stall.lengthMs} ms: the bot was computing.`);
    else log.info(stall, `Nothing was answered for ${stall.lengthMs} ms: the machine was busy or asleep.`);
  });
