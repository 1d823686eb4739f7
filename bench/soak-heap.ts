import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

/** Loaded into the program before it starts (`node --import`): on SIGUSR2, it writes how much its heap has after a collection. */
const file = process.env.SOAK_HEAP_FILE;
if (isMainThread && file !== undefined) {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  process.on("SIGUSR2", () => {
    collect();
    writeFileSync(file, String(process.memoryUsage().heapUsed));
  });
}
