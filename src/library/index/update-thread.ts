import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";

enableCompileCache();
const [{ openIndexFile }, { refreshNames }, { compactIndex, mergeWords, updateIndex }] = await Promise.all([
  import("./index-file.ts"),
  import("./refresh-names.ts"),
  import("./update-index.ts"),
]);

const { file, folder, slugs, afterwards } = z
  .object({
    file: z.string(),
    folder: z.string(),
    slugs: z.array(z.string()),
    afterwards: z.array(z.enum(["names", "merge", "compact"])),
  })
  .parse(workerData);

const database = openIndexFile({ file, folder });
try {
  for await (const step of updateIndex(database, folder, slugs)) parentPort?.postMessage(step);
  if (afterwards.includes("names")) for (const _ of refreshNames(database));
  if (afterwards.includes("merge")) mergeWords(database);
  if (afterwards.includes("compact")) compactIndex(database);
} finally {
  database.close();
}
