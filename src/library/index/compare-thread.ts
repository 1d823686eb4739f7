import { enableCompileCache } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { threadData, threadIsLoaded } from "../../base/thread.ts";

enableCompileCache();
const { changedIn } = await import("./changed-folders.ts");
threadIsLoaded();

const { file, ...part } = z
  .object({
    file: z.string(),
    folder: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    withBroken: z.boolean(),
  })
  .parse(threadData());

const database = new DatabaseSync(file, { readOnly: true });
try {
  parentPort?.postMessage([...changedIn(database, part)]);
} finally {
  database.close();
}
