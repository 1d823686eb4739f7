import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import { temporaryFolder } from "../../../store/deliveries/ledger.ts";

const main = fileURLToPath(new URL("../../../../src/main.ts", import.meta.url));
const preload = fileURLToPath(new URL("./preload.ts", import.meta.url));

export interface ProgramOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The time at its start, and how fast it passes. */
  readonly at: string;
  /** When it was that time, in milliseconds since 1970; now, where it is not said. */
  readonly since?: number;
  readonly speed?: number;
  /** The step at which it is killed, as `preload.ts` takes it. */
  readonly die?: string;
  /** The post at which it is stopped (SIGSTOP), as `preload.ts` takes it. */
  readonly stopAt?: number;
}

/** The program as it runs. */
export interface Program {
  readonly pid: number | undefined;
  readonly log: () => string;
  kill(signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): void;
  /** Resolves once the log has this; rejects where the program ends before. */
  saw(pattern: RegExp): Promise<void>;
  readonly hasEnded: () => boolean;
  /** Resolves to the exit code, or to the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/** Starts the real program, at a time of one's own. */
export const spawnProgram = ({
  folder,
  environment,
  at,
  since = Date.now(),
  speed = 1,
  die,
  stopAt,
}: ProgramOptions): Program => {
  const child = spawn(process.execPath, ["--import", preload, main, "start"], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      ...environment,
      TEST_CLOCK: `${at} ${since} ${speed}`,
      ...(die === undefined ? {} : { TEST_DIE: die }),
      ...(stopAt === undefined ? {} : { TEST_STOP: String(stopAt) }),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  const watchers = new Set<() => void>();
  child.stderr.on("data", (data: Buffer) => {
    log += String(data);
    for (const watch of watchers) watch();
  });
  const ended = once(child, "exit").then(([code, signal]): number | string | null => code ?? signal);
  return {
    pid: child.pid,
    log: () => log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: (signal) => void child.kill(signal),
    ended,
    saw(pattern) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const watch = (): void => {
        if (!pattern.test(log)) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch();
      void ended.then((how) =>
        reject(new Error(`The program ended (${how}) before ${pattern} came:\n${log}`)),
      );
      return promise;
    },
  };
};

/** The same, until the test is over. */
export const startProgram = (options: ProgramOptions): Program => {
  const program = spawnProgram(options);
  onTestFinished(async () => {
    program.kill("SIGKILL");
    await program.ended;
  });
  return program;
};

/** A step at which a program kills itself, as `preload.ts` takes it. */
export type Step = readonly [name: string, die: string];

/**
 * Starts a program for each step, one after the other. Each continues what the one before left, and is killed at its step, so that half as many
 * programs are started as with a restart after each kill.
 */
export const killAtEach = async (steps: readonly Step[], start: (die: string) => Program): Promise<void> => {
  for (const [name, die] of steps) {
    const notReached = setTimeout(120_000, "did not reach it", { ref: false });
    const ended = await Promise.race([start(die).ended, notReached]);
    expect([name, ended]).toEqual([name, "SIGKILL"]);
  }
};

const sentence = (index: number): string =>
  `We will finish project number ${index} in the province before the end of the coming year, whatever the weather, said Ada Stone, who has said so before and ${"has kept her word ".repeat(8)}since.`;

/** As many as a digest lists, each so long that they take several messages. */
const projects = 7;

const wording = (index: number): string =>
  `Finish project number ${index}. ${"It is in the province, and it is to be done whatever the weather is. ".repeat(22)}`.trim();

/** A folder with one briefing, whose digest takes several messages on every platform, and with these digests. */
export const writeNewsroom = (
  digests: readonly Readonly<Record<string, unknown>>[],
  folder = temporaryFolder(),
): string => {
  const sentences = Array.from({ length: projects }, (_, index) => sentence(index + 1));
  const briefing = {
    status: "reviewed",
    headline: { en: "Projects in the province" },
    summary: { en: "Ada Stone promised projects." },
    sources: [
      {
        id: "herald",
        file: "herald.txt",
        publisher: "The Herald",
        language: "en",
        published: { date: "2026-05-20", known: "text" },
      },
    ],
    organizations: [{ id: "ministry", names: { en: "Ministry of Works" } }],
    people: [
      {
        id: "ada-stone",
        names: { en: "Ada Stone" },
        roles: [
          {
            id: "ada-role",
            title: { en: "Minister" },
            organization: "ministry",
            passages: [{ source: "herald", exact: "Minister Ada Stone" }],
          },
        ],
      },
    ],
    statements: sentences.map((exact, index) => ({
      id: `project-${index + 1}`,
      speaker: "ada-stone",
      kind: "commitment",
      text: { en: wording(index + 1) },
      passages: [{ source: "herald", exact }],
    })),
  };
  mkdirSync(join(folder, "briefings", "projects"), { recursive: true });
  writeFileSync(
    join(folder, "briefings", "projects", "herald.txt"),
    `Minister Ada Stone spoke on Monday.\n\n${sentences.join("\n\n")}\n`,
  );
  // YAML holds JSON.
  writeFileSync(join(folder, "briefings", "projects", "briefing.yaml"), JSON.stringify(briefing));
  writeFileSync(join(folder, "briefings", "digests.yaml"), JSON.stringify({ digests }));
  return folder;
};
