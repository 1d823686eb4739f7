import { parentPort } from "node:worker_threads";
import type { JobKind, Reply, Request } from "./jobs.ts";
import { createTasks } from "./tasks.ts";
import { dataOf } from "./thrown.ts";

const tasks = createTasks();

const perform = async <Kind extends JobKind>({ kind, given }: Request<Kind>): Promise<void> => {
  const send = (reply: Reply<Kind>): void => parentPort?.postMessage(reply);
  try {
    send({ type: "done", result: await tasks[kind](given, send) });
  } catch (thrown) {
    send({ type: "failed", error: dataOf(thrown) });
  }
};

parentPort?.on("message", perform);
