import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watch as watchWithChokidar } from "chokidar";
import { watchSubfolders } from "../src/library/watch.ts";

const folders = 10_000;
const missedAfterMs = 3_000;

/** Starts to watch a folder, and resolves when it does. Calls back with each change. */
type Watch = (root: string, onChange: () => void) => Promise<{ close(): Promise<void> }>;

const watchers: Readonly<Record<string, Watch>> = {
  async "watch.ts"(root, onChange) {
    const watching = watchSubfolders(root, {
      files: new Set(),
      changed: onChange,
      failed: onChange,
      limited: onChange,
      scan: async () => new Set(),
    });
    await watching.ready;
    return watching;
  },
  async chokidar(root, onChange) {
    const watching = watchWithChokidar(root, { ignoreInitial: true, depth: 1 });
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    watching.once("ready", () => resolve());
    await ready;
    watching.on("all", onChange);
    return watching;
  },
};

const fill = async (root: string, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    await mkdir(join(root, `b${index}`), { recursive: true });
    await writeFile(join(root, `b${index}`, "briefing.yaml"), "a");
  }
};

const measure = async (name: string, watch: Watch) => {
  const parent = await mkdtemp(join(tmpdir(), "onrecord-watch-"));
  const root = join(parent, "briefings");
  await fill(root, folders);
  let onChange = (): void => {};
  const [startedAt, before] = [performance.now(), process.memoryUsage().rss];
  const watching = await watch(root, () => onChange());
  const [readyMs, rss] = [performance.now() - startedAt, process.memoryUsage().rss];
  /** The time until a change is reported, after earlier reports have come. */
  const reported = async (change: () => Promise<void>): Promise<string> => {
    await sleep(500);
    const { promise, resolve } = Promise.withResolvers<number>();
    const changedAt = performance.now();
    onChange = () => resolve(performance.now() - changedAt);
    await change();
    const afterMs = await Promise.race([promise, sleep(missedAfterMs, null)]);
    onChange = () => {};
    return afterMs === null ? "never" : `${Math.round(afterMs)} ms`;
  };
  const file = join(root, "b0", "briefing.yaml");
  const result = {
    name,
    "ready, ms": Math.round(readyMs),
    "memory, MB": Math.round((rss - before) / 1e6),
    "a file is written": await reported(() => writeFile(file, "b")),
    "the folder is replaced": await reported(async () => {
      await rename(root, `${root}-old`);
      await fill(root, 1);
    }),
    "a file of the new one is written": await reported(() => writeFile(file, "c")),
  };
  await watching.close();
  await rm(parent, { recursive: true });
  return result;
};

/** How our own watching compares with chokidar: time and memory to start, and what each reports. */
export default async (): Promise<void> => {
  console.log(`Watching ${folders} folders of briefings`);
  const rows = [];
  for (const [name, watch] of Object.entries(watchers)) rows.push(await measure(name, watch));
  console.table(rows);
};
