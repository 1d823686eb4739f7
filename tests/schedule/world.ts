import type { Answer } from "../../src/answer.ts";
import type { Library } from "../../src/briefing/library.ts";
import { type Digest, defineDigest, loadDigests } from "../../src/digest.ts";
import type { Logger } from "../../src/logger.ts";
import type { PostOutcome, RunningPlatform } from "../../src/platform.ts";
import { type DeclaredDigest, parseDigests } from "../../src/schedule/digests-file.ts";
import { createScheduler, type PlatformState, type Scheduler } from "../../src/schedule/scheduler.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { createPatientLedger } from "../../src/storage/patient-ledger.ts";
import { openSqliteLedger } from "../../src/storage/sqlite-ledger.ts";
import { libraryOf, summit, visit } from "../library.ts";

const broken = defineDigest({
  name: "broken",
  description: { en: "Cannot be composed", fr: "Ne peut être composé", vi: "Không thể soạn" },
  compose() {
    throw new Error("a bug");
  },
});

/** Those that are shipped, and one with a bug. */
export const digests: readonly Digest[] = [
  ...(await loadDigests(new URL("../../src/digests/", import.meta.url))),
  broken,
];

/** A standing digest at 08:30 UTC every day, unless lines of its own say otherwise. */
export const declare = (
  ...entries: readonly Readonly<Record<string, unknown>>[]
): readonly DeclaredDigest[] => {
  const usual = {
    name: "morning",
    digest: "commitments",
    channel: "slack:C1",
    cron: "30 8 * * *",
    timeZone: "UTC",
    language: "en",
  };
  const text = JSON.stringify({ digests: entries.map((entry) => ({ ...usual, ...entry })) });
  const { digests: declared, problems } = parseDigests(
    "digests.yaml",
    text,
    digests.map(({ name }) => name),
  );
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return declared;
};

/** What was posted, and a platform that does as it is told. */
export const createFakePlatform = () => {
  const posts: { readonly channel: string; readonly summary: string; readonly deliveryId: string }[] = [];
  let outcome: (deliveryId: string, channel: string) => Promise<PostOutcome> = async (deliveryId) => ({
    outcome: "posted",
    messageIds: [`m-${deliveryId}`],
  });
  let problem: () => Promise<string | null> = async () => null;
  const platform: RunningPlatform = {
    channelProblem: () => problem(),
    post(channel: string, answer: Answer, deliveryId: string) {
      posts.push({ channel, summary: answer.summary, deliveryId });
      return outcome(deliveryId, channel);
    },
    stop: async () => {},
  };
  return {
    platform,
    posts,
    answerPostsWith(next: typeof outcome) {
      outcome = next;
    },
    findProblem(next: typeof problem) {
      problem = next;
    },
  };
};

/** What was logged, as `level: sentence`. */
export const createFakeLog = (): { readonly log: Logger; readonly lines: string[] } => {
  const lines: string[] = [];
  const at =
    (level: string) =>
    (_values: unknown, message?: unknown): void => {
      lines.push(`${level}: ${message}`);
    };
  return { lines, log: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } };
};

export interface World {
  readonly scheduler: Scheduler;
  readonly fake: ReturnType<typeof createFakePlatform>;
  readonly lines: string[];
  readonly ledger: Ledger;
  declared: readonly DeclaredDigest[];
  library: Library;
  /** Whether Slack, the only platform, is on. */
  slack: PlatformState;
  /** Sets the clock to a time in June 2026, ticks, and waits until nothing is under way. */
  at(time: string): Promise<void>;
  /** The same without waiting for what is under way. */
  tickAt(time: string): Promise<void>;
}

/** A scheduler on a real ledger, with a clock and a platform that obey. */
export const createWorld = (
  file: string,
  declared: readonly DeclaredDigest[] = declare({}),
  open: (file: string) => Ledger = openSqliteLedger,
): World => {
  const fake = createFakePlatform();
  const { log, lines } = createFakeLog();
  const ledger = createPatientLedger(open(file), log);
  let now = Temporal.Instant.from("2026-06-01T00:00Z");
  const tickAt = async (time: string): Promise<void> => {
    now = Temporal.Instant.from(`2026-06-${time}Z`);
    await world.scheduler.tick();
  };
  const world: World = {
    fake,
    lines,
    ledger,
    declared,
    library: libraryOf(summit, visit),
    slack: { on: true, platform: fake.platform },
    scheduler: createScheduler({
      declared: async () => world.declared,
      digests,
      platform: (name) =>
        name === "slack" ? world.slack : { on: false, why: `there is no platform called ${name}.` },
      ledger,
      library: () => world.library,
      now: () => now,
      log,
    }),
    tickAt,
    async at(time) {
      await tickAt(time);
      await world.scheduler.idle();
    },
  };
  return world;
};
