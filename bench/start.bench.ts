import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./compare.ts";

const project = new URL("../", import.meta.url);
const runs = 9;

/** Milliseconds from starting a program to its first output, with a line on its standard input from the start. */
const timeToFirstOutput = (
  args: readonly string[],
  line: string,
  environment: NodeJS.ProcessEnv,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: environment,
      stdio: ["pipe", "pipe", "ignore"],
    });
    let first = Number.NaN;
    child.stdout.once("data", () => {
      first = performance.now() - start;
    });
    child.once("error", reject);
    child.once("close", () => resolve(first));
    child.stdin.end(line);
  });

/** The time from start to the first answer in the console, beside a Node that only prints. */
export default async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-start-"));
  const environment = { PATH: process.env.PATH, ONRECORD_DATABASE: join(folder, "ledger.sqlite") };
  const programs = [
    { name: "node, printing a line", args: ["-e", "console.log(1)"] },
    { name: "main.ts ask, /who gill", args: ["src/main.ts", "ask", "/who gill"] },
    { name: "main.ts start, /who gill", args: ["src/main.ts", "start"] },
  ];
  const rows = [];
  for (const { name, args } of programs) {
    // The first run compiles what the later ones find in the cache, as after the first start on a machine.
    const cold = await timeToFirstOutput(args, "/who gill\n", environment);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1)
      times.push(await timeToFirstOutput(args, "/who gill\n", environment));
    rows.push({
      name,
      "first run, ms": Math.round(cold),
      "median ms": Math.round(median(times)),
      "slowest ms": Math.round(Math.max(...times)),
    });
  }
  await rm(folder, { recursive: true });
  console.log("Start to first answer in the console (aim: 400 ms)");
  console.table(rows);
};
