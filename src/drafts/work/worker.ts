import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { threadIsLoaded } from "../../base/thread.ts";
import type { JobKind, JobReply, JobRequest } from "./jobs.ts";

// A new thread starts after each article that exceeded a limit, and most of its start is compiling.
enableCompileCache();
const [{ createTasks }, { dataOf }] = await Promise.all([import("./tasks.ts"), import("./thrown.ts")]);
threadIsLoaded();
const tasks = createTasks();

const perform = async <Kind extends JobKind>({ kind, given }: JobRequest<Kind>): Promise<void> => {
  const send = (reply: JobReply<Kind>): void => parentPort?.postMessage(reply);
  try {
    send({ type: "done", result: await tasks[kind](given, send) });
  } catch (thrown) {
    send({ type: "failed", error: dataOf(thrown) });
  }
};

parentPort?.on("message", perform);
