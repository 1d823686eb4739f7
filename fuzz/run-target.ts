import { Worker } from "node:worker_threads";
import {
  type Failure,
  type Figures,
  type Limits,
  limitsSchema,
  messageSchema,
  type Report,
  type Work,
} from "./report.ts";

export interface TargetRun {
  /** The target's file. */
  readonly file: string;
  readonly target: string;
  readonly seed: number;
  readonly cases: number;
  /** The number of the first case; 0 if it is not given. */
  readonly first?: number;
  readonly limits?: Partial<Limits>;
}

const checkEveryMs = 100;

/** How much longer the first case may take: on a busy machine, a thread needs seconds to start and to load a target. */
const mostStartMs = 60_000;

/** Runs cases of a target in a thread of its own, which is terminated if it crashes or hangs. */
export const runTarget = ({
  file,
  target,
  seed,
  cases,
  first = 0,
  limits: given = {},
}: TargetRun): Promise<Report> => {
  const limits = limitsSchema.parse(given);
  const progress = new SharedArrayBuffer(4);
  const underWay = new Int32Array(progress);
  underWay[0] = -1;
  const work: Work = { file, target, seed, first, cases, limits, progress };
  const failures: Failure[] = [];
  let figures: Figures = { cases: 0, seconds: 0, slowestMs: 0, peakMb: 0, growthKb: 0 };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: work });

  let seen = -1;
  let seenAt = performance.now();
  const watch = setInterval(() => {
    const now = Atomics.load(underWay, 0);
    if (now !== seen) {
      seen = now;
      seenAt = performance.now();
    } else if (performance.now() - seenAt > limits.hangMs + (now < 0 ? mostStartMs : 0)) {
      const detail = `no end after ${limits.hangMs} ms`;
      failures.push({ kind: "hang", index: now < 0 ? null : now, detail, input: null });
      void worker.terminate();
    }
  }, checkEveryMs);

  return new Promise((resolve) => {
    worker.on("message", (sent: unknown) => {
      const message = messageSchema.parse(sent);
      if (message.type === "failure") failures.push(message.failure);
      else figures = message.figures;
    });
    worker.on("error", (error) => {
      const index = Atomics.load(underWay, 0);
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ kind: "crash", index: index < 0 ? null : index, detail, input: null });
    });
    worker.on("exit", () => {
      clearInterval(watch);
      resolve({ target, seed, ...figures, failures });
    });
  });
};
