import { expect, test } from "vitest";
import type { IntakeParts } from "../../../src/drafts/intake/parts.ts";
import { createIntakeWorld, headlineOf, serveGazette } from "./world.ts";

/** A call at which a process ends. */
interface Kill {
  readonly at: string;
  /** Whether what was called still took effect, and only its result is lost. */
  readonly isDone: boolean;
}

const killed = (): Promise<never> => Promise.reject(new Error("killed"));

/** Parts of a process that ends at the first call of a kind: from then on, nothing that it does has an effect. */
const killedAt =
  ({ at, isDone }: Kill) =>
  (parts: IntakeParts): IntakeParts => {
    let isDead = false;
    const mortal =
      <Given extends readonly unknown[], Result>(name: string, call: (...given: Given) => Promise<Result>) =>
      async (...given: Given): Promise<Result> => {
        if (isDead) return killed();
        if (name !== at) return call(...given);
        if (isDone) await call(...given);
        isDead = true;
        return killed();
      };
    const { sources, items, audit } = parts;
    return {
      ...parts,
      sources: { ...sources, all: mortal("all", sources.all), declare: mortal("declare", sources.declare) },
      items: {
        ...items,
        take: mortal("take", items.take),
        release: mortal("release", items.release),
        versions: mortal("versions", items.versions),
        savePoll: mortal("savePoll", items.savePoll),
        waiting: mortal("waiting", items.waiting),
        claim: mortal("claim", items.claim),
        mayWrite: mortal("mayWrite", items.mayWrite),
        settle: mortal("settle", items.settle),
      },
      audit: {
        ...audit,
        ready: mortal("ready", audit.ready),
        recordOnce: mortal("record", audit.recordOnce),
      },
      poll: mortal("poll", parts.poll),
      fetch: mortal("fetch", parts.fetch),
      build: mortal("build", parts.build),
    };
  };

const calls = [
  "take",
  "poll",
  "versions",
  "savePoll",
  "claim",
  "fetch",
  "build",
  "mayWrite",
  "ready",
  "record",
  "settle",
];
const kills: readonly Kill[] = calls.flatMap((at) => [
  { at, isDone: false },
  { at, isDone: true },
]);

test("half a minute after a process was killed while it drafted, the next one drafts, and the interrupted item too", async () => {
  const world = await createIntakeWorld(serveGazette([1, 2]));
  world.declare({ name: "gazette", feed: `${world.origin}/feed` });
  let died = world.now();
  await world.run({ seconds: 20 }, (parts) => {
    const mortal = killedAt({ at: "build", isDone: false })(parts);
    return {
      ...mortal,
      build(...given) {
        died = world.now();
        return mortal.build(...given);
      },
    };
  });
  // A process that is really killed does not wait after the error, but the fake clock has passed this time.
  expect(world.now().since(died).total("seconds")).toBe(30);
  await world.run({ seconds: 10 });
  expect(await world.items()).toEqual({ gazette: { drafted: 2 } });
}, 60_000);

/** Numbers from 0 to 1 that are the same in each run. */
const chances = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

test.each([1, 2, 3])(
  "two processes that are killed, or are slow and miss renewals, draft each item once: %i",
  async (seed) => {
    const chance = chances(seed);
    const count = 10;
    const world = await createIntakeWorld(serveGazette(Array.from({ length: count }, (_, index) => index)));
    world.declare({ name: "gazette", feed: `${world.origin}/feed`, draftsPerHour: 1_000 });
    /** A process whose steps are slow, whose renewals fail now and then, and which is killed at some call. */
    const frail = (parts: IntakeParts): IntakeParts => {
      const mortal = killedAt(kills[Math.floor(chance() * kills.length)] ?? { at: "take", isDone: true })(
        parts,
      );
      const slow = async (): Promise<void> => {
        if (chance() < 0.5) await world.pass({ seconds: Math.ceil(chance() * 60) });
      };
      return {
        ...mortal,
        every: (ms, work, over) => mortal.every(ms, async () => chance() < 0.5 || (await work()), over),
        async build(input, selection, watch) {
          await slow();
          return mortal.build(input, selection, {
            ...watch,
            async onWriting(slug, before) {
              await slow();
              const recorded = await watch.onWriting(slug, before);
              await slow();
              return recorded;
            },
          });
        },
      };
    };
    for (let round = 0; round < 8; round += 1) await world.runTwo({ minutes: 2 }, frail);
    await world.runHours(12);
    expect(await world.problems("gazette")).toEqual([]);
    expect(await world.items()).toEqual({ gazette: { drafted: count } });
    expect(await world.drafted()).toHaveLength(count);
    const entries = await world.store.audit.entries(world.now().subtract({ hours: 48 }), null);
    expect(entries.map(({ before, subject }) => `${before} ${subject}`).sort()).toEqual(
      (await world.drafted()).map((slug) => `null ${slug}`),
    );
  },
  300_000,
);

test("a process that ends at any call leaves no item out, and drafts none twice", async () => {
  const world = await createIntakeWorld((asked, response) => {
    // Each run finds one more article in the feed.
    serveGazette(Array.from({ length: Math.min(run, kills.length) }, (_, index) => index))(asked, response);
  });
  let run = 0;
  world.declare({ name: "gazette", feed: `${world.origin}/feed`, draftsPerHour: 1_000 });
  for (const kill of kills) {
    run += 1;
    await world.run({ minutes: 20 }, killedAt(kill));
  }
  // An item whose drafting was interrupted several times waits for hours.
  await world.runHours(12);
  expect(await world.problems("gazette")).toEqual([]);
  expect(await world.items()).toEqual({ gazette: { drafted: kills.length } });
  expect(await world.drafted()).toEqual(
    kills.map((_, number) => headlineOf(number).toLowerCase().replaceAll(" ", "-")).sort(),
  );
}, 300_000);
