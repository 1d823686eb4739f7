import { setImmediate } from "node:timers/promises";
import { createTask } from "node-cron";
import { inPieces } from "../src/base/time/background-work.ts";
import { type Agenda, createAgenda, type Step } from "../src/digests/schedules/agenda.ts";
import { settingsSchema } from "../src/digests/schedules/settings.ts";
import { slotsAfter } from "../src/digests/schedules/slots.ts";
import type { Subscription } from "../src/digests/schedules/subscription.ts";
import { subscriptionOf } from "../src/digests/schedules/subscription-of.ts";
import type { History } from "../src/store/deliveries/ledger.ts";
import { median } from "./compare.ts";
import { pick, randomOf } from "./random.ts";

const subscriptionCount = 10_000;
const zones = ["America/New_York", "Europe/London", "Europe/Paris", "Asia/Ho_Chi_Minh", "Australia/Sydney"];

/** Midnight in London on a Tuesday: a day on which weekdays are due everywhere. */
const start = Temporal.Instant.from("2026-06-01T23:00Z");
const minutesADay = 1_440;

const subscribe = (index: number, schedule: string, timeZone: string): Subscription => {
  const address = `slack:C${index}`;
  return subscriptionOf(
    settingsSchema.parse({ name: "morning", digest: "commitments", schedule, timeZone, language: "en" }),
    { address, platform: "slack", id: `C${index}` },
    "chat",
  );
};

const scheduleOf = (random: () => number): string => {
  const time = `${Math.floor(random() * 24)}:${String(Math.floor(random() * 60)).padStart(2, "0")}`;
  const kinds = [
    `weekdays ${time}`,
    `daily ${time} and 18:00`,
    "every 2 hours",
    `${Math.floor(random() * 60)} 7-19/4 * * 1-5`,
  ];
  return pick(kinds, random);
};

const mixes: readonly { readonly name: string; make(index: number, random: () => number): Subscription }[] = [
  {
    name: "each its own times",
    make: (index, random) => subscribe(index, scheduleOf(random), pick(zones, random)),
  },
  {
    name: "all at 08:30 in five zones",
    make: (index, random) => subscribe(index, "weekdays 08:30", pick(zones, random)),
  },
  {
    name: "all at 08:30, no two alike",
    make: (index) => {
      const days = pick(["*", "1-5", "2", "1-4", "2-6", "1,2", "2,3"], () => (index % 7) / 7);
      const [minute, hour] = [Math.floor(index / 7) % 60, Math.floor(index / 420)];
      return subscribe(index, `30,${minute} 8,${hour} * * ${days}`, "Europe/Paris");
    },
  },
];

const slotsOf = ({ due, missed }: Step): number => (due === null ? 0 : 1) + missed.length;

/** One tick, like the scheduler's: its work, and the longest time for which other work had to wait. */
const tick = async (agenda: Agenda, now: Temporal.Instant) => {
  let [slots, workMs, longestMs] = [0, 0, 0];
  let resumed = performance.now();
  const letGo = (): void => {
    const heldMs = performance.now() - resumed;
    workMs += heldMs;
    longestMs = Math.max(longestMs, heldMs);
  };
  let isOver = false;
  /** Runs whenever the event loop is free. */
  const watch = async (): Promise<void> => {
    while (!isOver) {
      await setImmediate();
      if (isOver) return;
      letGo();
      resumed = performance.now();
    }
  };
  const watching = watch();
  for await (const step of inPieces(agenda.due(now))) slots += slotsOf(step);
  letGo();
  isOver = true;
  await watching;
  return { slots, workMs, longestMs };
};

const historiesOf = (subscriptions: readonly Subscription[], accountedUntil: Temporal.Instant | null) => {
  const history: History = { since: start, accountedUntil, missed: null };
  return new Map(subscriptions.map(({ key }) => [key, history]));
};

const measureDay = async (subscriptions: readonly Subscription[]) => {
  const before = performance.now();
  const agenda = createAgenda(subscriptions, historiesOf(subscriptions, null));
  const madeMs = performance.now() - before;
  const first = await tick(agenda, start);
  const ticks: Awaited<ReturnType<typeof tick>>[] = [];
  for (let minute = 1; minute <= minutesADay; minute += 1) {
    ticks.push(await tick(agenda, start.add({ minutes: minute })));
  }
  const slots = ticks.reduce((sum, each) => sum + each.slots, 0);
  const workMs = ticks.map((each) => each.workMs);
  const totalMs = workMs.reduce((sum, each) => sum + each, 0);
  const histories = historiesOf(subscriptions, start.add({ minutes: minutesADay }));
  const changed = performance.now();
  agenda.update(subscriptions, histories);
  return {
    slots,
    "slots per second": Math.round((slots / totalMs) * 1_000),
    "at the start, ms": (madeMs + first.workMs).toFixed(0),
    "median tick, ms": median(workMs).toFixed(3),
    "longest tick, ms": Math.max(...workMs).toFixed(0),
    "longest block, ms": Math.max(madeMs, first.longestMs, ...ticks.map((each) => each.longestMs)).toFixed(0),
    "change of one, ms": (performance.now() - changed).toFixed(0),
  };
};

const timeOf = (run: () => void): number => {
  const began = performance.now();
  run();
  return performance.now() - began;
};

const tasks = 300;
const runsEach = 20;

/** The next runs of the same schedules, by the bot's own code and by node-cron, which the bot uses only as a clock. */
const measureNext = () => {
  const random = randomOf(1);
  const subscriptions = Array.from({ length: tasks }, (_, index) =>
    subscribe(
      index,
      `${Math.floor(random() * 60)} ${Math.floor(random() * 24)} * * 1-5`,
      pick(zones, random),
    ),
  );
  const now = Temporal.Now.instant();
  const theirs = subscriptions.map(({ schedule }) =>
    createTask(schedule.written, () => {}, { timezone: schedule.timeZone }),
  );
  const ways = [
    {
      name: "slotsAfter",
      run: () =>
        subscriptions.map(({ schedule }) => slotsAfter(schedule, now).take(runsEach).toArray().length),
    },
    { name: "node-cron getNextRuns", run: () => theirs.map((task) => task.getNextRuns(runsEach).length) },
  ];
  const rows = ways.map(({ name, run }) => {
    run();
    const ms = median(Array.from({ length: 5 }, () => timeOf(run)));
    return { name, "slots per second": Math.round((tasks * runsEach * 1_000) / ms) };
  });
  for (const task of theirs) void task.destroy();
  return rows;
};

/** Measures planning a day of ten thousand subscriptions, minute by minute, and for how long one minute blocks other work. */
const measurePlan = async (): Promise<void> => {
  console.log(`\nPlanning a day of ${subscriptionCount} subscriptions, one tick a minute`);
  const rows: object[] = [];
  for (const { name, make } of mixes) {
    const random = randomOf(1);
    const subscriptions = Array.from({ length: subscriptionCount }, (_, index) => make(index, random));
    // Warm, as the bot is after its first minutes.
    await measureDay(subscriptions);
    rows.push({ subscriptions: name, ...(await measureDay(subscriptions)) });
  }
  console.table(rows);
  console.log(`\nThe next ${runsEach} times of ${tasks} schedules`);
  console.table(measureNext());
};

export default measurePlan;

if (import.meta.main) await measurePlan();
