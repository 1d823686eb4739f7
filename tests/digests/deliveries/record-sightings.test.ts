import { expect, onTestFinished, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { createSightingRecorder } from "../../../src/digests/deliveries/record-sightings.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { openStore } from "../../../src/store/database/open.ts";
import type { Sighting, Sightings } from "../../../src/store/sightings.ts";
import { sayings } from "../../commands/town.ts";
import { summit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";

const first = Temporal.Instant.from("2026-06-01T08:00:00Z");

const newsroom = async (...briefings: readonly Briefing[]) => {
  const store = await openStore(databasePath());
  onTestFinished(() => store.close());
  let snapshots = createSnapshots(briefings);
  let now = first;
  const warnings: string[] = [];
  let stopsAfterPage = false;
  const added: Sighting[][] = [];
  /** How many more times something can be written. */
  let writes = Number.POSITIVE_INFINITY;
  const stop = new AbortController();
  const sightings: Sightings = {
    ...store.sightings,
    async add(some) {
      writes -= 1;
      if (writes < 0) throw new Error("the disk is full");
      if (some.length > 0) added.push([...some]);
      await store.sightings.add(some);
      if (stopsAfterPage) stop.abort();
    },
  };
  const look = createSightingRecorder({
    sightings,
    watches: store.watches,
    library: () => snapshots.at(now),
    clock: { now: () => now },
    stopping: stop.signal,
    log: {
      debug() {},
      info() {},
      error() {},
      warn: (...words: readonly unknown[]) => void warnings.push(String(words.at(-1))),
    },
  });
  return {
    sightings,
    warnings,
    /** The bot begins to stop when the next page of briefings is recorded. */
    stopAfterPage: () => {
      stopsAfterPage = true;
    },
    allow: (count: number) => {
      writes = count;
    },
    publish: (...next: readonly Briefing[]) => {
      snapshots = createSnapshots(next);
    },
    /** What a look at a moment wrote: slugs with the moment that counts. */
    async lookAt(time: Temporal.Instant): Promise<readonly (readonly [string, string])[]> {
      now = time;
      added.splice(0);
      await look();
      return added.flat().map(({ slug, seenAt }) => [slug, seenAt.toString()] as const);
    },
  };
};

const hours = (count: number): Temporal.Instant => first.add({ hours: count });

test("everything is written down once, and later what is written anew", async () => {
  const { lookAt, publish } = await newsroom(summit, sayings("town", "2026-05-04", []));
  expect(await lookAt(first)).toEqual([
    ["summit", first.toString()],
    ["town", first.toString()],
  ]);
  publish(summit, sayings("town", "2026-05-04", [{ id: "ada", name: "Ada Poe", says: "Trees." }]));
  expect(await lookAt(hours(1))).toEqual([["town", hours(1).toString()]]);
  expect(await lookAt(hours(25))).toEqual([]);
});

test("the first look counts as one, although it was cut off and went on later", async () => {
  const { lookAt, allow, sightings, warnings } = await newsroom(...generateBriefings(600));
  allow(1);
  expect(await lookAt(first)).toHaveLength(500);
  expect([await sightings.beginning(), warnings]).toEqual([
    null,
    ["Changes in the briefings could not be recorded: the disk is full"],
  ]);
  allow(Number.POSITIVE_INFINITY);
  const rest = await lookAt(hours(3));
  expect(rest).toHaveLength(100);
  expect(new Set(rest.map(([, seenAt]) => seenAt))).toEqual(new Set([first.toString()]));
  expect([await sightings.beginning(), await sightings.seenAfter(first)]).toEqual([first, []]);
});

test("a bot that stops records no further page, and does not warn", async () => {
  const { lookAt, stopAfterPage, sightings, warnings } = await newsroom(...generateBriefings(600));
  stopAfterPage();
  expect(await lookAt(first)).toHaveLength(500);
  expect(await lookAt(hours(1))).toEqual([]);
  expect([await sightings.first(), await sightings.beginning(), warnings]).toEqual([first, null, []]);
});

test("what changes while the first look is cut off is seen when it goes on", async () => {
  const briefings = generateBriefings(600).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const { lookAt, allow, publish, sightings } = await newsroom(...briefings);
  allow(1);
  await lookAt(first);
  const [changed, ...others] = briefings;
  if (changed === undefined) throw new Error("There are 600.");
  publish({ ...changed, statements: [], figures: [] }, ...others);
  allow(Number.POSITIVE_INFINITY);
  await lookAt(hours(3));
  expect(await sightings.seenAfter(first)).toEqual([changed.slug]);
});

test("what is under embargo, and what is published tomorrow, is seen when everyone may read it", async () => {
  const held = { ...sayings("held", "2026-05-04", []), embargo: "2026-06-01T12:00:00Z" };
  const tomorrow = sayings("tomorrow", "2026-06-02", [{ id: "ada", name: "Ada Poe", says: "Trees." }]);
  const { lookAt, sightings } = await newsroom(summit, held, tomorrow);
  expect((await lookAt(first)).map(([slug]) => slug)).toEqual(["summit", "tomorrow"]);
  const empty = JSON.stringify({ facts: {}, corrections: {} });
  expect(await sightings.seenBy(first, ["tomorrow"])).toEqual(new Map([["tomorrow", empty]]));
  expect(await lookAt(hours(5))).toEqual([["held", hours(5).toString()]]);
  expect(await lookAt(hours(24))).toEqual([["tomorrow", hours(24).toString()]]);
});
