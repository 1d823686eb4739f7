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
