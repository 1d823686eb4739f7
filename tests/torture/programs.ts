import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Program, type ProgramOptions, spawnProgram } from "../digests/deliveries/child/program.ts";

// A third one, so that two still post while the one that was killed starts again.
const programs = 3;

/** How often a program is interrupted though no other one is posting. */
const allShare = 0.05;

/** If kills are so many intervals late, the only program that posts is killed too. */
const mostIntervalsLate = 3;

interface InterruptOptions {
  readonly kills: number;
  /** How long one kill comes after the other. */
  readonly betweenKillsMs: number;
  readonly pauses: number;
  /** How long a pause is at least: longer than a lease, so that another process has taken over what it had begun. */
  readonly pauseMs: number;
  readonly random: () => number;
}

/** Says when it is time for the next of some interruptions. Those that come late are made up for, one after the other. */
const createSchedule = (most: number, betweenMs: number, random: () => number) => {
  let count = 0;
  let dueAt = Date.now() + betweenMs;
  let notBefore = 0;
  return {
    count: () => count,
    isDue: (): boolean => count < most && Date.now() >= Math.max(dueAt, notBefore),
    isLate: (): boolean => Date.now() > dueAt + mostIntervalsLate * betweenMs,
    done() {
      count += 1;
      dueAt += betweenMs * (0.5 + random());
      notBefore = Date.now() + betweenMs / 2;
    },
  };
};

/** The programs of a run. */
export interface Programs {
  counts(): { readonly killed: number; readonly paused: number };
  /** Kills or pauses a program where it is time for it; says which, with a space before. */
  interrupt(): string;
  /** Starts another one for each that has ended. */
  replaceEnded(): void;
  /** Ends all of them. */
  end(): Promise<void>;
}

/** Starts the programs, each of which writes its log into the folder when it ends. */
export const startPrograms = (
  options: ProgramOptions,
  logs: string,
  { kills, betweenKillsMs, pauses, pauseMs, random }: InterruptOptions,
): Programs => {
  let spawned = 0;
  /** Those that post, or are paused. */
  const ready = new Set<Program>();
  const spawn = (): Program => {
    const program = spawnProgram(options);
    spawned += 1;
    const file = join(logs, `program-${spawned}.jsonl`);
    const ended = program.ended.then(() => {
      ready.delete(program);
      writeFileSync(file, program.log());
    });
    // It may be killed before it is ready.
    program.saw(/scheduled/u).then(
      () => ready.add(program),
      () => ended,
    );
    return program;
  };
  const running = Array.from({ length: programs }, spawn);
  const killAll = (): void => {
    for (const program of running) program.kill("SIGKILL");
  };
  // If the run itself is ended, nothing of it goes on.
  process.once("exit", killAll);

  const paused = new Set<Program>();
  const killing = createSchedule(kills, betweenKillsMs, random);
  const pausing = createSchedule(pauses, (betweenKillsMs * kills) / Math.max(pauses, 1), random);
  const kill = (victim: Program): string => {
    killing.done();
    ready.delete(victim);
    victim.kill("SIGKILL");
    return ` kills ${victim.pid}`;
  };
  const pause = (victim: Program): string => {
    pausing.done();
    paused.add(victim);
    victim.kill("SIGSTOP");
    void sleep(pauseMs * (1 + random())).then(() => {
      paused.delete(victim);
      victim.kill("SIGCONT");
    });
    return ` pauses ${victim.pid}`;
  };
  return {
    counts: () => ({ killed: killing.count(), paused: pausing.count() }),
    interrupt() {
      const isKill = killing.isDue();
      if (!isKill && !pausing.isDue()) return "";
      const posting = [...ready].filter((program) => !paused.has(program));
      // Mostly another one goes on, so that it takes over what was begun, and posts while the next one starts.
      const least = (isKill && killing.isLate()) || random() < allShare ? 1 : 2;
      const victim = posting[Math.floor(random() * posting.length)];
      if (victim === undefined || posting.length < least) return "";
      return isKill ? kill(victim) : pause(victim);
    },
    replaceEnded() {
      for (const [index, program] of running.entries()) {
        if (program.hasEnded()) running[index] = spawn();
      }
    },
    async end() {
      killAll();
      process.off("exit", killAll);
      await Promise.all(running.map(({ ended }) => ended));
    },
  };
};
