import type { Logger } from "../../../src/base/logger.ts";
import {
  type AllSubscriptions,
  createUnreadableNotices,
  followSubscriptions,
} from "../../../src/digests/deliveries/current-subscriptions.ts";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { createScheduler, type Scheduler } from "../../../src/digests/deliveries/scheduler.ts";
import { type Digest, defineDigest, loadDigests } from "../../../src/digests/digest.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import type { DigestsReading } from "../../../src/digests/schedules/digests-file.ts";
import { parseDigests } from "../../../src/digests/schedules/digests-file.ts";
import {
  asUnreadable,
  hiddenByFile,
  readStored,
} from "../../../src/digests/schedules/stored-subscription.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { identityOf } from "../../../src/digests/schedules/subscription-of.ts";
import { createReadWatched } from "../../../src/digests/watches/read-watched.ts";
import type { Library } from "../../../src/library/library.ts";
import { openStore } from "../../../src/store/database/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { createFakePlatform, type FakePlatform } from "./fake-platform.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

const broken = defineDigest({
  name: "broken",
  description: { en: "Cannot be composed", fr: "Ne peut être composé", vi: "Không thể soạn" },
  compose() {
    throw new Error("a bug");
  },
});

/** Those that are shipped, and one with a bug. */
export const digests: readonly Digest[] = [
  ...(await loadDigests(new URL("../../../src/digests/definitions/", import.meta.url))),
  broken,
];

/** A digest at 08:30 UTC every day, unless lines of its own say otherwise. */
export const declare = (
  ...entries: readonly Readonly<Record<string, unknown>>[]
): readonly Subscription[] => {
  const usual = {
    name: "morning",
    digest: "commitments",
    channel: "slack:C1",
    schedule: "30 8 * * *",
    timeZone: "UTC",
    language: "en",
    skipIfEmpty: true,
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

const asDeclared = new WeakMap<readonly Subscription[], DigestsReading>();

/** What a `digests.yaml` without problems declares: the same value for the same subscriptions. */
export const declaredOf = (subscriptions: readonly Subscription[]): DigestsReading => {
  const known = asDeclared.get(subscriptions) ?? { digests: subscriptions, problems: [] };
  asDeclared.set(subscriptions, known);
  return known;
};

/** Subscriptions all of which can be read. */
export const allReadable = (readable: readonly Subscription[]): AllSubscriptions => ({
  readable,
  unreadable: [],
  fileHasProblems: false,
});

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

/** An instant in June 2026, such as `02T08:30`. */
export const june = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-${time}Z`);

export interface WorldOptions {
  readonly declared?: readonly Subscription[];
  readonly clock?: VirtualClock;
  readonly fake?: FakePlatform;
  readonly by?: string;
  /** Messages an answer takes. */
  readonly parts?: number;
  readonly wrap?: (store: Store) => Store;
  /** The digests that there are, if not those that are shipped. */
  readonly kinds?: readonly Digest[];
}

export interface World {
  readonly scheduler: Scheduler;
  readonly fake: FakePlatform;
  readonly clock: VirtualClock;
  readonly lines: string[];
  readonly store: Store;
  declared: readonly Subscription[];
  library: Library;
  /** Whether Slack, the only platform, is on. */
  slack: PlatformState;
  /** Sets the clock to a time in June 2026, ticks, and waits until nothing is under way. */
  at(time: string, beforeNotices?: () => void): Promise<void>;
  /** Tells managers what is due. */
  notify(): Promise<void>;
  /** Lets time pass until then, with a tick every fifteen seconds. */
  until(time: string): Promise<void>;
}

/** A scheduler on a real store, with a clock and a platform that obey. */
export const createWorld = async (file: string, options: WorldOptions = {}): Promise<World> => {
  const clock = options.clock ?? createVirtualClock(june("01T00:00"));
  const fake = options.fake ?? createFakePlatform(clock, { parts: options.parts ?? 1 });
  const { log, lines } = createFakeLog();
  const opened = await openStore(file);
  const waited = {
    ...opened,
    ledger: clock.waitingFor(opened.ledger),
    notices: clock.waitingFor(opened.notices),
    posted: clock.waitingFor(opened.posted),
    edits: clock.waitingFor(opened.edits),
    subscriptions: clock.waitingFor(opened.subscriptions),
  };
  const store = options.wrap?.(waited) ?? waited;
  const now = () => clock.now();
  const kinds = digests.map(({ name }) => name);
  const by = options.by ?? "bot";
  const current = followSubscriptions({
    declared: async () => declaredOf(world.declared),
    subscriptions: store.subscriptions,
    read: (stored) => readStored(stored, { kinds, language: "en" }),
    hidden: (stored, problems) => asUnreadable(stored, [hiddenByFile(problems)], "en"),
    identify: identityOf,
    now,
    log,
  });
  const platform = (name: string): PlatformState =>
    name === "slack" ? world.slack : { on: false, why: `there is no platform called ${name}.` };
  const pacers = createPacers(clock);
  const notifier = createNotifier({
    notices: store.notices,
    queue: store.queue,
    platform,
    library: () => world.library,
    current,
    pacers,
    by,
    leaseMs: 60_000,
    lateMs: 15 * 60_000,
    clock,
    log,
  });
  const recordUnreadable = createUnreadableNotices({ notices: store.notices, current, now, log });
  const tick = async (): Promise<void> => {
    await clock.runUntil(world.scheduler.tick());
    await clock.runUntil(world.scheduler.idle());
    await clock.runUntil(recordUnreadable());
  };
  const world: World = {
    fake,
    clock,
    lines,
    store,
    declared: options.declared ?? declare({}),
    library: libraryOf(summit, visit),
    slack: { on: true, platform: fake.platform },
    scheduler: createScheduler({
      current,
      digests: options.kinds ?? digests,
      platform,
      ledger: store.ledger,
      posted: store.posted,
      watched: createReadWatched(store),
      library: () => world.library,
      clock,
      pacers,
      leaseMs: 60_000,
      by,
      log,
    }),
    notify: () => notifier.sweep(),
    async at(time, beforeNotices = () => {}) {
      clock.set(june(time));
      await tick();
      beforeNotices();
      await clock.runUntil(notifier.sweep());
    },
    async until(time) {
      const end = june(time);
      while (Temporal.Instant.compare(clock.now(), end) < 0) {
        await clock.runUntil(clock.sleep(15_000, new AbortController().signal));
        await tick();
        await clock.runUntil(notifier.sweep());
      }
    },
  };
  return world;
};
