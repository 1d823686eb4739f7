import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { liveIn } from "./live-output.ts";
import { randomOfCase } from "./random.ts";
import { type Failure, type Message, workSchema } from "./report.ts";
import type { Case, Target } from "./target.ts";

/** A run's first third warms up; memory is compared between its middle and its end. */
const rounds = 6;

/** A shorter run cannot distinguish memory that a rare case loads once from memory that each case keeps. */
const fewestForMemory = 1_200;

/** The most failures in a report, which is enough to see the problem. */
const mostFailures = 5;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const { file, target: name, seed, first, cases, limits, progress } = workSchema.parse(workerData);
const underWay = new Int32Array(progress);
const send = (message: Message): void => parentPort?.postMessage(message);

let failures = 0;
const fail = (kind: Failure["kind"], index: number | null, detail: string, input: unknown = null): void => {
  failures += 1;
  const written = input === null ? null : (JSON.stringify(input) ?? String(input));
  send({ type: "failure", failure: { kind, index, detail, input: written } });
};

const inUse = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

let current: { readonly index: number; readonly input: unknown } | null = null;
process.on("unhandledRejection", (error) => {
  fail("crash", current?.index ?? null, describeError(error), current?.input);
});
process.on("uncaughtException", (error) => {
  fail("crash", current?.index ?? null, describeError(error), current?.input);
});

/** Runs a case, and returns how many milliseconds of the processor it took. */
const runCase = async (index: number, { input, run }: Case): Promise<number> => {
  current = { index, input };
  const before = process.threadCpuUsage();
  try {
    const outputs = await run();
    for (const output of outputs) {
      const live = liveIn(output);
      if (live !== null) fail("output", index, `to ${output.to}: ${live}`, input);
    }
  } catch (error) {
    fail("exception", index, describeError(error), input);
  }
  const { user, system } = process.threadCpuUsage(before);
  const tookMs = (user + system) / 1_000;
  if (tookMs > limits.stallMs) fail("stall", index, `${Math.round(tookMs)} ms`, input);
  return tookMs;
};

// Most of the start of a target is compiling.
enableCompileCache();
const { default: target }: { default: Target } = await import(file);
const running = await target.start();
const began = performance.now();
const samples: number[] = [];
let slowestMs = 0;
let peakBytes = 0;
let done = 0;
for (let round = 0; round < rounds && failures < mostFailures; round += 1) {
  const end = Math.floor((cases * (round + 1)) / rounds);
  for (; done < end && failures < mostFailures; done += 1) {
    const index = first + done;
    Atomics.store(underWay, 0, index);
    slowestMs = Math.max(slowestMs, await runCase(index, running.caseOf(randomOfCase(seed, name, index))));
    if (done % 64 === 0) {
      const { heapTotal, external } = process.memoryUsage();
      peakBytes = Math.max(peakBytes, heapTotal + external);
      // Let waiting timers run, and uncaught errors be reported.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await new Promise((resolve) => setImmediate(resolve));
  running.clear();
  samples.push(inUse());
}
current = null;
const [, , middle = 0, later = 0, almostLast = 0, last = 0] = samples;
const growth = Math.min(almostLast, last) - Math.max(middle, later);
if (samples.length === rounds && cases >= fewestForMemory && growth > limits.growthBytes) {
  fail("memory", null, `${Math.round(growth / 1_000)} KB more after ${cases} cases than half way`);
}
const seconds = (performance.now() - began) / 1_000;
await running.stop();
const figures = { cases: done, seconds, slowestMs, peakMb: peakBytes / 1e6, growthKb: growth / 1_000 };
send({ type: "done", figures });
