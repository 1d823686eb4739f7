import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { aims, measureAnswers } from "./archive-answers.ts";
import { measureThroughput } from "./archive-throughput.ts";
import measureDigest from "./digest.bench.ts";
import { speedPage } from "./speed-page.ts";

/** `ONRECORD_BENCH_SIZES=1000,10000,100000 npm run bench -- archive`: a hundred thousand takes a quarter of an hour. */
const sizes = (process.env.ONRECORD_BENCH_SIZES ?? "1000,10000").split(",").map(Number);
const project = new URL("../", import.meta.url);
const settleMs = 10_000;
const manyChanges = 1_000;

/** What is asked while many briefings change. */
const whileChanging = [
  "/search council budget",
  "who promised housing?",
  "/search water",
  "what is overdue?",
];

const run = promisify(execFile);

/** The console of the bot, which is asked `/who` for a name that is not on record. */
const startBot = (folder: string) => {
  const child = spawn(process.execPath, ["--max-semi-space-size=8", "src/main.ts", "start"], {
    cwd: project,
    env: {
      PATH: process.env.PATH,
      ONRECORD_BRIEFINGS: join(folder, "briefings"),
      ONRECORD_DATABASE: join(folder, "data", "onrecord.sqlite"),
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  let log = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) await sleep(5);
  };
  return {
    /** Asks, and returns the printed text as soon as it has one of the answers. */
    async ask(line: string, ...answers: readonly string[]): Promise<string> {
      const from = output.length;
      child.stdin.write(`${line}\n`);
      await until(() => answers.some((answer) => output.slice(from).includes(answer)));
      return output.slice(from);
    },
    /** The processor time of all its threads so far, in seconds. The machine's other work adds little to it. */
    async processorSeconds(): Promise<number> {
      const stat = await readFile(`/proc/${child.pid}/stat`, "utf8");
      // The name of the program is in brackets. User and system time are the 14th and 15th field, in hundredths of a second.
      const [user, system] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number);
      return ((user ?? 0) + (system ?? 0)) / 100;
    },
    async megabytes(): Promise<number> {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Math.round(Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1_024);
    },
    /** The longest times without answers, in milliseconds, from the log of the bot's own watchdog: in all, and of its own work. */
    longestStalls: () => {
      const longest = (figure: RegExp): number =>
        Math.max(0, ...[...log.matchAll(figure)].map(([, length]) => Number(length)));
      return { all: longest(/"lengthMs":(\d+)/gu), own: longest(/"cpuMs":(\d+)/gu) };
    },
    async stop(): Promise<void> {
      child.stdin.end();
      await once(child, "close");
    },
  };
};

const since = (start: number): number => Math.round(performance.now() - start);

/** Measures how long the bot takes to start and to notice changes in its folder. */
const measureBot = async (folder: string, size: number) => {
  const nothing = "Nothing is on record";
  const begin = async () => {
    const start = performance.now();
    const bot = startBot(folder);
    await bot.ask("/who qxzqxz", nothing);
    const ms = since(start);
    return { bot, ms, cpu: await bot.processorSeconds(), megabytes: await bot.megabytes() };
  };
  /** Gives briefings other headlines, as a `git pull` does, and waits for the last one. */
  const changeMany = async (bot: ReturnType<typeof startBot>): Promise<number> => {
    const many = Array.from({ length: Math.min(manyChanges, size) }, (_, at) =>
      join(folder, "briefings", `story-${at}`),
    );
    const yamls = await Promise.all(many.map((each) => readFile(join(each, "briefing.yaml"), "utf8")));
    const start = performance.now();
    for (const [at, each] of many.entries()) {
      const headline = at === many.length - 1 ? "Zvortyl is the last" : `Number ${at} is another`;
      const yaml = yamls[at] ?? "";
      await writeFile(
        join(each, "briefing.yaml"),
        yaml.replace(/^headline: .*$/mu, `headline: { en: ${headline} }`),
      );
    }
    for (const line of whileChanging) await bot.ask(line, "\n");
    while (!(await bot.ask("/brief zvortyl", "Zvortyl is the last", nothing)).includes("Zvortyl is the last"))
      await sleep(20);
    return since(start);
  };
  const first = await begin();
  await sleep(settleMs);
  await first.bot.stop();
  const again = await begin();
  await sleep(settleMs);
  const megabytes = await again.bot.megabytes();
  const path = join(folder, "briefings", "story-0", "briefing.yaml");
  const yaml = await readFile(path, "utf8");
  const headline = "Qwvortl is visible now";
  const changedAt = performance.now();
  await writeFile(`${path}.new`, yaml.replace(/^headline: .*$/mu, `headline: { en: ${headline} }`));
  await rename(`${path}.new`, path);
  while (!(await again.bot.ask("/brief qwvortl", headline, nothing)).includes(headline)) await sleep(10);
  const visibleMs = since(changedAt);
  const manyMs = await changeMany(again.bot);
  const stalls = again.bot.longestStalls();
  await again.bot.stop();
  return {
    "first start, the index is made": {
      aim: "1,500 briefings/s",
      value: `${(first.ms / 1_000).toFixed(1)} s (${Math.round((size / first.ms) * 1_000)} briefings/s)`,
    },
    "processor time of that": {
      aim: "1.3 ms a briefing",
      value: `${first.cpu.toFixed(1)} s (${((first.cpu / size) * 1_000).toFixed(2)} ms a briefing)`,
    },
    "next start to first answer": {
      aim: "1 s at 10,000, 3 s at 100,000",
      value: `${(again.ms / 1_000).toFixed(1)} s`,
    },
    "processor time of the next start": { aim: "–", value: `${again.cpu.toFixed(1)} s` },
    "resident memory at the first answer": { aim: "350 MB at 100,000", value: `${again.megabytes} MB` },
    "resident memory of the console": { aim: "350 MB at 100,000", value: `${megabytes} MB` },
    "one changed file is visible": { aim: "1,000 ms", value: `${visibleMs} ms` },
    "1,000 files changed at once are visible": { aim: "5 s", value: `${(manyMs / 1_000).toFixed(1)} s` },
    "longest stall": {
      aim: "50 ms",
      value: stalls.all === 0 ? "under 50 ms" : `${stalls.all} ms (${stalls.own} ms computing)`,
    },
  };
};

/** Measures starts, memory, changes and answers with archives of several sizes. Writes `docs/speed.md`. */
export default async (): Promise<void> => {
  const figures = new Map<string, { readonly aim: string; readonly measured: Map<number, string> }>();
  const add = (what: string, aim: string, size: number, value: string): void => {
    const figure = figures.get(what) ?? { aim, measured: new Map() };
    figures.set(what, figure);
    figure.measured.set(size, value);
  };
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-archive-"));
    await mkdir(join(folder, "data"), { mode: 0o700 });
    await run(process.execPath, ["generate/main.ts", String(size), join(folder, "briefings")], {
      cwd: project,
    });
    for (const [what, { aim, value }] of Object.entries(await measureBot(folder, size)))
      add(what, aim, size, value);
    for (const [what, value] of await measureAnswers(join(folder, "data", "briefings-index.sqlite")))
      add(what, aims[what] ?? "", size, value);
    const { warm, cold } = await measureThroughput(join(folder, "data", "briefings-index.sqlite"));
    add("`/who` through Bolt, as a share of an acknowledgement that is ready", "0.8", size, warm);
    add("the same, each name for the first time", "–", size, cold);
    await rm(folder, { recursive: true });
  }
  const page = speedPage(
    [...figures].map(([what, { aim, measured }]) => ({ what, aim, measured })),
    {
      machine: `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}`,
      day: Temporal.Now.plainDateISO("UTC").toString(),
    },
  );
  await writeFile(new URL("docs/speed.md", project), page);
  console.log(page);
  await measureDigest();
};
