import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { threadData, threadIsLoaded } from "../../base/thread.ts";

enableCompileCache();
const [{ slugsIn }, { findChanges }] = await Promise.all([
  import("../briefings-folder.ts"),
  import("./folder-changes.ts"),
]);
threadIsLoaded();

const { takedowns, withBroken, ...place } = z
  .object({
    file: z.string(),
    folder: z.string(),
    takedowns: z.string().nullable(),
    withBroken: z.boolean(),
  })
  .parse(threadData());

parentPort?.postMessage(await findChanges(place, await slugsIn(place.folder), takedowns, withBroken));
