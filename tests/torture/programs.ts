import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Program, type ProgramOptions, spawnProgram } from "../digests/deliveries/child/program.ts";

// A third one, so that two still post while the one that was killed starts again.
const programs = 3;

/** Of those that are interrupted, this share is killed; the others are paused. */
const killedShare = 0.7;

/** How often a program is interrupted though no other one is posting. */
const allShare = 0.05;

interface InterruptOptions {
  readonly kills: number;
  /** How long one kill comes after the other. */
  readonly betweenKillsMs: number;
  /** How long a pause is at least: longer than a lease, so that another process has taken over what it had begun. */
  readonly pauseMs: number;
  readonly random: () => number;
}

/** The programs of a run. */
export interface Programs {
  readonly counts: { readonly killed: number; readonly paused: number };
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
  { kills, betweenKillsMs, pauseMs, random }: InterruptOptions,
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
  const counts = { killed: 0, paused: 0 };
  let nextKillAt = Date.now() + betweenKillsMs;
  return {
    counts,
    interrupt() {
      if (Date.now() < nextKillAt || counts.killed + counts.paused >= kills) return "";
      const posting = [...ready].filter((program) => !paused.has(program));
      // Mostly another one goes on, so that it takes over what was begun, and posts while the next one starts.
      const least = random() < allShare ? 1 : 2;
      const victim = posting[Math.floor(random() * posting.length)];
      if (victim === undefined || posting.length < least) return "";
      // On a busy machine posts come late, and kills with them: the next ones make up for it.
      nextKillAt = Math.max(nextKillAt + betweenKillsMs * (0.5 + random()), Date.now() + betweenKillsMs / 4);
      if (random() < killedShare) {
        counts.killed += 1;
        ready.delete(victim);
        victim.kill("SIGKILL");
        return ` kills ${victim.pid}`;
      }
      counts.paused += 1;
      paused.add(victim);
      victim.kill("SIGSTOP");
      void sleep(pauseMs * (1 + random())).then(() => {
        paused.delete(victim);
        victim.kill("SIGCONT");
      });
      return ` pauses ${victim.pid}`;
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
