import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";

/** The middle value of an uneven number of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value at a percentile of the measurements. */
export const percentile = (values: readonly number[], percent: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(Math.floor((values.length * percent) / 100), values.length - 1)
  ] ?? Number.NaN;

/**
 * The processor time of this thread, in milliseconds, so that other work of the machine does not count. Linux brings a thread's own figure up to
 * date only every four milliseconds, unless the process asks for the time of all its threads first.
 */
export const threadMs = (): number => {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

setFlagsFromString("--expose-gc");

/** Leaves only what is in use on the heap. */
export const collectGarbage: () => void = runInNewContext("gc");

/** A worker that measures for a given time, in milliseconds, and reports a rate. */
export const createMeter = (script: URL, data: unknown) => {
  const worker = new Worker(script, { workerData: data });
  return {
    measure: (durationMs: number): Promise<number> =>
      new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.postMessage(durationMs);
      }),
    stop: () => worker.terminate(),
  };
};

interface Measured {
  readonly name: string;
  measure(durationMs: number): Promise<number>;
}

/**
 * Measures in alternating rounds, so that other work of the machine affects all measurements equally. The others are
 * compared with the first one.
 */
export const compareRates = async (all: readonly Measured[], rounds: number, roundMs: number) => {
  const rates = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (const { measure } of all) await measure(roundMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, measure } of all) rates.get(name)?.push(await measure(roundMs));
  }
  const base = rates.get(all[0]?.name ?? "") ?? [];
  return all.map(({ name }) => {
    const own = rates.get(name) ?? [];
    const ratios = own.map((rate, round) => rate / (base[round] ?? Number.NaN));
    return { name, "per second": Math.round(median(own)), ratio: Number(median(ratios).toFixed(2)) };
  });
};
