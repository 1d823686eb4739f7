import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { threadData, threadIsLoaded } from "../../base/thread.ts";
import type { IndexJob } from "./index-threads.ts";

enableCompileCache();
const [
  { compactIndex, mergeWords },
  { fillNames, noteMissingNames },
  { openIndexFile },
  { refreshNames },
  { createIndexes },
  { takeTurns },
  { removeFromIndex, updateIndex },
] = await Promise.all([
  import("./fill-index.ts"),
  import("./fill-names.ts"),
  import("./index-file.ts"),
  import("./refresh-names.ts"),
  import("./tables.ts"),
  import("./turns.ts"),
  import("./update-index.ts"),
]);

threadIsLoaded();

const { turns, ...place } = z
  .object({ file: z.string(), folder: z.string(), turns: z.instanceof(SharedArrayBuffer) })
  .parse(threadData());
const inTurn = takeTurns(turns);
const jobSchema = z.custom<IndexJob>();
const database = openIndexFile(place);

const work = async (job: IndexJob): Promise<void> => {
  switch (job.does) {
    case "read":
      for await (const step of updateIndex(database, place.folder, job.slugs, job.isFirst, inTurn))
        parentPort?.postMessage([step]);
      return;
    case "remove":
      for (const step of removeFromIndex(database, job.slugs, inTurn)) parentPort?.postMessage([step]);
      return;
    case "indexes":
      return createIndexes(database);
    case "missing-names":
      return noteMissingNames(database);
    case "names":
      for (const _ of refreshNames(database));
      return;
    case "fill-names":
      return fillNames(database, inTurn);
    case "merge":
      return mergeWords(database, job.table, inTurn);
    case "compact":
      return compactIndex(database);
    default:
      job satisfies never;
  }
};

let last = Promise.resolve();
parentPort?.on("message", (message: unknown) => {
  last = last.then(() => work(jobSchema.parse(message))).then(() => parentPort?.postMessage([null]));
});
