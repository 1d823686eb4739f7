import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { identityOf } from "../../../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../../../src/store/database/open.ts";
import { declare } from "../world.ts";
import type { Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { killAtEach, type Program, startProgram, writeNewsroom } from "./program.ts";

/** Eight programs are started one after the other, and news is gathered for a minute of theirs. */
const timeout = 400_000;

/** Ten seconds of ours are a minute. */
const speed = 6;

/** Steps at which the program kills itself, as `preload.ts` takes them. */
const steps = [
  ["before the news is noted", "before 1 insert into .?watch_news"],
  ["while the news is noted", "after 1 insert into .?watch_news"],
  ["after the claim", "after 1 insert into .?deliveries"],
  ["after the message, before that is on record", "before 1 insert into .?delivery_messages"],
  ["after the message, before it is settled", "before 1 insert into .?told"],
  ["before the news is forgotten", "before 1 delete from .?watch_news"],
] as const;

const query = (folder: string, sql: string): readonly Record<string, unknown>[] => {
  const database = new DatabaseSync(`${folder}/data/onrecord.sqlite`, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};

/** Adds a promise of the minister, whom the channel watches. Its passage is one that the file has. */
const promise = (folder: string): void => {
  const file = join(folder, "briefings", "projects", "briefing.yaml");
  // YAML holds JSON.
  const briefing = JSON.parse(readFileSync(file, "utf8"));
  const [first] = briefing.statements;
  const added = { ...first, id: "bridge", text: { en: "Build a bridge." } };
  writeFileSync(file, JSON.stringify({ ...briefing, statements: [...briefing.statements, added] }));
};

/** A channel that watches the minister, who makes a promise while the program is off. */
const prepareWatched = async (startServer: () => Promise<Server>) => {
  const server = await startServer();
  const digest = {
    name: "watches",
    digest: "watches",
    channel: server.channel,
    schedule: "daily 07:00 and 22:00",
    timeZone: "UTC",
    language: "en",
  };
  const folder = writeNewsroom([digest]);
  const eight = Temporal.Instant.from("2026-06-02T08:00:00Z");
  const store = await openStore(`${folder}/data/onrecord.sqlite`);
  await store.subscriptions.declare(declare(digest).map(identityOf), eight);
  await store.watches.add({ channel: server.channel, person: null }, ["actor:ada-stone"], eight);
  await store.close();
  const start = (at: Temporal.Instant, die?: string): Program => {
    server.setTime(at, speed);
    const dies = die === undefined ? {} : { die };
    return startProgram({ folder, environment: server.environment, at: at.toString(), speed, ...dies });
  };
  const first = start(eight.add({ minutes: 10 }));
  const isSeen = () => query(folder, "SELECT * FROM briefing_sightings").length > 0;
  await vi.waitFor(() => expect(isSeen()).toBe(true), { timeout: 60_000, interval: 200 });
  first.kill("SIGTERM");
  await first.ended;
  promise(folder);
  server.setTime(eight.add({ minutes: 30 }));
  return { server, folder, start };
};

/** The program is killed at each step of telling a channel of what it watches. */
export const describeWatchKills = (startServer: () => Promise<Server>, which: Steps): void => {
  const met = which === "all" ? steps : steps.filter(([name]) => /message/u.test(name));
  test("news of a watch is posted once if the program is killed at each step", { timeout }, async () => {
    const { server, folder, start } = await prepareWatched(startServer);
    const later = () => server.now().add({ minutes: 5 });
    await killAtEach(met, (die) => start(later(), die));
    const last = start(later());
    const isTold = () =>
      query(folder, "SELECT state FROM deliveries").some(({ state }) => state === "posted") &&
      query(folder, "SELECT slug FROM watch_news").length === 0;
    await vi.waitFor(() => expect(isTold()).toBe(true), { timeout: 60_000, interval: 200 });
    last.kill("SIGTERM");
    expect(await last.ended).toBe(0);
    expect(server.messages()).toEqual([expect.stringContaining("Build a bridge.")]);
  });
};
