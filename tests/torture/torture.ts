import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../src/store/database/open.ts";
import { writeNewsroom } from "../digests/deliveries/child/program.ts";
import { declare } from "../digests/deliveries/world.ts";
import type { Answering } from "../fakes/fault.ts";
import { type PlatformName, startFakePlatform } from "./platforms.ts";
import { startPrograms } from "./programs.ts";
import { isSettled, type Verdict, verdictOf } from "./verdict.ts";

export interface TortureOptions {
  /** A new, empty folder. In `logs` it has each program's log, and a line for each post. */
  readonly folder: string;
  /** The address of a new, empty database. */
  readonly database: string;
  readonly platforms: readonly PlatformName[];
  /** Digests that are due, in turns on each platform. */
  readonly slots: number;
  /** How many programs are killed (SIGKILL). */
  readonly kills: number;
  /** How many others are paused (SIGSTOP) for longer than a lease. */
  readonly pauses: number;
  readonly seed: number;
  /** The lease's length in the programs' time, and how fast that passes: 10 is ten times as fast as ours. */
  readonly lease: { readonly seconds: number; readonly speed: number };
  /** How long one kill comes after the other. */
  readonly betweenKillsMs: number;
  /** After this the run ends, whatever is left. */
  readonly mostMs: number;
}

/** How the digests of one platform ended. */
export interface PlatformResult extends Verdict {
  readonly platform: PlatformName;
  readonly slots: number;
  readonly posts: number;
  /** Posts that were refused or lost. */
  readonly faults: number;
}

export interface TortureResult {
  readonly platforms: readonly PlatformResult[];
  readonly killed: number;
  readonly paused: number;
  readonly seconds: number;
}

/** 30 seconds of the programs' time, which are 3 of ours. */
export const usualLease = { seconds: 30, speed: 10 } as const;

const start = Temporal.Instant.from("2026-06-02T06:00Z");

/** Of posts, this share is refused or lost. */
const faultShare = 0.35;

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

const timeOf = (minute: number): string => {
  const { hour, minute: at } = start.add({ minutes: minute }).toZonedDateTimeISO("UTC");
  return `${at} ${hour} * * *`;
};

/** Two digests of each channel at one minute; so many channels a minute that the kills find something to interrupt. */
const entriesOf = (channels: readonly string[], slots: number, minutes: number) =>
  Array.from({ length: slots }, (_, index) => ({
    name: `digest-${index}`,
    digest: "commitments",
    channel: channels[Math.floor(index / 2)],
    schedule: timeOf(2 + Math.floor((Math.floor(index / 2) * minutes) / channels.length)),
    timeZone: "UTC",
    language: "en",
    skipIfEmpty: false,
  }));

/** So many channels, in turns of each platform. */
const startPlatforms = async (names: readonly PlatformName[], channels: number, nowMs: () => number) => {
  const platforms = await Promise.all(
    names.map(async (name, index) => {
      const share = Math.floor((channels + names.length - 1 - index) / names.length);
      return { name, platform: await startFakePlatform(name, { channels: share, nowMs }) };
    }),
  );
  const addresses = Array.from({ length: channels }, (_, index) => {
    const address = platforms[index % names.length]?.platform.channels[Math.floor(index / names.length)];
    if (address === undefined) throw new Error(`There is no channel for number ${index}.`);
    return address;
  });
  return { platforms, addresses };
};

/** Runs the real program on fake platforms that refuse and lose posts, kills and pauses it, and compares the outcome. */
export const torture = async (options: TortureOptions): Promise<TortureResult> => {
  const { folder, database, slots, kills, pauses, seed, lease, betweenKillsMs, mostMs } = options;
  const { speed } = lease;
  const random = createRandom(seed);
  const began = Date.now();
  const nowMs = (): number => start.epochMilliseconds + (Date.now() - began) * speed;
  // A quarter longer than the kills need, since on a busy machine they come late.
  const minutes = Math.max(1, Math.ceil((1.25 * kills * betweenKillsMs * speed) / 60_000));
  const { platforms, addresses } = await startPlatforms(options.platforms, Math.ceil(slots / 2), nowMs);
  const entries = entriesOf(addresses, slots, minutes);
  writeNewsroom(entries, folder);
  const declared = declare(...entries);
  const store = await openStore(database);
  await store.subscriptions.declare(declared.map(identityOf), start.subtract({ hours: 1 }));
  const logs = join(folder, "logs");
  mkdirSync(logs);

  const programs = startPrograms(
    {
      folder,
      environment: {
        ...Object.assign({}, ...platforms.map(({ platform }) => platform.environment)),
        ONRECORD_LEASE_SECONDS: String(lease.seconds),
        ONRECORD_DATABASE: database,
        ...(database.startsWith("postgres") ? { DATABASE_URL: database } : {}),
      },
      at: start.toString(),
      since: began,
      speed,
    },
    logs,
    { kills, betweenKillsMs, pauses, pauseMs: ((lease.seconds + 2) * 1_000) / speed, random },
  );
  const posts = createWriteStream(join(logs, "posts.txt"));
  const perPlatform = platforms.map(({ name, platform }) => {
    const own = { name, platform, posts: 0, faults: 0 };
    const { faults } = platform;
    platform.onPost(async (_, act, channel): Promise<Answering> => {
      own.posts += 1;
      const fault = random() < faultShare ? faults[Math.floor(random() * faults.length)] : undefined;
      const isBefore = random() < 0.5;
      const first = isBefore ? programs.interrupt() : "";
      if (fault?.acts !== false) act();
      const then = isBefore ? "" : programs.interrupt();
      const shown = fault === undefined ? "its own" : JSON.stringify(fault);
      posts.write(`${new Date(nowMs()).toISOString()} ${name}:${channel}${first} ${shown}${then}\n`);
      if (fault === undefined) return "its own";
      own.faults += 1;
      return fault.answers;
    });
    return own;
  });

  const expectedIn = Map.groupBy(declared, ({ channel }) => channel.address);
  const expected = (address: string): number => expectedIn.get(address)?.length ?? 0;
  const logOf = (address: string) => store.ledger.log(address, 10);
  const end = began + mostMs;
  const lastSlotMs = ((minutes + 3) * 60_000) / speed;
  let open = addresses;
  while (Date.now() < end && open.length > 0) {
    await sleep(500);
    programs.replaceEnded();
    if (Date.now() < began + lastSlotMs) continue;
    const looked = await Promise.all(
      open.map(async (address) => ({ address, done: isSettled(expected(address), await logOf(address)) })),
    );
    open = looked.filter(({ done }) => !done).map(({ address }) => address);
  }
  await programs.end();
  const outcomes = await Promise.all(
    perPlatform.map(async (own): Promise<PlatformResult> => {
      const logs = await Promise.all(
        own.platform.channels.map(async (address) => ({ address, log: await logOf(address) })),
      );
      const sent = own.platform.sent(logs.flatMap(({ log }) => log.map(({ delivery }) => delivery.id)));
      const verdict = verdictOf(
        logs.map(({ address, log }) => ({
          address,
          log,
          expected: expected(address),
          sent: sent.get(address) ?? [],
        })),
      );
      const due = own.platform.channels.reduce((sum, address) => sum + expected(address), 0);
      return { platform: own.name, slots: due, posts: own.posts, faults: own.faults, ...verdict };
    }),
  );
  posts.end();
  await store.close();
  await Promise.all(platforms.map(({ platform }) => platform.stop()));
  return { platforms: outcomes, ...programs.counts(), seconds: Math.round((Date.now() - began) / 1_000) };
};
