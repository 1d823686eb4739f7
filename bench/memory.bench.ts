import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { writeBriefing } from "./briefing-files.ts";
import { generateBriefings } from "./briefings.ts";

const project = new URL("../", import.meta.url);
/** After this long without a question, the bot's work in the background is done. */
const settleMs = 3_000;
const answersAtOnce = 200;
const answers = 20_000;

/** The bot's console, which is asked line by line. */
const startBot = (environment: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, ["--max-semi-space-size=8", "src/main.ts", "start"], {
    cwd: project,
    env: environment,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const lines = createInterface(child.stdout);
  /** Resolves after `count` answers. Each states that no person with this name is on record. */
  const ask = async (count: number, from: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const missing = new Set(Array.from({ length: count }, (_, index) => `qzx${from + index}qzx`));
    const hear = (line: string): void => {
      for (const [name] of line.matchAll(/qzx\d+qzx/gu)) missing.delete(name);
      if (missing.size === 0) resolve();
    };
    lines.on("line", hear);
    child.stdin.write([...missing].map((name) => `/who ${name}\n`).join(""));
    await promise;
    lines.off("line", hear);
  };
  /** The resident memory of the process. Only Linux reports it in this file. */
  const megabytes = async (): Promise<number> => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1_024);
  };
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await once(child, "close");
  };
  return { ask, megabytes, stop };
};

/** Measures the memory of the bot's process after its start, with briefings, and after many answers, which must not leave anything behind. */
export default async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-memory-"));
  const rows = [];
  try {
    for (const count of [null, 1_000, 10_000]) {
      const briefings = join(folder, `briefings-${count}`);
      if (count !== null) {
        await mkdir(briefings);
        for (const briefing of generateBriefings(count)) await writeBriefing(briefings, briefing);
      }
      const environment = { PATH: process.env.PATH, ONRECORD_DATABASE: join(folder, `${count}.sqlite`) };
      const bot = startBot(count === null ? environment : { ...environment, ONRECORD_BRIEFINGS: briefings });
      const began = performance.now();
      await bot.ask(1, 0);
      const firstAnswerMs = performance.now() - began;
      await sleep(settleMs);
      const started = await bot.megabytes();
      const after: number[] = [];
      for (const half of [0, 1]) {
        for (let asked = 1; asked < answers / 2; asked += answersAtOnce)
          await bot.ask(answersAtOnce, half * answers + asked);
        after.push(await bot.megabytes());
      }
      rows.push({
        briefings: count ?? "as shipped",
        "first answer, ms": Math.round(firstAnswerMs),
        "MB after start": started,
        [`MB after ${answers / 2} answers`]: after[0],
        [`MB after ${answers} answers`]: after[1],
      });
      await bot.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  console.log("Memory of the bot with its console alone (aim: no more after twice as many answers)");
  console.table(rows);
};
