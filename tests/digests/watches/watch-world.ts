import { createSightingRecorder } from "../../../src/digests/deliveries/record-sightings.ts";
import { createNewsTeller } from "../../../src/digests/watches/tell-news.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import type { Library } from "../../../src/library/library.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { createDigestWorld } from "../deliveries/digest-world.ts";
import { createFakeLog } from "../deliveries/world.ts";

/** A newsroom in which people watch things, whose briefings change while the bot runs. It begins at 08:00 on Monday 1 June 2026, UTC. */
export const createWatchWorld = async (...first: readonly Briefing[]) => {
  let snapshots = createSnapshots(first);
  const library = (): Library => snapshots.at(world.time.now);
  const world = await createDigestWorld({ library: () => library() });
  const { current, scheduler, store, time } = world;
  const { log, lines } = createFakeLog();
  const clock = { now: () => time.now };
  const look = createSightingRecorder({
    ...store,
    library,
    clock,
    stopping: new AbortController().signal,
    log,
  });
  const teller = createNewsTeller({ ...store, current, scheduler, clock, log });
  /** What a running bot does every fifteen seconds. */
  const tick = async (): Promise<void> => {
    await scheduler.tick();
    await teller.sweep();
    await scheduler.idle();
    await look();
  };
  await tick();
  return {
    ...world,
    lines,
    library,
    publish: (...briefings: readonly Briefing[]) => {
      snapshots = createSnapshots(briefings);
    },
    tick,
    /** Lets a time come: the briefings are compared then, and the news is told in the next minutes. */
    async at(moment: string): Promise<void> {
      time.now = Temporal.Instant.from(moment);
      await tick();
      time.now = time.now.add({ minutes: 2 });
      await tick();
      await tick();
    },
    /** The summaries of what a channel or a person was told. */
    told: (channel: string): readonly string[] => world.fake.in(channel).map(({ summary }) => summary),
  };
};
