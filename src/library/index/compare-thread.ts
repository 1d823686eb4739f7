import { enableCompileCache } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";

enableCompileCache();
const { changedIn } = await import("./changed-folders.ts");

const { file, ...part } = z
  .object({
    file: z.string(),
    folder: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    withBroken: z.boolean(),
  })
  .parse(workerData);

const database = new DatabaseSync(file, { readOnly: true });
try {
  parentPort?.postMessage([...changedIn(database, part)]);
} finally {
  database.close();
}
