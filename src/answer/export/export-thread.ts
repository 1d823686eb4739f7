import { enableCompileCache } from "node:module";
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { threadData, threadIsLoaded } from "../../base/thread.ts";

enableCompileCache();
const { exportWantedSchema, makeExport } = await import("./make-export.ts");

threadIsLoaded();
// On Linux, this is the priority of this thread alone.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.postMessage(await makeExport(exportWantedSchema.parse(threadData())));
