import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { peers } from "./peers/engines.ts";

/** `ONRECORD_BENCH_PEERS=20000 npm run bench -- peers` */
const briefingCount = Number(process.env.ONRECORD_BENCH_PEERS ?? 4_000);

const run = promisify(execFile);
const measuredSchema = z.object({
  startMs: z.number(),
  megabytes: z.number(),
  names: z.number(),
  texts: z.number(),
  kinds: z.record(z.string(), z.object({ p50: z.number(), p99: z.number(), recall: z.number() })),
});
const builtSchema = z.object({ buildMs: z.number() });

const measure = async (engine: string, file: string): Promise<unknown> => {
  const script = new URL("peers/measure.ts", import.meta.url).pathname;
  const { stdout } = await run(process.execPath, [script, engine, String(briefingCount), file]);
  return JSON.parse(stdout);
};

/** Compares the look-up of names and the search with other libraries, on the same names and texts. Each runs in a process of its own. */
export default async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-peers-"));
  const file = join(folder, "data", "index.sqlite");
  try {
    const { buildMs } = builtSchema.parse(await measure("build", file));
    const rows = [];
    let heading = "";
    for (const engine of ["Onrecord", ...Object.keys(peers)]) {
      const { startMs, megabytes, names, texts, kinds } = measuredSchema.parse(await measure(engine, file));
      heading = `${names} names and ${texts} texts of ${briefingCount} briefings`;
      const times = Object.entries(kinds).map(([kind, { p50, p99, recall }]) => [
        kind,
        `${p50.toFixed(2)} / ${p99.toFixed(1)} ms, ${recall.toFixed(2)}`,
      ]);
      rows.push({
        engine,
        ...Object.fromEntries(times),
        "start s": (startMs / 1_000).toFixed(2),
        MB: Math.round(megabytes),
      });
    }
    console.log(
      `\n${heading}: p50 / p99, and the share of queries that find what was meant. Onrecord opens its index at a start, which it built once in ${(buildMs / 1_000).toFixed(1)} s; the others build theirs anew, and keep it in memory.`,
    );
    console.table(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
