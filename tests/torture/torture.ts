import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../src/store/database/open.ts";
import { type Program, spawnProgram, writeNewsroom } from "../digests/deliveries/child/program.ts";
import { declare } from "../digests/deliveries/world.ts";
import type { Answering } from "../fakes/fault.ts";
import { startFakeSlack } from "../fakes/slack/server.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

export interface TortureOptions {
  /** A new, empty folder. */
  readonly folder: string;
  /** The address of a new, empty database. */
  readonly database: string;
  readonly slots: number;
  readonly kills: number;
  readonly seed: number;
  /** How long one kill comes after the other. */
  readonly betweenKillsMs: number;
  /** After this the run ends, whatever is left. */
  readonly mostMs: number;
}

export interface TortureResult extends Verdict {
  readonly slots: number;
  readonly killed: number;
  readonly paused: number;
  readonly posts: number;
  readonly faults: number;
  readonly seconds: number;
}

/** The programs' time passes ten times as fast as ours: a lease of 30 of their seconds is 3 of ours. */
const speed = 10;
const leaseSeconds = 30;

const start = Temporal.Instant.from("2026-06-02T06:00Z");

/** Of posts, this share is refused or lost. */
const faultShare = 0.35;

const programs = 2;

/** Numbers from 0 to 1 from a seed (mulberry32), so that a run can be repeated as far as the processes allow. */
const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const faults: readonly { readonly acts: boolean; readonly answers: Answering }[] = [
  { acts: false, answers: { status: 429, headers: { "retry-after": "1" }, body: {} } },
  { acts: false, answers: { status: 200, body: { ok: false, error: "request_timeout" } } },
  { acts: false, answers: { status: 403, body: "<h1>Forbidden</h1>" } },
  { acts: false, answers: { status: 503, body: {} } },
  { acts: true, answers: { status: 503, body: {} } },
  { acts: false, answers: "lost" },
  { acts: true, answers: "lost" },
  { acts: true, answers: "half" },
];

const timeOf = (minute: number): string => {
  const { hour, minute: at } = start.add({ minutes: minute }).toZonedDateTimeISO("UTC");
  return `${at} ${hour} * * *`;
};

/** Two digests of each channel at one minute; so many channels a minute that the kills find something to interrupt. */
const entriesOf = (slots: number, minutes: number) =>
  Array.from({ length: slots }, (_, index) => {
    const channel = Math.floor(index / 2);
    return {
      name: `digest-${index}`,
      digest: "commitments",
      channel: `slack:C${1_000 + channel}`,
      schedule: timeOf(2 + Math.floor((channel * minutes) / Math.ceil(slots / 2))),
      timeZone: "UTC",
      language: "en",
      skipIfEmpty: false,
    };
  });

/** Runs the real program on a fake Slack that refuses and loses posts, kills and pauses it, and compares the outcome. */
export const torture = async (options: TortureOptions): Promise<TortureResult> => {
  const { folder, database, slots, kills, seed, betweenKillsMs, mostMs } = options;
  const random = createRandom(seed);
  const began = Date.now();
  const minutes = Math.max(1, Math.ceil((kills * betweenKillsMs * speed) / 60_000));
  const entries = entriesOf(slots, minutes);
  writeNewsroom(entries, folder);
  const declared = declare(...entries);
  const store = await openStore(database);
  await store.subscriptions.declare(declared.map(identityOf), start.subtract({ hours: 1 }));
  const slack = await startFakeSlack({ nowMs: () => start.epochMilliseconds + (Date.now() - began) * speed });
  const channels = [...new Set(declared.map(({ channel }) => channel.id))];
  for (const id of channels) slack.channels.set(id, { id, is_member: true, creator: "U9" });

  const spawn = (): Program =>
    spawnProgram({
      folder,
      environment: {
        SLACK_BOT_TOKEN: "xoxb-1",
        SLACK_APP_TOKEN: "xapp-1",
        SLACK_API_URL: slack.apiUrl,
        ONRECORD_LEASE_SECONDS: String(leaseSeconds),
        ONRECORD_DATABASE: database,
        ...(database.startsWith("postgres") ? { DATABASE_URL: database } : {}),
      },
      at: start.toString(),
      since: began,
      speed,
    });
  const running = Array.from({ length: programs }, spawn);
  const paused = new Set<Program>();
  const counts = { killed: 0, paused: 0, posts: 0, faults: 0 };
  let nextKillAt = Date.now() + betweenKillsMs;
  const interrupt = (): void => {
    if (Date.now() < nextKillAt || counts.killed + counts.paused >= kills) return;
    const victim = running[Math.floor(random() * running.length)];
    if (victim === undefined || victim.hasEnded() || paused.has(victim)) return;
    nextKillAt = Date.now() + betweenKillsMs * (0.5 + random());
    if (random() < 0.7) {
      counts.killed += 1;
      victim.kill("SIGKILL");
      return;
    }
    counts.paused += 1;
    paused.add(victim);
    victim.kill("SIGSTOP");
    // Longer than a lease: another process has taken over what it had begun.
    void sleep(3_200 + random() * 3_000).then(() => {
      paused.delete(victim);
      victim.kill("SIGCONT");
    });
  };
  slack.onPost(async (_, act): Promise<Answering> => {
    counts.posts += 1;
    const fault = random() < faultShare ? faults[Math.floor(random() * faults.length)] : undefined;
    const isBefore = random() < 0.5;
    if (isBefore) interrupt();
    if (fault === undefined) {
      act();
      if (!isBefore) interrupt();
      return "its own";
    }
    counts.faults += 1;
    if (fault.acts) act();
    if (!isBefore) interrupt();
    return fault.answers;
  });

  const look = async () =>
    Promise.all(
      channels.map(async (id) => ({
        expected: declared.filter(({ channel }) => channel.id === id).length,
        log: await store.ledger.log(`slack:${id}`, 10),
        messages: slack.messages.filter(({ channel }) => channel === id),
      })),
    );
  const end = began + mostMs;
  const lastSlotMs = ((minutes + 3) * 60_000) / speed;
  let verdict: Verdict = verdictOf(await look());
  while (Date.now() < end) {
    await sleep(500);
    for (const [index, program] of running.entries()) {
      if (program.hasEnded()) running[index] = spawn();
    }
    if (Date.now() < began + lastSlotMs) continue;
    verdict = verdictOf(await look());
    if (verdict.unsettled + verdict.notOnRecord === 0) break;
    await sleep(2_000);
  }
  for (const program of running) program.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  verdict = verdictOf(await look());
  await store.close();
  await slack.stop();
  return { ...verdict, ...counts, slots, seconds: Math.round((Date.now() - began) / 1_000) };
};
