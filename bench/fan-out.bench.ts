import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPacers } from "../src/digests/deliveries/pace.ts";
import { createScheduler } from "../src/digests/deliveries/scheduler.ts";
import type { Pace, PostOutcome, RunningPlatform } from "../src/digests/posting.ts";
import type { Subscription } from "../src/digests/schedules/subscription.ts";
import { createReadWatched } from "../src/digests/watches/read-watched.ts";
import { discordLimits as discord } from "../src/platforms/discord/limits.ts";
import { slackLimits as slack } from "../src/platforms/slack/limits.ts";
import { openStore } from "../src/store/database/open.ts";
import { said } from "../src/store/deliveries/reason.ts";
import { createVirtualClock, type VirtualClock } from "../tests/digests/deliveries/virtual-clock.ts";
import { createFakeLog, declare, digests } from "../tests/digests/deliveries/world.ts";
import { libraryOf, summit } from "../tests/library.ts";

const channels = 10_000;
const slot = Temporal.Instant.from("2026-06-02T08:30Z");

/** A platform that answers after a delay, and refuses requests above its limit, counted over each second. */
const createLimited = (pace: Pace, clock: VirtualClock) => {
  const never = new AbortController().signal;
  const answeredAt: number[] = [];
  let refusals = 0;
  const arrivals: number[] = [];
  const platform: RunningPlatform = {
    pace,
    edits: null,
    tryPermission: null,
    channelProblem: async () => null,
    async post({ channel, mayPost, onPosted }): Promise<PostOutcome> {
      if (!(await mayPost())) return { outcome: "unknown", reason: said("no turn") };
      const at = clock.now().epochMilliseconds;
      while (arrivals[0] !== undefined && arrivals[0] <= at - 1_000) arrivals.shift();
      if (arrivals.length >= pace.messagesPerSecond) {
        refusals += 1;
        const refusal = { remedy: "retry", afterMs: 1_000, scope: "platform" } as const;
        return { outcome: "refused", reason: said("rate limited"), refusal };
      }
      arrivals.push(at);
      await clock.sleep(80 + ((answeredAt.length * 37) % 300), never);
      answeredAt.push(clock.now().epochMilliseconds);
      await onPosted("0", `m-${channel}`);
      return { outcome: "posted" };
    },
    find: async () => ({ certain: true, messages: [] }),
    managersOf: async () => [],
    conversationWith: async (user) => ({ channel: user }),
    tell: async () => null,
    stop: async () => {},
  };
  return { platform, answeredAt, refusals: () => refusals };
};

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

const measure = async (name: string, pace: Pace) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-fan-out-"));
  const clock = createVirtualClock(slot.subtract({ hours: 12 }));
  const { platform, answeredAt, refusals } = createLimited(pace, clock);
  const [usual] = declare({ digest: "commitments" });
  if (usual === undefined) throw new Error("There is a digest.");
  const readable = Array.from({ length: channels }, (_, index): Subscription => {
    const channel = { address: `slack:C${index}`, platform: "slack", id: `C${index}` };
    return { ...usual, key: `morning ${channel.address}`, channel };
  });
  const store = await openStore(join(folder, "onrecord.sqlite"));
  await store.subscriptions.declare(
    readable.map(({ key, channel }) => ({ key, channel: channel.address, schedule: "30 8 * * * UTC" })),
    clock.now(),
  );
  const library = libraryOf(summit);
  const all = { readable, unreadable: [], fileHasProblems: false };
  const scheduler = createScheduler({
    current: async () => all,
    digests,
    platform: () => ({ on: true, platform }),
    ledger: store.ledger,
    posted: store.posted,
    watched: createReadWatched(store),
    library: () => library,
    clock,
    pacers: createPacers(clock),
    leaseMs: 60_000,
    by: "bench",
    log: { ...createFakeLog().log, info() {}, warn() {} },
  });
  await scheduler.tick();
  const before = heapMb();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, heapMb());
  }, 1_000);
  const began = performance.now();
  clock.set(slot);
  await scheduler.tick();
  await clock.runUntil(scheduler.idle());
  while (answeredAt.length < channels) {
    await clock.runUntil(clock.sleep(15_000, new AbortController().signal));
    await clock.runUntil(scheduler.tick());
    await clock.runUntil(scheduler.idle());
  }
  const tookMs = performance.now() - began;
  clearInterval(watch);
  await scheduler.stop();
  await store.close();
  await rm(folder, { recursive: true });
  const drained = (Math.max(...answeredAt) - slot.epochMilliseconds) / 1_000;
  const ideal = channels / pace.messagesPerSecond;
  return {
    name,
    posted: answeredAt.length,
    "seconds (simulated)": Math.round(drained),
    "ideal seconds": Math.round(ideal),
    "to ideal": Number((drained / ideal).toFixed(3)),
    "429s": refusals(),
    "real seconds": Number((tookMs / 1_000).toFixed(1)),
    "heap before, MB": Math.round(before),
    "most heap, MB": Math.round(most),
  };
};

/** One digest to ten thousand channels, on a simulated clock, under the platforms' published limits. */
export default async (): Promise<void> => {
  const rows = [
    await measure("Discord, 50 a second", discord.pace),
    await measure("Slack, one workspace, 300 a minute", slack.pace),
  ];
  console.log(
    `One digest to ${channels} channels, durable SQLite, simulated clock (aim: within 5 % of ideal)`,
  );
  console.table(rows);
};
