import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";

enableCompileCache();
const [{ openIndexFile }, { refreshNames }, { compactIndex, updateIndex }] = await Promise.all([
  import("./index-file.ts"),
  import("./refresh-names.ts"),
  import("./update-index.ts"),
]);

const { file, folder, slugs, refreshesNames, compacts } = z
  .object({
    file: z.string(),
    folder: z.string(),
    slugs: z.array(z.string()),
    refreshesNames: z.boolean(),
    compacts: z.boolean(),
  })
  .parse(workerData);

const database = openIndexFile({ file, folder });
try {
  for await (const step of updateIndex(database, folder, slugs)) parentPort?.postMessage(step);
  if (refreshesNames) for (const _ of refreshNames(database));
  if (compacts) compactIndex(database);
} finally {
  database.close();
}
