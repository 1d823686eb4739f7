import { hasCode } from "../../base/errors.ts";
import { type StartedThread, startThread } from "../../base/thread.ts";
import { unreadable } from "../input/unreadable.ts";
import type { JobKind, JobReply, JobRequest, Jobs } from "./jobs.ts";
import type { WorkLimits } from "./limits.ts";
import { watchMemory } from "./memory-watch.ts";
import { createPhaseTimer } from "./phase-timer.ts";
import { errorFrom } from "./thrown.ts";

export interface WorkerThread {
  /**
   * Does one job; start the next one only after it. `origin` is the input's name in messages. Rejects with an `article`
   * error if the job takes too long or too much memory: then the thread is ended, and the next job gets a new one.
   */
  run<Kind extends JobKind>(
    kind: Kind,
    given: Jobs[Kind]["given"],
    origin: string,
    onFinding?: () => void,
  ): Promise<Jobs[Kind]["result"]>;
  stop(): Promise<void>;
}

/** A thread is ended after this long without work, to free its memory. */
const idleMs = 60_000;

/** One thread for long work. It starts with the first job. */
export const createWorkerThread = (limits: WorkLimits): WorkerThread => {
  let kept: StartedThread | null = null;
  let idle: NodeJS.Timeout | undefined;
  let stopped = false;
  /** All threads that have not ended yet, including those that are being terminated. */
  const alive = new Set<StartedThread>();

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const thread = kept;
    kept = null;
    await thread?.end();
  };

  const start = (): StartedThread => {
    const thread = startThread(new URL("./worker.ts", import.meta.url), null, {
      name: "drafting",
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    // If a thread fails between two jobs, the next job starts a new one.
    thread.worker.on("error", () => {});
    alive.add(thread);
    thread.worker.once("exit", () => {
      alive.delete(thread);
      if (kept === thread) kept = null;
    });
    return thread;
  };

  return {
    run(kind, given, origin, onFinding = () => {}) {
      if (stopped) return Promise.reject(unreadable(origin, "stopping"));
      clearTimeout(idle);
      const thread = kept ?? start();
      kept = thread;
      const { worker } = thread;
      worker.ref();
      return new Promise((resolve, reject) => {
        const clock = createPhaseTimer(limits, (seconds) => {
          settle();
          void end();
          reject(unreadable(origin, kind === "draft" ? "slow" : "work-slow", { seconds }));
        });
        const memory = watchMemory(worker, limits.memoryMb, () => {
          settle();
          void end();
          const problem = kind === "draft" ? "memory" : "work-memory";
          reject(unreadable(origin, problem, { most: limits.memoryMb }));
        });
        const settle = (): void => {
          clock.stop();
          memory.stop();
          worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        };
        const finish = (): void => {
          settle();
          worker.unref();
          idle = setTimeout(() => void end(), idleMs).unref();
        };
        const onMessage = (reply: JobReply<typeof kind>): void => {
          switch (reply.type) {
            case "phase":
              clock.enter(reply.phase);
              return;
            case "finding":
              onFinding();
              return;
            case "done":
              finish();
              resolve(reply.result);
              return;
            case "failed":
              finish();
              reject(errorFrom(reply.error));
              return;
            default:
              reply satisfies never;
          }
        };
        const onError = (error: unknown): void => {
          settle();
          void end();
          reject(
            hasCode(error, "ERR_WORKER_OUT_OF_MEMORY")
              ? unreadable(
                  origin,
                  kind === "draft" ? "memory" : "work-memory",
                  { most: limits.memoryMb },
                  error,
                )
              : error,
          );
        };
        const onExit = (): void => {
          settle();
          reject(unreadable(origin, "stopping"));
        };
        worker.on("message", onMessage).on("error", onError).on("exit", onExit);
        worker.postMessage({ kind, given } satisfies JobRequest<typeof kind>);
      });
    },
    async stop() {
      stopped = true;
      await end();
      await Promise.all([...alive].map((thread) => thread.end()));
    },
  };
};
