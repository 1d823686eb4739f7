import { enableCompileCache } from "node:module";
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { threadData, threadIsLoaded } from "../base/thread.ts";

enableCompileCache();
const [{ blockingDisk }, { checkBriefings }] = await Promise.all([
  import("../base/files/disk.ts"),
  import("./check.ts"),
]);

threadIsLoaded();
// On Linux, this is the priority of this thread alone. Elsewhere, it would be that of the whole bot. While it loads, it keeps the usual one: a bot that
// stops waits for it, and on a busy machine, it would not be loaded before the bot has to end.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

const folder = z.string().parse(threadData());
parentPort?.postMessage(await checkBriefings(folder, { seals: false }, blockingDisk));
